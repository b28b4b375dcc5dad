/** What the first frame is drawn from: one frame with everything instead of two. */
import { prefetch, textKey } from '../components/app/loaded.ts'
import type { Route } from '../components/app/route.ts'
import { dimensionOf, indicatorsOf } from '../domain/content.ts'
import type { Language } from '../domain/language.ts'
import type { Library } from '../domain/library.ts'
import { resumeAt } from '../domain/progress.ts'
import type { Guide } from '../locales/et/guide.ts'
import { loadGuide } from '../locales/load.ts'
import type { Listed } from '../storage/assessments.ts'
import { OWN_CONTENT } from './content.ts'

/** What is said first, in one language. The names are most likely those of the build's own content. */
export const loadFirst = async (language: Language): Promise<Guide> => {
  const [guide] = await Promise.all([
    loadGuide(language),
    OWN_CONTENT.library.names(language).catch(() => {}),
  ])
  return guide
}

/** The first question's text is fetched before anything is drawn: one frame with it instead of two without. */
export const primeQuestion = async (
  library: Library,
  route: Route,
  current: Listed | undefined,
  language: Language,
): Promise<void> => {
  if (route.view !== 'question') return
  const { pack } = library
  const stored = current?.load.kind === 'ok' ? current.load.value : undefined
  const id = route.id ?? (stored ? resumeAt(pack, stored) : indicatorsOf(pack)[0]?.id)
  const dimension = id === undefined ? undefined : dimensionOf(pack, id)
  if (!dimension) return
  // A view that misses its text says so itself, and offers to load it again.
  await prefetch(textKey(dimension.id, language), () => library.text(dimension.id, language)).catch(() => {})
}
