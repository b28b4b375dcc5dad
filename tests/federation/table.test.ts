/** A table of municipalities, as the federation's people have it. */
import { describe, expect, test } from 'vitest'
import { Refused } from '../../collector/federation/steps/refused.ts'
import { readTable } from '../../collector/federation/steps/table.ts'
import { explain } from '../../collector/federation/texts/explain.ts'
import { kept, PROGRAMS, SPREADSHEETS, writeTable } from '../../domain/table/write.ts'

const refusal = (text: string): Refused => {
  try {
    readTable(text)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('nothing refused')
}
const flawsIn = (text: string) => refusal(text).flaws.map(({ what, details }) => [what, ...details].join(' '))

describe('A table of municipalities', () => {
  test('with an empty last cell keeps every municipality', () => {
    expect(readTable('ehak,name,population\n0784,Tallinn,\n0130,Alutaguse vald,4500')).toEqual([
      { ehak: '0784', name: 'Tallinn' },
      { ehak: '0130', name: 'Alutaguse vald', population: 4500 },
    ])
  })

  test.each([
    ['Name,county,EHAK,Population\n"Alutaguse vald",Ida-Viru,0130,4 176\n'],
    ['\ufeffEHAK;Nimi;Elanikke\r\n0130;Alutaguse vald;4176\r\n'],
    ['sep=;\r\nEHAK-kood;Omavalitsus;Rahvaarv (1.1.2026)\r\n0130;Alutaguse vald;4.176\r\n'],
    ['EHAK kood\tNimi\tElanike arv\n130\tAlutaguse vald\t4\u00a0176\n'],
    ['EHAK;Nimi;Elanikke\n"=""0130""";Alutaguse vald;4176\n'],
    ["EHAK;Nimi;Elanikke\n'0130;Alutaguse vald;4176;;\n"],
  ])('is read as spreadsheets save it: %j', (text) => {
    expect(readTable(text)).toEqual([{ ehak: '0130', name: 'Alutaguse vald', population: 4176 }])
  })

  test('may name the size band instead of the population', () => {
    expect(readTable('ehak;nimi;suurusrühm\r\n0130;Alutaguse vald;small')).toEqual([
      { ehak: '0130', name: 'Alutaguse vald', band: 'small' },
    ])
  })

  test('that this program wrote is read back, noughts included', () => {
    for (const dialect of [PROGRAMS, SPREADSHEETS])
      expect(
        readTable(
          writeTable(
            [
              ['ehak', 'name', 'population'],
              [kept('0130'), 'Alutaguse vald', 4176],
            ],
            dialect,
          ),
        ),
      ).toEqual([{ ehak: '0130', name: 'Alutaguse vald', population: 4176 }])
  })

  test('is refused with everything that is wrong in it, each with line and column', () => {
    expect(
      flawsIn(
        'EHAK;Nimi;Elanikke\n13;Alutaguse vald;4176\n0141;=HYPERLINK(1);palju\n\n0142;PÃµlva vald;\n0142;Antsla vald;-1',
      ),
    ).toEqual([
      'badEhak 2 EHAK 13',
      'badName 3 Nimi =HYPERLINK(1)',
      'badPopulation 3 Elanikke palju',
      'garbled 5 Nimi PÃµlva vald',
      'badPopulation 6 Elanikke -1',
      'ehakTwice 6 0142 5',
    ])
  })

  test.each([
    ['code,name\n0130,x', ['noColumn 1 ehak code, name']],
    ['ehak;EHAK;nimi\n0130;0130;Alutaguse vald', ['columnTwice 1 ehak']],
    ['ehak,name\n', ['noRows']],
    ['', ['noColumn 1 ehak ', 'noColumn 1 name ', 'noRows']],
    ['ehak,name\n0130,"Alutaguse', ['quote 2']],
    ['ehak,name\n0130,Alutaguse, vald', ['tooManyCells 2 2']],
  ])('is refused before its rows are read where its form is wrong: %j', (text, flaws) => {
    expect(flawsIn(text)).toEqual(flaws)
  })

  test('is explained in both languages, at most twenty places at once', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `x${at};Antsla vald;1`)
    const refused = refusal(`EHAK;Nimi;Elanikke\n${rows.join('\n')}`)
    for (const [language, first, last] of [
      ['et', /rida 2, veerg „EHAK“: seal on „x0“.*0130/, /10/],
      ['en', /line 2, column “EHAK”: it says “x0”.*0130/, /10/],
    ] as const) {
      const lines = explain(refused, language)
      expect(lines).toHaveLength(22)
      expect(lines[1]).toMatch(first)
      expect(lines.at(-1)).toMatch(last)
    }
  })
})
