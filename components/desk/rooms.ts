/**
 * The rooms of the desk, in the order of their cards; each is fetched when it is first entered. A room is one line here
 * (`{ id: 'analysis', load: async () => (await import('../analysis/Analysis.tsx')).Analysis }`), its name and purpose in
 * `locales/{et,en}/desk.ts`, and its style sheet in `entrypoints/desk/main.tsx`.
 */
import type { Room } from './types.ts'

export const ROOMS: readonly Room[] = [
  { id: 'analysis', load: async () => (await import('../analysis/Analysis.tsx')).Analysis },
  { id: 'scenarios', load: async () => (await import('../scenarios/Scenarios.tsx')).Scenarios },
  { id: 'operator', load: async () => (await import('../operator/Operator.tsx')).Operator },
  { id: 'counting', load: async () => (await import('../counting/Counting.tsx')).Counting },
]
