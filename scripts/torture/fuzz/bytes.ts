/** Damage to bytes, as bad lines, bad disks, other programs and other encodings do it. */
import type { Random } from '../../../simulation/random.ts'
import { fewTimes, oneOf, stretch, under } from './chance.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Damage = (bytes: Bytes, random: Random) => Bytes

const joined = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts))
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const utf8 = (what: string): Bytes => new Uint8Array(new TextEncoder().encode(what))

const flipped: Damage = (bytes, random) => {
  const out = bytes.slice()
  for (let n = fewTimes(random); n > 0 && out.length > 0; n--) {
    const at = under(random, out.length)
    out[at] = (out[at] ?? 0) ^ (1 << under(random, 8))
  }
  return out
}

const overwritten: Damage = (bytes, random) => {
  const out = bytes.slice()
  const [from, to] = stretch(random, out.length)
  for (let at = from; at < to; at++) out[at] = under(random, 256)
  return out
}

const utf16 = (bytes: Bytes, swap: boolean): Bytes => {
  const out = Buffer.from(text(bytes), 'utf16le')
  return joined(swap ? out.swap16() : out)
}

/** By name, so that a finding can say how it came about. */
export const BYTE_DAMAGE: Readonly<Record<string, Damage>> = {
  flipped,
  overwritten,
  'cut off': (bytes, random) => bytes.slice(0, under(random, bytes.length + 1)),
  beheaded: (bytes, random) => bytes.slice(under(random, Math.min(64, bytes.length + 1))),
  'a part gone': (bytes, random) => {
    const [from, to] = stretch(random, bytes.length)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  'a part twice': (bytes, random) => {
    const [from, to] = stretch(random, bytes.length)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  'two parts swapped': (bytes, random) => {
    const [a, b, c] = [0, 0, 0].map(() => under(random, bytes.length + 1)).sort((x, y) => x - y) as [
      number,
      number,
      number,
    ]
    return joined(bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c))
  },
  'the whole twice': (bytes) => joined(bytes, bytes),
  'something behind': (bytes, random) =>
    joined(bytes, utf8(oneOf(random, ['\n', ' ', '\0', '{}', '\u001a', 'null', ']', '"']))),
  'a byte order mark': (bytes) => joined(utf8('\ufeff'), bytes),
  'UTF-16': (bytes, random) =>
    joined(utf8(''), new Uint8Array([0xff, 0xfe]), utf16(bytes, false)).slice(random() < 0.5 ? 0 : 2),
  'UTF-16, high byte first': (bytes, random) =>
    joined(new Uint8Array([0xfe, 0xff]), utf16(bytes, true)).slice(random() < 0.5 ? 0 : 2),
  'Latin-1': (bytes) => joined(Buffer.from(text(bytes), 'latin1')),
  'read as Latin-1 and written as UTF-8': (bytes) => utf8(Buffer.from(bytes).toString('latin1')),
  'other ends of lines': (bytes, random) =>
    utf8(text(bytes).replaceAll(/\r?\n/g, oneOf(random, ['\r\n', '\r', '\n\n', '\u2028']))),
  'in base64': (bytes) => utf8(Buffer.from(bytes).toString('base64')),
  empty: () => utf8(''),
  'only zeros': (bytes) => new Uint8Array(Math.min(bytes.length, 100_000)),
}

const NAMES = Object.keys(BYTE_DAMAGE)

export interface Damaged<T> {
  readonly value: T
  /** In words: what was done to it. */
  readonly how: string
}

export const damagedBytes = (bytes: Uint8Array, random: Random): Damaged<Bytes> => {
  const name = oneOf(random, NAMES)
  return { value: (BYTE_DAMAGE[name] ?? flipped)(new Uint8Array(bytes), random), how: name }
}
