/** What an official can show when own envelopes are absent from the lists. */
import type { Submit } from '../../locales/et/submit.ts'
import { readBox } from '../../protocol/box.ts'
import { envelopeHash } from '../../protocol/lists.ts'
import { boxOf, readPut } from '../../protocol/wire.ts'
import type { Submission, Submissions } from '../../submit/types.ts'

/** What is wrong, as one line for the letter. */
export const reasonsOf = (s: Submission, words: Submit): string => {
  if (!s.lists) return ''
  const { found, of, refusals } = s.lists
  return [
    ...(found < of ? [words.check.reasonAbsent(of - found)] : []),
    ...refusals.map((refusal) => words.problems.lists[refusal]),
  ].join('; ')
}

/**
 * Hashes of the absent envelopes by item; of those alone, because the hashes of listed ones would let the counter
 * find all envelopes of one municipality.
 */
export const evidenceOf = async (port: Submissions, s: Submission): Promise<string | undefined> => {
  const file = await port.sealedFile(s.id)
  const items = s.manifest.items
  const put = file && readPut(file.bytes, items.length)
  const bytes = put && (await boxOf(put, items.length))
  const box = bytes && readBox(bytes, s.ctx, items.length)
  if (!box?.ok) return undefined
  const absent = new Set(s.lists?.absent ?? [])
  const all = await Promise.all(
    items.map(async ({ id }, at) => ({
      item: id,
      hash: await envelopeHash(box.envelopes[at] ?? new Uint8Array()),
    })),
  )
  const envelopes = all.filter(({ item }) => absent.has(item))
  return `${JSON.stringify({ v: 1, ctx: s.ctx, envelopes }, null, 2)}\n`
}
