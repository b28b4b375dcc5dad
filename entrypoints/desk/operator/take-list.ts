/** A survey whose list of codes was made at the command line, or on another device. */
import { CodeList } from '../../../collector/federation/steps/code-list.ts'
import type { Outcome } from '../../../components/operator/port.ts'
import { ctxOf, Manifest, SignedManifest } from '../../../protocol/manifest.ts'
import { parseVersioned } from '../../../protocol/parse.ts'
import { readFileOf, readJson } from './files.ts'
import { no } from './outcome.ts'
import { newSurvey, type SurveyRecord } from './records.ts'

export const takeList = async (
  signedFile: File,
  listFile: File,
  now: number,
): Promise<Outcome<{ record: SurveyRecord; codes: CodeList }>> => {
  const raw = await readJson(signedFile)
  if (!raw.ok) return raw
  const signed = SignedManifest.safeParse(raw.value)
  const manifest = parseVersioned(Manifest, signed.data?.manifest)
  if (!signed.success || !manifest.ok) return no({ kind: 'wrongFile', file: signedFile.name })
  const list = await readFileOf(CodeList, listFile)
  if (!list.ok) return list
  if (list.value.ctx !== (await ctxOf(manifest.value))) return no({ kind: 'otherSurvey' })
  const letter = { collector: list.value.collector, sender: '', contact: '', language: 'et' } as const
  const { signature } = signed.data
  const record: SurveyRecord = {
    ...newSurvey(manifest.value.id, null, now),
    signed: { manifest: manifest.value, signature },
    letter,
  }
  return { ok: true, value: { record, codes: list.value } }
}
