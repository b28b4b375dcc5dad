/** From the bytes of a text file to its text. Spreadsheets and editors write several encodings; the file does not say which. */

/** Browsers and Node have it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string }

export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1257' | 'Windows-1252'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  /** A workbook (.xlsx, .ods, .xls), no text at all, or letters whose encoding nobody can tell for certain. */
  | { readonly ok: false; readonly problem: 'workbook' | 'notText' | 'encoding' }

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** Half of UTF-16's bytes are 0 where a text has mostly Latin letters: the second of each pair, or the first. */
const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [first = 0, second = 0] = zeros
  if (Math.max(first, second) * 4 <= sample.length || Math.min(first, second) * 20 > sample.length)
    return undefined
  return second > first ? 'utf-16le' : 'utf-16be'
}

const decodedAs = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Õ, ä, ö, ü and quotation marks are the same bytes in Windows-1257, Windows-1252 and Latin-9. */
const SHARED = new Set([
  ...[0xc4, 0xd5, 0xd6, 0xdc, 0xe4, 0xf5, 0xf6, 0xfc],
  ...[0x84, 0x91, 0x92, 0x93, 0x94, 0x96, 0xa0],
])
/** š and ž, which are other bytes in each; what the other one has there is no letter of Estonian. */
const BALTIC = new Set([0xd0, 0xde, 0xf0, 0xfe])
const WESTERN = new Set([0x8a, 0x8e, 0x9a, 0x9e])

/** @returns undefined where the letters could be others just as well */
const singleByteOf = (bytes: Uint8Array): 'Windows-1257' | 'Windows-1252' | undefined => {
  const high = [...new Set(bytes)].filter((byte) => byte > 127)
  const only = (...sets: readonly ReadonlySet<number>[]) => high.every((b) => sets.some((set) => set.has(b)))
  if (only(SHARED, BALTIC)) return 'Windows-1257'
  return only(SHARED, WESTERN) ? 'Windows-1252' : undefined
}

/** A byte order mark is no part of the text. */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (isWorkbook(bytes)) return { ok: false, problem: 'workbook' }
  const utf16 = utf16Of(bytes)
  if (utf16 !== undefined) {
    const text = decodedAs(utf16, bytes)
    return text === undefined ? { ok: false, problem: 'notText' } : { ok: true, text, encoding: 'UTF-16' }
  }
  if (bytes.includes(0)) return { ok: false, problem: 'notText' }
  const text = decodedAs('utf-8', bytes)
  if (text !== undefined) return { ok: true, text, encoding: 'UTF-8' }
  const encoding = singleByteOf(bytes)
  const single = encoding && decodedAs(encoding, bytes)
  return single === undefined || encoding === undefined
    ? { ok: false, problem: 'encoding' }
    : { ok: true, text: single, encoding }
}
