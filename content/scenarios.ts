/** What the scenario room reads beside the question bank, each part fetched when it is first asked for. */

import type { ScenarioContent } from '../domain/financing/content.ts'
import type { Published } from '../domain/financing/published.ts'

export const scenarioContent: ScenarioContent = {
  municipalities: async () => (await import('./municipalities.json')).default,
  // The content tests hold the file against its schema, so that no page has to.
  published: async () => (await import('./scenarios.json')).default as Published,
}
