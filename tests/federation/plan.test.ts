/** A plan that somebody writes: a template to begin with, and everything that is wrong in it at once. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BANDS, CampaignPlan } from '../../collector/federation/steps/plan.ts'
import { readPlan } from '../../collector/federation/steps/read-plan.ts'
import { Refused } from '../../collector/federation/steps/refused.ts'
import { readTable } from '../../collector/federation/steps/table.ts'
import { planTemplate } from '../../collector/federation/steps/template.ts'
import { explain } from '../../collector/federation/texts/explain.ts'
import { wordsOf } from '../../collector/federation/texts/words.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { PLAN, savePlan } from './campaign.ts'
import { inProcess, newFolder } from './cli.ts'
import { counterOf, refusal } from './opened.ts'

const refused = (text: string): Refused => {
  try {
    readPlan(text, 'plan.json')
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('nothing refused')
}

describe('A plan', () => {
  test('made by the command template is read, with the table beside it, and the command says what each field means', async () => {
    const folder = newFolder()
    const now = Date.parse('2026-11-29T12:00:00Z')
    const ran = await inProcess(['template', '--out', folder, '--lang', 'et'], { now })
    expect(ran).toMatchObject({ code: 0, err: '' })
    const text = readFileSync(join(folder, 'plan.json'), 'utf8')
    expect(readPlan(text, 'plan.json')).toMatchObject({
      campaign: 'kov-2026',
      from: '2026-12-27T07:00:00Z',
      to: '2027-02-07T15:00:00Z',
      bands: BANDS,
    })
    const table = readTable(readFileSync(join(folder, 'municipalities.csv'), 'utf8'))
    expect(table).toHaveLength(78)
    expect(table.map((m) => m.ehak)).toContain('0130')
    for (const name of Object.keys(JSON.parse(text))) expect(ran.out).toContain(`  ${name}: `)
  })

  test('of a template keeps its wall clock in summer', () => {
    expect(planTemplate(Date.parse('2027-06-01T12:00:00Z')).from).toBe('2027-06-29T09:00+03:00')
  })

  test('with mistakes is refused with all of them, each with line and character', () => {
    const text = `{
  "campaign": "KOV 2027",
  "from": "11.01.2027",
  "objectionDays": "14",
  "eelarve": 5,
  "bands": [{ "id": "small", "label": "x", "below": "5000" }]
}`
    const { reason, flaws } = refused(text)
    expect(reason).toBe('badPlan')
    expect(flaws.map(({ what, details }) => [what, ...details].join(' ')).sort()).toEqual([
      'planMissing 1 1 to',
      'planUnknown 5 14 eelarve',
      'planValue 2 15 campaign "KOV 2027"',
      'planValue 3 11 from "11.01.2027"',
      'planValue 4 20 objectionDays "14"',
      'planValue 6 53 bands.below "5000"',
    ])
    const lines = explain(refused(text), 'et')
    expect(lines).toHaveLength(7)
    expect(lines.join('\n')).toMatch(
      /rida 3, märk 11, väli „from“: seal on „11\.01\.2027“\. Oodatakse: .*2027-01-11T09:00\+02:00/,
    )
  })

  test('that is no JSON, or no plan at all, is refused with its place', async () => {
    expect(await refusal(() => readPlan('{\n "a": 1,\n}', 'plan.json'))).toBe('notJson plan.json 3 1')
    expect(refused('[]').flaws).toMatchObject([{ what: 'planValue', details: ['1', '1', '', '[]'] }])
  })

  test('has a description for every field, in both languages', () => {
    const fields = Object.keys(CampaignPlan.def.shape)
    for (const language of ['et', 'en'] as const)
      for (const field of fields) expect(wordsOf(language).planFields[field], field).toBeTruthy()
  })
})

test('A table in another encoding is read where it is certain, and the command says which it was', async () => {
  const folder = newFolder()
  const { halves } = await counterOf()
  const keys = join(folder, 'public-keys.json')
  writeFileSync(keys, JSON.stringify(PublicKeys.parse(halves)))
  const rows = PLAN.municipalities.map((m) => `${m.ehak};${m.name};${m.population}`)
  const table = join(folder, 'kov.csv')
  writeFileSync(table, Buffer.from(`EHAK;Nimi;Elanikke\r\n${rows.join('\r\n')}\r\n`, 'latin1'))
  const plan = savePlan(folder, { municipalities: undefined })
  const args = [
    'draft',
    '--plan',
    plan,
    '--keys',
    keys,
    '--municipalities',
    table,
    '--out',
    folder,
    '--dry-run',
  ]
  const ran = await inProcess(args, { now: Date.parse('2026-12-01T00:00:00Z') })
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toContain('written in Windows-1257')
  expect(ran.out).toContain('30')
})
