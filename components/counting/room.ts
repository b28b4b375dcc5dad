/** What every view of the counter's room is given. */
import type { CountingWords } from '../../locales/et/counting.ts'
import type { DeskApp } from '../desk/types.ts'
import type { Campaign, CountingPort, Here } from './port.ts'

export interface Room {
  readonly desk: DeskApp
  readonly words: CountingWords
  readonly port: CountingPort
  readonly here: Here
}

export const nameOf = (campaign: Campaign, words: CountingWords): string =>
  campaign.manifest?.id ?? words.unnamed(campaign.id)

export interface StepProps {
  readonly room: Room
  readonly campaign: Campaign
}
