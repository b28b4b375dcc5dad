/**
 * What lies in chosen files, told by its shape: the campaign, its lists and its release, as the counter and the
 * federation's commands save them (signed.json, lists.json, release.json) or as the collector publishes them.
 */

export const PARTS = ['campaign', 'lists', 'release'] as const
/** What comes besides where the end was moved, or where somebody has it: notices.json, lists-signature.json. */
export const MORE = ['notices', 'listsSignature'] as const
export type Part = (typeof PARTS)[number] | (typeof MORE)[number]
export type Parts = { readonly [P in Part]?: unknown }
/** Complete, as the collector publishes them. */
export type Documents = Readonly<Record<(typeof PARTS)[number], unknown>>

/** Lists of ten thousand municipalities are larger than this; a video is larger still. */
const FILE_MAX = 512 * 1024 * 1024

export type FileProblem = 'tooLarge' | 'notJson' | 'unknownFile' | 'twice'
export type FilesRead =
  | { ok: true; parts: Parts }
  /** None of the files is taken. */
  | { ok: false; problem: FileProblem; name: string }

const has = (raw: object, ...names: string[]): boolean => names.every((name) => name in raw)

const isNotice = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && has(raw, 'notice', 'signature')

export const partOf = (raw: unknown): { part: Part; value: unknown } | undefined => {
  if (Array.isArray(raw)) return raw.every(isNotice) ? { part: 'notices', value: raw } : undefined
  if (typeof raw !== 'object' || raw === null) return undefined
  if (has(raw, 'campaign', 'notices')) return { part: 'campaign', value: raw }
  if (has(raw, 'manifest', 'signature'))
    return { part: 'campaign', value: { campaign: raw, notices: [] as unknown[] } }
  if (isNotice(raw)) return { part: 'notices', value: [raw] }
  if (has(raw, 'lists', 'signature')) return { part: 'lists', value: raw }
  // As `close` writes them, before anybody has signed them.
  if (has(raw, 'lists', 'codes', 'bands')) return { part: 'lists', value: { lists: raw } }
  if (has(raw, 'release', 'signature')) return { part: 'release', value: raw }
  if (has(raw, 'hash', 'signature')) return { part: 'listsSignature', value: raw }
  return undefined
}

const jsonIn = async (file: Blob): Promise<{ raw: unknown } | undefined> => {
  try {
    return { raw: JSON.parse(await file.text()) }
  } catch {
    return undefined
  }
}

/**
 * @param before parts found earlier; a part that comes again takes the place of the earlier one
 * @returns never rejects
 */
export const readParts = async (
  files: readonly (Blob & { readonly name: string })[],
  before: Parts = {},
): Promise<FilesRead> => {
  const found: Partial<Record<Part, unknown>> = {}
  for (const file of files) {
    const no = (problem: FileProblem): FilesRead => ({ ok: false, problem, name: file.name })
    if (file.size > FILE_MAX) return no('tooLarge')
    const json = await jsonIn(file)
    if (!json) return no('notJson')
    const read = partOf(json.raw)
    if (!read) return no('unknownFile')
    // Each notice may be a file of its own.
    if (read.part === 'notices') found.notices = [...listIn(found.notices), ...listIn(read.value)]
    else if (read.part in found) return no('twice')
    else found[read.part] = read.value
  }
  return { ok: true, parts: { ...before, ...found } }
}

const listIn = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : [])
const fieldIn = (raw: unknown, name: string): unknown =>
  (raw as Record<string, unknown> | null | undefined)?.[name]

/** @returns undefined while something is missing */
export const documentsOf = (parts: Parts): Documents | undefined => {
  if (missingParts(parts).length > 0) return undefined
  const { campaign, lists, release, notices, listsSignature } = parts
  const all = [...listIn(fieldIn(campaign, 'notices')), ...listIn(notices)]
  const numberOf = (notice: unknown) => Number(fieldIn(fieldIn(notice, 'notice'), 'number'))
  const once = [...new Map(all.map((notice) => [JSON.stringify(notice), notice])).values()]
  const signature = fieldIn(lists, 'signature') ?? fieldIn(listsSignature, 'signature')
  return {
    campaign: {
      campaign: fieldIn(campaign, 'campaign'),
      notices: once.sort((a, b) => numberOf(a) - numberOf(b)),
    },
    lists: { ...(lists as object), ...(signature !== undefined && { signature }) },
    release,
  }
}

export const missingParts = (parts: Parts): (typeof PARTS)[number][] =>
  PARTS.filter((part) => !(part in parts))
