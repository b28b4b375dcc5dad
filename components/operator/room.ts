/** What every view of the operator's room is given. */
import type { OperatorWords } from '../../locales/et/operator.ts'
import type { DeskApp } from '../desk/types.ts'
import type { OperatorPort, Survey } from './port.ts'

export interface Room {
  readonly desk: DeskApp
  readonly words: OperatorWords
  readonly port: OperatorPort
}

export interface StepProps {
  readonly room: Room
  readonly survey: Survey
}
