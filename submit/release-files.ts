/** What lies in chosen files, told by its shape: the campaign, its lists and its release, as the collector publishes them. */

export const PARTS = ['campaign', 'lists', 'release'] as const
export type Part = (typeof PARTS)[number]
export type Parts = { readonly [P in Part]?: unknown }

/** Lists of ten thousand municipalities are larger than this; a video is larger still. */
const FILE_MAX = 512 * 1024 * 1024

export type FileProblem = 'tooLarge' | 'notJson' | 'unknownFile' | 'twice'
export type FilesRead =
  | { ok: true; parts: Parts }
  /** None of the files is taken. */
  | { ok: false; problem: FileProblem; name: string }

const has = (raw: object, ...names: string[]): boolean => names.every((name) => name in raw)

/** The campaign with its notices as published, or the signed manifest by itself. */
export const partOf = (raw: unknown): { part: Part; value: unknown } | undefined => {
  if (typeof raw !== 'object' || raw === null) return undefined
  if (has(raw, 'campaign', 'notices')) return { part: 'campaign', value: raw }
  if (has(raw, 'manifest', 'signature'))
    return { part: 'campaign', value: { campaign: raw, notices: [] as unknown[] } }
  if (has(raw, 'lists', 'signature')) return { part: 'lists', value: raw }
  if (has(raw, 'release', 'signature')) return { part: 'release', value: raw }
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
    if (read.part in found) return no('twice')
    found[read.part] = read.value
  }
  return { ok: true, parts: { ...before, ...found } }
}

export const missingParts = (parts: Parts): Part[] => PARTS.filter((part) => !(part in parts))
