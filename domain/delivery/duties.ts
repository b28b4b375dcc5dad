/** Which duties a service touches, by what it lifts; who carries them is for the content to say. */
import type { IndicatorFacts, Service } from '../content.ts'

/** @returns ids of duties, each once, in the order of the indicators the service lifts */
export const dutiesOf = (service: Service, facts: ReadonlyMap<string, IndicatorFacts>): string[] => [
  ...new Set(service.lifts.flatMap(({ indicator }) => facts.get(indicator)?.duties ?? [])),
]
