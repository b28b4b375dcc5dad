import type { Opened } from '../../../storage/opened.ts'
import { openedOf } from '../../e2e/seed-release.ts'
import { publishedSample } from '../../submit/published.ts'

const make = async () => openedOf(await publishedSample({ n: 30 }))

let made: Promise<Opened> | undefined

/** A real release, counted once for all tests of a file. */
export const release = () => {
  made ??= make()
  return made
}
