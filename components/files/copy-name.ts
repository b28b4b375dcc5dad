import { cut } from '../../domain/actions.ts'
import { NAME_MAX } from '../../domain/assessment.ts'
import type { Views } from '../../locales/et/views.ts'

/** The name of a copy; a long name is cut so that one still sees that it is a copy. */
export const copyName = ({ files }: Views, name: string): string =>
  files.copyOf(cut(name, NAME_MAX - files.copyOf('').length))
