/** A release as the desk keeps it once it was opened, for views that need one and not the opening. */
import { listsHash } from '../../protocol/lists.ts'
import type { Opened } from '../../storage/opened.ts'
import { pack } from '../content/files.ts'
import { type PublishedSample, publishedSample } from '../submit/published.ts'

export const openedOf = async ({ made, lists, release }: PublishedSample): Promise<Opened> => ({
  v: 1,
  openedAt: Date.parse('2026-03-20T09:00:00Z'),
  manifest: made.manifest,
  ctx: made.ctx,
  lists: { hash: await listsHash(lists), to: lists.to, codes: lists.codes, bands: lists.bands },
  release,
  questions: pack.dimensions.flatMap(({ id: dimension, indicators }) =>
    indicators.map(({ id, revision, weight }) => ({ id, dimension, revision, weight })),
  ),
})

/** Records as they lie in the device's store, by their keys. */
export const releaseRecords = async (
  ...options: Parameters<typeof publishedSample>[0][]
): Promise<Record<string, unknown>> => {
  const all = await Promise.all(options.map(async (o) => openedOf(await publishedSample(o))))
  return Object.fromEntries(all.map((o) => [`desk/analysis/release/${o.ctx}`, { v: 1, value: o }]))
}
