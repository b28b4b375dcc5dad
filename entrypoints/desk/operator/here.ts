/** The surveys on this device, as the operator's room shows them. */
import { setText } from '../../../collector/federation/steps/code-set.ts'
import type { Stage, Survey } from '../../../components/operator/port.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import { ctxOf, Manifest } from '../../../protocol/manifest.ts'
import { closeOf } from '../../../protocol/notice.ts'
import { momentOf, parseVersioned } from '../../../protocol/parse.ts'
import { type DeskRecords, readAs, unreadableIn } from '../../../storage/desk.ts'
import { jsonText } from './files.ts'
import { countsOf } from './plan.ts'
import { SHAPE, SURVEYS, SurveyRecord } from './records.ts'

export const manifestOf = ({ signed }: SurveyRecord): Manifest | undefined => {
  const parsed = parseVersioned(Manifest, signed?.manifest)
  return parsed.ok ? parsed.value : undefined
}

export const stageOf = (record: SurveyRecord): Stage =>
  record.list ? 'invited' : manifestOf(record) ? 'signed' : 'planned'

/** Tells one locking from every other: the end of a sealed file is its authentication. */
export const lockedAs = (list: Uint8Array): string => toHex(list.subarray(-16))

const surveyOf = async (record: SurveyRecord): Promise<Survey> => {
  const { id, plan, signed, publicKeys, letter, list, used, changes, notices } = record
  const manifest = manifestOf(record)
  const ctx = manifest && (await ctxOf(manifest))
  const close = manifest && ctx ? await closeOf(manifest, ctx, notices) : undefined
  const to = used?.to ?? (close?.ok ? close.to : (manifest?.to ?? plan?.to ?? ''))
  return {
    id,
    stage: stageOf(record),
    plan: plan ?? undefined,
    bands: manifest?.bands ?? (plan ? countsOf(plan) : []),
    counter: publicKeys?.counter,
    manifest,
    fingerprint: ctx && fingerprintOf(ctx),
    close: momentOf(to),
    letter: letter ?? undefined,
    lockedAs: list ? lockedAs(list) : undefined,
    changes: changes.map(({ at, letters, changes: made }) => ({ at, letters, set: setText(made) })),
    delivered: used?.used.length,
    serverSet: used ? setText(used) : undefined,
    notices: notices.length,
    files: {
      ...(plan && { 'plan.json': jsonText(plan) }),
      ...(publicKeys && { 'public-keys.json': jsonText(publicKeys) }),
      ...(signed && { 'signed.json': jsonText(signed) }),
      ...Object.fromEntries(changes.map((made, at) => [`changes-${at + 1}.json`, jsonText(made.changes)])),
      ...Object.fromEntries(notices.map((notice, at) => [`notice-${at + 1}.json`, jsonText(notice)])),
    },
  }
}

export const surveysIn = async (records: DeskRecords) => {
  const loads = (await records.list(SURVEYS)).map(({ key, load }) => ({
    key,
    load: readAs(load, SurveyRecord, SHAPE),
  }))
  const own = loads.flatMap(({ load }) => (load.kind === 'ok' ? [load.value] : []))
  return {
    surveys: await Promise.all(own.sort((a, b) => a.madeAt - b.madeAt).map(surveyOf)),
    unreadable: loads.flatMap(({ key, load }) => unreadableIn(key, load)),
  }
}
