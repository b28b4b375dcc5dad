/** What the delivery part reads of the question bank: which duties a service touches, and how questions are called. */
import { type IndicatorFacts, indicatorsOf, type Labels } from '../../domain/content.ts'
import { type Loaded, useLoaded } from '../app/loaded.ts'
import type { DeskApp } from '../desk/types.ts'

export interface Bank {
  readonly facts: ReadonlyMap<string, IndicatorFacts>
  readonly labels: Labels
  /** By the indicator's id. */
  readonly indicators: ReadonlyMap<string, string>
}

export const useDuties = ({ ports, language }: DeskApp): Loaded<Bank> =>
  useLoaded(`delivery ${language}`, async () => {
    const { library } = ports
    const { dimensions } = library.pack
    const [labels, facts, texts] = await Promise.all([
      library.labels(language),
      Promise.all(dimensions.map((d) => library.facts(d.id))),
      Promise.all(dimensions.map((d) => library.text(d.id, language))),
    ])
    const named = texts.flatMap((t) => Object.entries(t.indicators))
    return {
      labels,
      facts: new Map(facts.flatMap((f) => f.indicators.map((i) => [i.id, i] as const))),
      indicators: new Map(
        indicatorsOf(library.pack).map(({ id }) => [id, named.find(([n]) => n === id)?.[1].name ?? id]),
      ),
    }
  })
