/** What a page around the views may hear of: that something happened, and counts. Never an answer, never a text. */
import type { Mode } from '../../domain/assessment.ts'
import type { Language } from '../../domain/language.ts'
import type { View } from './route.ts'

export type News =
  | { what: 'language'; language: Language }
  | { what: 'view'; view: View }
  /** `done` of `of` questions of the mode are answered. */
  | { what: 'progress'; done: number; of: number; mode: Mode }
  /** Everything on screen is on the disk. */
  | { what: 'saved' }
  /** The official was handed a file. */
  | { what: 'exported' }
  /** The disk refuses; the views say so too. */
  | { what: 'failed' }
