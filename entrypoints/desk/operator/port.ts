/** The operator's room, wired: records of this device and the steps of the federation's office. */
import { CodeList, inviteAll } from '../../../collector/federation/steps/code-list.ts'
import { readSigned } from '../../../collector/federation/steps/open.ts'
import { UsedFile } from '../../../collector/federation/steps/participation.ts'
import { allMunicipalities } from '../../../collector/federation/steps/plan.ts'
import type { LetterWish, Office, OperatorPort, Outcome } from '../../../components/operator/port.ts'
import type { Language } from '../../../domain/language.ts'
import type { Library } from '../../../domain/library.ts'
import { trustOf } from '../../../embed/trust.ts'
import { readAddress } from '../../../protocol/invitation.ts'
import { ctxOf } from '../../../protocol/manifest.ts'
import { PublicKeys } from '../../../protocol/public-keys.ts'
import type { DeskRecords } from '../../../storage/desk.ts'
import type { ModeStore } from '../../../storage/desk-mode.ts'
import { PASSPHRASE_MIN } from '../../../storage/passphrase.ts'
import { readFileOf, readJson } from './files.ts'
import { manifestOf, surveysIn } from './here.ts'
import { keeperOf } from './keeper.ts'
import { signNoticeWith } from './notice.ts'
import { openOffice } from './office.ts'
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
}

export const operatorPort = ({ records, modes, library, now }: Parts): OperatorPort => {
  const keeper = keeperOf(records, modes)
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
  const lockList = async (id: string, list: CodeList, passphrase: string, letter?: LetterWish) => {
    const bytes = await locked(JSON.stringify(list), passphrase)
    return keeper.change(id, (record) => ({ ...record, list: bytes, ...(letter && { letter }) }))
  }
  const officeOf = (record: SurveyRecord, list: CodeList, passphrase: string): Outcome<Office> => {
    const manifest = manifestOf(record)
    if (!manifest) return no({ kind: 'damaged' })
    const fresh = () => keeper.survey(record.id)
    const office = openOffice({
      list,
      manifest,
      used: async () => (await fresh())?.used ?? null,
      letter: async () => (await fresh())?.letter ?? null,
      keep: (changed) => lockList(record.id, changed, passphrase),
    })
    return { ok: true, value: office }
  }
  return {
    surveys: () => surveysIn(records),
    passphraseMin: PASSPHRASE_MIN,
    readTable: (file, language) => tried(language, () => tableIn(file)),
    checkPlan: (wish, language) =>
      tried(language, async () => {
        const plan = planOf(wish)
        return plan.ok ? { ok: true, value: await bandsOf(plan.value, await contentHere()) } : plan
      }),
    savePlan: (wish, language) =>
      tried(language, async () => {
        const plan = planOf(wish)
        if (!plan.ok) return plan
        await bandsOf(plan.value, await contentHere())
        const id = plan.value.campaign
        const kept = await keeper.add(newSurvey(id, plan.value, now()))
        return kept.ok ? { ok: true, value: { id } } : kept
      }),
    takeKeys: (id, file, language) =>
      withSurvey(id, language, async ({ plan }) => {
        const keys = await readFileOf(PublicKeys, file)
        if (!keys.ok) return keys
        if (plan) await bandsOf(plan, await contentHere(), keys.value)
        return keeper.change(id, (record) => ({ ...record, publicKeys: keys.value }))
      }),
    takeSigned: (id, file, language) =>
      withSurvey(id, language, async ({ publicKeys }) => {
        const raw = await readJson(file)
        if (!raw.ok) return raw
        const signed = await readSigned(raw.value, publicKeys ? [publicKeys.counter] : [])
        if (signed.manifest.id !== id) return no({ kind: 'otherSurvey' })
        const { manifest, signature } = signed
        return keeper.change(id, (record) => ({ ...record, signed: { manifest, signature } }))
      }),
    invite: (id, wish, passphrase, language) =>
      withSurvey(id, language, async (record) => {
        const address = readAddress(wish.collector)
        if (!address.ok) return no({ kind: 'address' })
        const manifest = manifestOf(record)
        if (!manifest || record.list) return no({ kind: 'changed' })
        const names = record.plan?.municipalities ?? allMunicipalities()
        const list = inviteAll({ manifest, ctx: await ctxOf(manifest) }, names, address.address)
        const letter = { ...wish, collector: address.address }
        const kept = await lockList(id, list, passphrase, letter)
        return kept.ok ? officeOf({ ...record, letter }, list, passphrase) : kept
      }),
    unlock: (id, passphrase) =>
      withSurvey(id, 'et', async (record) => {
        if (!record.list) return no({ kind: 'changed' })
        const opened = await unlocked(record.list, passphrase)
        if (!opened.ok) return no({ kind: opened.problem })
        const list = CodeList.safeParse(JSON.parse(opened.text))
        return list.success ? officeOf(record, list.data, passphrase) : no({ kind: 'damaged' })
      }),
    takeUsed: (id, file) =>
      withSurvey(id, 'et', async (record) => {
        const used = await readFileOf(UsedFile, file)
        if (!used.ok) return used
        const manifest = manifestOf(record)
        if (!manifest || used.value.ctx !== (await ctxOf(manifest))) return no({ kind: 'otherSurvey' })
        return keeper.change(id, (now) => ({ ...now, used: used.value }))
      }),
    takeList: (signed, list, passphrase) =>
      tried('et', async () => {
        const taken = await takeList(signed, list, now())
        if (!taken.ok) return taken
        const { record, codes } = taken.value
        const bytes = await locked(JSON.stringify(codes), passphrase)
        const kept = await keeper.add({ ...record, list: bytes })
        return kept.ok ? { ok: true, value: { id: record.id } } : kept
      }),
    signNotice: (id, keyFile, wish, language) =>
      withSurvey(id, language, async (record) => {
        const signed = await signNoticeWith(record, keyFile, wish, now())
        if (!signed.ok) return signed
        const { notice, name, text } = signed.value
        const kept = await keeper.change(id, (r) => ({ ...r, notices: [...record.notices, notice] }))
        return kept.ok ? { ok: true, value: { name, text } } : kept
      }),
    remove: (id) => keeper.remove(id),
  }
}
