/** Reads the piles' file line by line and holds every pile against its list. Opens nothing. */
import { envelopeHash, type Lists, type Pile } from '../protocol/lists.ts'
import { readHead, readPile } from '../protocol/piles.ts'
import type { Objection } from '../protocol/published.ts'
import { comparePile, isExact } from '../protocol/recorded.ts'
import type { Refusal, Rule } from './refusal.ts'

/** The file's lines from its beginning, as often as it is called. */
export type PilesFile = () => AsyncIterable<string>

/** More would help nobody to see what went wrong. */
const REFUSALS_MAX = 50

/** The line was read well enough for the next one to make sense. */
const GOES_ON: readonly Rule[] = ['pileDiffers', 'pileUnsorted']

interface Expected {
  readonly ctx: string
  /** Hash of the lists. */
  readonly hash: string
  readonly lists: Lists
}

const nameOf = ({ item, band }: { item: string; band: string }): string => `${item} ${band}`

const headOf = (line: string, { ctx, hash }: Expected): Refusal | readonly Objection[] => {
  const read = readHead(line)
  if (!read.ok) return { rule: 'pilesHead', problem: read.problem }
  if (read.value.ctx !== ctx) return { rule: 'pilesHead', problem: 'otherCampaign' }
  return read.value.lists === hash ? read.value.objections : { rule: 'pilesHead', problem: 'otherLists' }
}

const pileOf = async (line: string, number: number, list: Lists['lists'][number] | undefined) => {
  const pile = readPile(line)
  if (!pile) return { rule: 'pileUnreadable', line: number } as const
  if (!list || nameOf(list) !== nameOf(pile))
    return { rule: 'pileUnexpected', line: number, wanted: list ? nameOf(list) : null } as const
  const hashes = await Promise.all(pile.envelopes.map(envelopeHash))
  if (hashes.join() === list.hashes.join()) return pile
  const { item, band } = pile
  const difference = await comparePile(list.hashes, pile.envelopes)
  return isExact(difference)
    ? ({ rule: 'pileUnsorted', item, band } as const)
    : ({ rule: 'pileDiffers', item, band, difference } as const)
}

/**
 * Goes on after a pile that is not its list, so that all of them are named; ends at a line that cannot be read.
 * @param each called for every pile that is exactly its list, as long as nothing was refused
 */
export const readPiles = async (
  file: PilesFile,
  expected: Expected,
  each: (pile: Pile) => Promise<void> = async () => {},
): Promise<{ objections: readonly Objection[]; refusals: readonly Refusal[] }> => {
  const lists = expected.lists.lists
  const refusals: Refusal[] = []
  let objections: readonly Objection[] | undefined
  let piles = 0
  for await (const line of file()) {
    if (line === '') continue
    if (!objections) {
      const head = headOf(line, expected)
      if ('rule' in head) return { objections: [], refusals: [head] }
      objections = head
      continue
    }
    const found = await pileOf(line, piles + 2, lists[piles])
    piles++
    if (!('rule' in found)) {
      if (refusals.length === 0) await each(found)
      continue
    }
    refusals.push(found)
    if (!GOES_ON.includes(found.rule) || refusals.length === REFUSALS_MAX) return { objections, refusals }
  }
  if (!objections) refusals.push({ rule: 'pilesHead', problem: 'shape' })
  else if (piles < lists.length) refusals.push({ rule: 'pilesMissing', found: piles, of: lists.length })
  return { objections: objections ?? [], refusals }
}
