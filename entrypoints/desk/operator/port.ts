/** The operator's room, wired: records of this device and the steps of the federation's office. */

import { inviteAll } from '../../../collector/federation/steps/code-list.ts'
import { readSigned } from '../../../collector/federation/steps/open.ts'
import { UsedFile } from '../../../collector/federation/steps/participation.ts'
import { allMunicipalities } from '../../../collector/federation/steps/plan.ts'
import type { OperatorPort, Outcome } from '../../../components/operator/port.ts'
import type { Language } from '../../../domain/language.ts'
import type { Library } from '../../../domain/library.ts'
import { addressOf } from '../../../domain/typed.ts'
import { trustOf } from '../../../embed/trust.ts'
import { readAddress } from '../../../protocol/invitation.ts'
import { ctxOf } from '../../../protocol/manifest.ts'
import { PublicKeys } from '../../../protocol/public-keys.ts'
import type { DeskRecords } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { PASSPHRASE_MIN } from '../../../storage/passphrase.ts'
import { readFileOf, readJson } from './files.ts'
import { manifestOf, stageOf, surveysIn } from './here.ts'
import { keeperOf } from './keeper.ts'
import { signNoticeWith } from './notice.ts'
import { foundOffice, unlockOffice, type Vault } from './office.ts'
import { no, tried } from './outcome.ts'
import { bandsOf, planOf, tableIn } from './plan.ts'
import { newSurvey, type SurveyRecord } from './records.ts'
import { locked, unlocked } from './start.ts'
import { takeList } from './take-list.ts'

export interface Parts {
  readonly records: DeskRecords
  readonly modes: ModeStore
  readonly library: Library
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Undefined: each piece of work in a worker of its own. */
  readonly locks?: Pick<Vault, 'lock' | 'unlock'>
}

const IN_WORKER = { lock: locked, unlock: unlocked }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const operatorPort = ({ records, modes, library, now, locks = IN_WORKER }: Parts): OperatorPort => {
  const keeper = keeperOf(records, modes)
  const vault: Vault = { ...locks, keeper, now }
  const contentHere = async () => {
    const [pack] = await trustOf(library).packs()
    if (!pack) throw new RangeError('no content')
    return pack
  }
  const withSurvey = <T>(
    id: string,
    language: Language,
    work: (record: SurveyRecord) => Promise<Outcome<T>>,
  ) =>
    tried(language, async () => {
      const record = await keeper.survey(id)
      return record ? work(record) : no({ kind: 'changed' })
    })
  return {
    surveys: () => surveysIn(records),
    passphraseMin: PASSPHRASE_MIN,
    readTable: (file, language) => tried(language, () => tableIn(file)),
    checkPlan: (wish, language) =>
      tried(language, async () => {
        const plan = planOf(wish)
        return plan.ok ? { ok: true, value: await bandsOf(plan.value, await contentHere(), now()) } : plan
      }),
    savePlan: (wish, language) =>
      tried(language, async () => {
        const plan = planOf(wish)
        if (!plan.ok) return plan
        await bandsOf(plan.value, await contentHere(), now())
        const id = plan.value.campaign
        const kept = await keeper.add(newSurvey(id, plan.value, now()))
        return kept.ok ? { ok: true, value: { id } } : kept
      }),
    takeKeys: (id, file, language) =>
      withSurvey(id, language, async ({ plan }) => {
        const keys = await readFileOf(PublicKeys, file)
        if (!keys.ok) return keys
        if (plan) await bandsOf(plan, await contentHere(), now(), keys.value)
        // A survey that is signed has its keys.
        return keeper.change(id, (now) => (now.signed ? undefined : { ...now, publicKeys: keys.value }))
      }),
    takeSigned: (id, file, language) =>
      withSurvey(id, language, async ({ publicKeys }) => {
        const raw = await readJson(file)
        if (!raw.ok) return raw
        const signed = await readSigned(raw.value, publicKeys ? [publicKeys.counter] : [])
        if (signed.manifest.id !== id) return no({ kind: 'otherSurvey' })
        const { manifest, signature } = signed
        return keeper.change(id, (now) =>
          // Checked against these keys, and no codes belong to another signature yet.
          isSame(now.publicKeys, publicKeys) && now.list === null
            ? { ...now, signed: { manifest, signature } }
            : undefined,
        )
      }),
    invite: (id, wish, passphrase, language) =>
      withSurvey(id, language, async (record) => {
        const address = readAddress(addressOf(wish.collector))
        if (!address.ok) return no({ kind: 'address' })
        const manifest = manifestOf(record)
        if (!manifest || record.list) return no({ kind: 'changed' })
        const names = record.plan?.municipalities ?? allMunicipalities()
        const list = inviteAll({ manifest, ctx: await ctxOf(manifest) }, names, address.address)
        return foundOffice(record, list, { ...wish, collector: address.address }, passphrase, vault)
      }),
    unlock: (id, passphrase) => withSurvey(id, 'et', (record) => unlockOffice(record, passphrase, vault)),
    takeUsed: (id, file) =>
      withSurvey(id, 'et', async (record) => {
        const used = await readFileOf(UsedFile, file)
        if (!used.ok) return used
        const manifest = manifestOf(record)
        if (!manifest || used.value.ctx !== (await ctxOf(manifest))) return no({ kind: 'otherSurvey' })
        return keeper.change(id, (now) =>
          isSame(now.signed, record.signed) ? { ...now, used: used.value } : undefined,
        )
      }),
    takeList: (signed, list, passphrase) =>
      tried('et', async () => {
        const taken = await takeList(signed, list, now())
        if (!taken.ok) return taken
        const { record, codes } = taken.value
        const bytes = await vault.lock(JSON.stringify(codes), passphrase)
        const kept = await keeper.add({ ...record, list: bytes })
        return kept.ok ? { ok: true, value: { id: record.id } } : kept
      }),
    signNotice: (id, keyFile, wish, language) =>
      withSurvey(id, language, async (record) => {
        let stored: SurveyRecord | undefined = record
        while (stored) {
          const from: SurveyRecord = stored
          const signed = await signNoticeWith(from, keyFile, wish, now())
          if (!signed.ok) return signed
          const { notice, name, text } = signed.value
          // Its number is the next one only as long as nobody else has signed one.
          const kept = await keeper.change(id, (r) =>
            isSame([r.signed, r.notices], [from.signed, from.notices])
              ? { ...r, notices: [...r.notices, notice] }
              : undefined,
          )
          if (kept.ok) return { ok: true, value: { name, text } }
          if (kept.problem.kind !== 'changed') return kept
          const next = await keeper.survey(id)
          stored = next && next.notices.length > from.notices.length ? next : undefined
        }
        return no({ kind: 'changed' })
      }),
    discard: (key) => tried('et', () => keeper.discard(key)),
    remove: (id, stage, language) =>
      tried(language, () => keeper.remove(id, (now) => stageOf(now) === stage)),
  }
}
