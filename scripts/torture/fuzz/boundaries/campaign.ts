/** Lists, piles and release of a campaign, as the collector hands them to counter and clients. */
import { count, tally } from '../../../../counter/count.ts'
import { utf8 } from '../../../../protocol/bytes.ts'
import { checkLists } from '../../../../protocol/check-lists.ts'
import { areListsSigned, listsHash } from '../../../../protocol/lists.ts'
import { checkRelease, type Release, signRelease } from '../../../../protocol/release.ts'
import { newNetwork } from '../../../../submit/network.ts'
import { openRelease } from '../../../../submit/open-release.ts'
import {
  delivered,
  fileOf,
  linesOf,
  listsSigned,
  OPENS,
  packHere,
  setup,
} from '../../../../tests/counter/setup.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { oneOf, under } from '../chance.ts'
import { isSame, jsonOf } from '../same.ts'
import { damagedJson, damagedTree } from '../tree.ts'

const AT = { collector: 'https://koguja.example.ee/', id: 'kov-2027' }
const PATIENCE = { quick: 1000, long: 1000 }
const says = (bytes: Uint8Array<ArrayBuffer>) =>
  newNetwork(PATIENCE, async () => ({ ok: true, value: { status: 200, bytes } }) as never)

const counted = async () => {
  const s = await setup()
  const d = await delivered(s)
  const register = await listsSigned(s, d)
  const files = {
    ...s,
    notices: [],
    lists: d.lists,
    register,
    piles: fileOf(linesOf(d, d.piles)),
    now: OPENS,
  }
  const done = await count(files)
  if (!done.ok) throw new Error(`the sample is refused: ${JSON.stringify(done.refusals)}`)
  return { s, d, files, done, signature: register.lists?.signature ?? '' }
}

export const lists: Prepare = async () => {
  const { s, d, signature } = await counted()
  const good = { lists: d.lists, signature }
  const judged = async (bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> => {
    const got = await says(bytes).lists(AT, 10_000_000)
    if (!got.ok || got.value === null) return REFUSED
    const checked = checkLists(got.value.lists, s.manifest, s.ctx, s.manifest.to)
    if (!checked.ok) return REFUSED
    const hash = await listsHash(checked.lists)
    const again = checkLists(jsonOf(JSON.stringify(checked.lists)), s.manifest, s.ctx, s.manifest.to)
    if (!again.ok || (await listsHash(again.lists)) !== hash)
      return wrong('other lists when they are read again')
    if (got.value.signature === null || !(await areListsSigned(hash, got.value.signature, s.manifest)))
      return REFUSED
    return isSame(checked.lists, d.lists) ? ACCEPTED : wrong('other lists under the same signature')
  }
  return {
    attempt: (random) => {
      if (random() < 0.4) {
        const { value, how } = damagedBytes(utf8(JSON.stringify(good)), random)
        return { how, feed: () => judged(value) }
      }
      const { value, how } = damagedJson(good, random)
      return { how, feed: () => judged(utf8(value)) }
    },
  }
}

export const piles: Prepare = async () => {
  const { d, files, done } = await counted()
  const lines = linesOf(d, d.piles)
  const judged = async (text: string): Promise<Outcome> => {
    const counting = await tally({ ...files, piles: fileOf(text.split(/\r?\n/)) })
    if (!counting.ok) return REFUSED
    return isSame(counting.tallies, done.tallies) && isSame(counting.problems, done.problems)
      ? ACCEPTED
      : wrong('other figures from damaged piles')
  }
  return {
    attempt: (random) => {
      const chance = random()
      if (chance < 0.4) {
        const { value, how } = damagedBytes(utf8(lines.join('\n')), random)
        return { how, feed: () => judged(new TextDecoder().decode(value)) }
      }
      const at = under(random, lines.length)
      if (chance < 0.8) {
        const { value, how } = damagedJson(jsonOf(lines[at] ?? ''), random)
        return { how: `line ${at}: ${how}`, feed: () => judged(lines.with(at, value).join('\n')) }
      }
      const other = lines[under(random, lines.length)] ?? ''
      const [how, changed] = oneOf<() => [string, string[]]>(random, [
        () => ['a line gone', lines.toSpliced(at, 1)],
        () => ['a line twice', lines.toSpliced(at, 0, lines[at] ?? '')],
        () => ['a line in place of another', lines.with(at, other)],
        () => ['the lines the other way round', lines.toReversed()],
      ])()
      return { how, feed: () => judged(changed.join('\n')) }
    },
  }
}

export const release: Prepare = async () => {
  const { s, d, done, signature } = await counted()
  const trust = { counterKeys: [s.identity.publicKey], demoKeys: [], packs: async () => [packHere] }
  const parts = {
    campaign: { campaign: s.signed, notices: [] },
    lists: { lists: d.lists, signature },
    release: done.release,
  }
  const good = await openRelease(parts, trust)
  if (!good.ok) throw new Error(`the sample is refused: ${JSON.stringify(good)}`)
  const where = { hash: d.hash, bands: d.lists.bands }

  const judged = async (given: unknown): Promise<Outcome> => {
    const opened = await openRelease(given as typeof parts, trust)
    if (!opened.ok) return REFUSED
    return isSame(opened.checked, good.checked) ? ACCEPTED : wrong('something else under the same signatures')
  }
  /** The counter's own key over something that its program would never have made. */
  const judgedSigned = async (value: unknown): Promise<Outcome> => {
    const signed = await signRelease(value as Release, s.keys.release.privateKey).catch(() => undefined)
    if (!signed) return REFUSED
    const checked = await checkRelease(jsonOf(JSON.stringify(signed)), s.manifest, s.ctx, where)
    if (!checked.ok) return REFUSED
    return isSame(checked.release, value) ? ACCEPTED : wrong('is another one when it is read')
  }
  return {
    attempt: (random) => {
      const part = oneOf(random, ['campaign', 'lists', 'release', 'release'] as const)
      if (part === 'release' && random() < 0.5) {
        const { value, how } = damagedTree(done.release.release, random)
        return { how: `${how}, signed`, feed: () => judgedSigned(value) }
      }
      const { value, how } = damagedJson(parts[part], random)
      return { how: `${part}: ${how}`, feed: () => judged({ ...parts, [part]: jsonOf(value) }) }
    },
  }
}
