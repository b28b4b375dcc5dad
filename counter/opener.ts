/** Opens a pile and keeps nothing but how often each value stood in it. */
import type { Bytes } from '../protocol/bytes.ts'
import { type Opened, open, type TallyPair } from '../protocol/envelope.ts'
import type { Item } from '../protocol/item.ts'

/** Why an envelope does not count: it did not open, or held what the item does not have. */
export type EnvelopeProblem = Extract<Opened, { ok: false }>['problem']

export interface PileCount {
  readonly counts: Readonly<Record<string, number>>
  readonly problems: Readonly<Partial<Record<EnvelopeProblem, number>>>
}

/** Opens envelopes of one item: here, or in several processes at once. */
export type Opener = (item: Item, envelopes: readonly Bytes[]) => Promise<PileCount>

/** So many at once keep every core busy that WebCrypto may use; more only takes memory. */
const AT_ONCE = 16

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

const add = (to: Record<string, number>, from: Readonly<Record<string, number | undefined>>): void => {
  for (const [name, n = 0] of Object.entries(from)) to[name] = (to[name] ?? 0) + n
}

/** Sums, by name. */
export const sum = (parts: readonly PileCount[]): PileCount => {
  const counts: Record<string, number> = {}
  const problems: Record<string, number> = {}
  for (const part of parts) {
    add(counts, part.counts)
    add(problems, part.problems)
  }
  return { counts, problems }
}

const one = (opened: Opened): PileCount =>
  opened.ok
    ? { counts: { [opened.value]: 1 }, problems: {} }
    : { counts: {}, problems: { [opened.problem]: 1 } }

export const openerOf =
  (keys: TallyPair, ctx: string): Opener =>
  async (item, envelopes) => {
    const parts: PileCount[] = []
    for (const some of chunks(envelopes, AT_ONCE))
      parts.push(sum((await Promise.all(some.map((bytes) => open(keys, ctx, item, bytes)))).map(one)))
    return sum(parts)
  }
