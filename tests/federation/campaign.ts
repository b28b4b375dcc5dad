/** A campaign of these tests: its plan, and boxes as municipalities seal them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodeList } from '../../collector/federation/steps/code-list.ts'
import { sealBox } from '../../protocol/box.ts'
import type { Item } from '../../protocol/item.ts'
import { ctxOf, type Manifest } from '../../protocol/manifest.ts'
import { writePut } from '../../protocol/wire.ts'

export const FROM = Date.parse('2027-01-11T07:00:00Z')
export const TO = Date.parse('2027-02-26T15:00:00Z')
export const DURING = Date.parse('2027-01-20T10:00:00Z')
export const DAY = 86_400_000

/** Thirty municipalities, ten in each band. */
export const municipalities = Array.from({ length: 30 }, (_, at) => ({
  ehak: String(1000 + at),
  name: `${['Väike', 'Keskmine', 'Suur'][at % 3]} ${String.fromCharCode(65 + at / 3)}-vald`,
  population: [2_000, 7_000, 20_000][at % 3] ?? 0,
}))

export const PLAN = {
  campaign: 'kov-2027',
  from: '2027-01-11T09:00+02:00',
  to: '2027-02-26T17:00+02:00',
  objectionDays: 14,
  municipalities,
}

export const savePlan = (folder: string, plan: object = {}): string => {
  const path = join(folder, 'plan.json')
  writeFileSync(path, JSON.stringify({ ...PLAN, ...plan }))
  return path
}

export const readList = (folder: string): CodeList =>
  CodeList.parse(JSON.parse(readFileSync(join(folder, 'code-list.json'), 'utf8')))

/** Some value for every item. */
export const someValues = (items: readonly Item[], turn: number) =>
  Object.fromEntries(items.map(({ id, values }) => [id, values[turn % values.length] ?? '']))

/** A sealed file, exactly as the extension saves it. */
export const sealedFile = async (
  manifest: Manifest,
  code: string,
  seq = 1,
  turn = 0,
): Promise<Uint8Array> => {
  const ctx = await ctxOf(manifest)
  const box = await sealBox(manifest, ctx, someValues(manifest.items, turn))
  return writePut({ ctx, code, seq, hash: box.hash }, box.bytes, manifest.items.length)
}
