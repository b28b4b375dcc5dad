/** What scenarios read beside the question bank: real municipalities, and published budgets as examples. */
import type { Member } from './members.ts'
import type { Published } from './published.ts'

export interface Municipalities {
  readonly populationDate: string
  readonly sources: readonly { readonly what: string; readonly title: string; readonly checkedOn: string }[]
  readonly municipalities: readonly {
    readonly ehak: string
    readonly name: string
    readonly population: number
  }[]
}

export interface ScenarioContent {
  municipalities(): Promise<Municipalities>
  published(): Promise<Published>
}

/** By their code, as long as the list is of one day. */
export const membersOf = ({ municipalities }: Municipalities): Member[] =>
  municipalities.map(({ ehak, name, population }) => ({ id: ehak, name, population }))
