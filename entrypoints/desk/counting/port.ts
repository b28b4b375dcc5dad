/** The counter's room, wired: records of this device, and a worker for what needs a secret. */

import type { CountingPort, Outcome } from '../../../components/counting/port.ts'
import { destructionOf } from '../../../counter/destruction.ts'
import { inspect } from '../../../counter/inspect.ts'
import { addObjection, resolveObjection } from '../../../counter/objections.ts'
import { LENGTH_MIN, passphraseProblem } from '../../../counter/passphrase.ts'
import { readOut } from '../../../counter/read-out.ts'
import type { Register } from '../../../counter/register.ts'
import { readShare } from '../../../counter/shares.ts'
import type { Library } from '../../../domain/library.ts'
import { lineOf } from '../../../domain/typed.ts'
import { trustOf } from '../../../embed/trust.ts'
import type { KnownPack } from '../../../protocol/check-manifest.ts'
import type { DeskRecords } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { startCount } from './counting.ts'
import { no, noticesIn, readJson } from './files.ts'
import { campaignOf, hereIn } from './here.ts'
import { type Closing, newHold } from './hold.ts'
import { keeperOf, same, tried } from './keeper.ts'
import { makeKeys, takeKeys, type Workshop } from './keys.ts'
import type { CampaignRecord } from './records.ts'
import { given } from './result.ts'
import { type InWorker, inWorker } from './start.ts'
import { namesFrom, readingWords, refusalLines } from './words.ts'

export interface Parts {
  readonly records: DeskRecords
  readonly modes: ModeStore
  readonly library: Library
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Undefined: each piece of work in a worker of its own. */
  readonly work?: InWorker
  /** Asked before the page closes; undefined: this one's. */
  readonly window?: Closing
}

export const countingPort = ({
  records,
  modes,
  library,
  now,
  work = inWorker,
  window,
}: Parts): CountingPort => {
  const keeper = keeperOf(records, modes)
  const workshop: Workshop = { keeper, now, work }
  const hold = newHold(window)
  const packHere = async (): Promise<KnownPack> => {
    const [pack] = await trustOf(library).packs()
    if (!pack) throw new RangeError('no content')
    return pack
  }
  /** With the record as it is now, and a register where one is needed. */
  const withRecord = <T>(id: string, work: (record: CampaignRecord) => Promise<Outcome<T>>) =>
    tried(async () => {
      const record = await keeper.campaign(id)
      return record ? work(record) : no({ kind: 'changed' })
    })
  const withRegister = <T>(
    id: string,
    work: (record: CampaignRecord, register: Register) => Promise<Outcome<T>>,
  ) =>
    withRecord(id, async (record) =>
      record.register ? work(record, record.register) : no({ kind: 'changed' }),
    )
  return {
    here: () => hereIn(records),
    passphraseProblem,
    passphraseMin: LENGTH_MIN,
    async readShare(text) {
      const read = await readShare(text)
      return read.ok ? read.share : read.problem
    },
    made: () => hold.made,
    handedOver: () => hold.let(),
    make: (passphrase, language) =>
      tried(async () => {
        const made = await makeKeys(workshop, passphrase, language)
        if (made.ok) hold.keep(made.value)
        return made
      }),
    take: (files) => tried(() => takeKeys(workshop, files)),
    inspect: (id, file) =>
      withRecord(id, async (record) => {
        const draft = await readJson(file)
        if (!draft.ok) return draft
        const step = await inspect(draft.value, record.public, await packHere())
        return step.ok ? { ok: true, value: step } : no({ kind: 'refused', refusals: step.refusals })
      }),
    sign: (id, draftFile, challengeFile, openers) =>
      withRecord(id, async (record) => {
        const identity = await keeper.identity()
        if (!identity) return no({ kind: 'noIdentity' })
        const [draft, challenge] = [await readJson(draftFile), await readJson(challengeFile)]
        if (!draft.ok) return draft
        if (!challenge.ok) return challenge
        const signed = given(
          await work('sign', {
            draft: draft.value,
            challenge: challenge.value,
            identity: identity.file,
            keys: record.file ?? '',
            register: record.register,
            pack: await packHere(),
            openers,
          }),
        )
        if (!signed.ok) return signed
        const { value } = signed
        const { register, proof } = value
        const kept = await keeper.change(id, (now) =>
          same(now, record) ? { ...now, register, proof, signed: value.signed } : undefined,
        )
        return kept.ok ? signed : kept
      }),
    signLists: (id, listsFile, noticesFile, openers) =>
      withRegister(id, async (record, register) => {
        const lists = await readJson(listsFile)
        if (!lists.ok) return lists
        const later = noticesFile && (await readJson(noticesFile))
        if (later && !later.ok) return later
        const notices = later ? noticesIn(later.value) : record.notices
        const { signed, file } = record
        const keys = file ?? ''
        const received = { signed, notices, lists: lists.value, keys, register, openers, now: now() }
        const result = given(await work('signLists', received))
        if (!result.ok) return result
        const after: CampaignRecord = {
          ...record,
          notices: [...notices],
          register: result.value.register,
          listsSignature: result.value.signature,
        }
        const kept = await keeper.change(id, (stored) => (same(stored, record) ? after : undefined))
        if (!kept.ok) return kept
        const { opens = now() } = await campaignOf(after)
        return { ok: true, value: { codes: result.value.lists.codes, opens } }
      }),
    addObjection: (id) =>
      tried(async () => {
        let number = 0
        const kept = await keeper.change(id, (record) => {
          const added = record.register && addObjection(record.register, now())
          number = added?.number ?? 0
          return added ? { ...record, register: added.register } : undefined
        })
        return kept.ok ? { ok: true, value: { number } } : kept
      }),
    resolveObjection: (id, number, text) =>
      tried(async () => {
        let refused: Outcome<null> | undefined
        const kept = await keeper.change(id, (record) => {
          const step = record.register && resolveObjection(record.register, number, now(), lineOf(text))
          if (step?.ok) return { ...record, register: step.register }
          if (step) refused = no({ kind: 'refused', refusals: step.refusals })
          return undefined
        })
        return refused ?? kept
      }),
    count: (id, files, openers, onProgress) => startCount(keeper, now, id, files, openers, onProgress),
    readOut: async (release, manifest, language) =>
      readOut(release, manifest, await namesFrom(library, language), readingWords(language), language),
    destroy: (id, { uncounted, piles }) =>
      withRecord(id, async (record) => {
        const { register } = record
        // Keys that never signed anything leave no trace in public: there is nothing to record.
        if (!register) return keeper.remove(id, (stored) => same(stored, record))
        const step = destructionOf({ register, piles, uncounted, now: now() })
        if (!step.ok) return no({ kind: 'refused', refusals: step.refusals })
        return keeper.change(id, (stored) =>
          same(stored, record) ? { ...stored, file: null, destruction: step.record } : undefined,
        )
      }),
    removeCampaign: (id) => tried(() => keeper.remove(id, ({ destruction }) => destruction !== null)),
    discard: (key) => tried(() => keeper.discard(key)),
    removeIdentity: (counter) => tried(() => keeper.removeIdentity(counter)),
    refusalWords: refusalLines,
  }
}
