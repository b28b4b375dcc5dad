/**
 * The data dictionary of the table, as a Frictionless Data Package: one small JSON file describes its columns and how it
 * is written, and libraries for Python and R read it. (CSV on the Web would describe the same
 * with language maps, but hardly anything that analysts use reads it.)
 */
import type { Report } from '../../domain/report/report.ts'
import { PROGRAMS } from '../../domain/table/write.ts'
import { fileNames } from './file-names.ts'
import type { Row } from './table.ts'

interface Column {
  readonly type: 'string' | 'date' | 'number' | 'integer'
  readonly description: string
  readonly values?: readonly string[]
}

const COLUMNS: Readonly<Record<keyof Row, Column>> = {
  campaign: { type: 'string', description: 'Küsitluse nimi. / Name of the survey.' },
  closed: { type: 'date', description: 'Küsitluse lõpp (UTC). / End of the survey (UTC).' },
  item: {
    type: 'string',
    description:
      'Mida küsiti: answer/küsimus, dimension/valdkond, service/teenus/küsimus, family/rühm/küsimus. / What was asked.',
  },
  kind: {
    type: 'string',
    values: ['answer', 'dimension', 'service', 'family'],
    description: 'Küsitu liik. / Kind of what was asked.',
  },
  name_et: { type: 'string', description: 'Nimetus eesti keeles. / Name in Estonian.' },
  name_en: { type: 'string', description: 'Nimetus inglise keeles. / Name in English.' },
  band: {
    type: 'string',
    description: 'all – kõik; muidu suurusrühmad, ühendatud märgiga +. / all, or size bands joined by +.',
  },
  part: {
    type: 'string',
    description:
      'short või full – ainult lühikesed või täielikud hindamised. / Only short or full assessments.',
  },
  statistic: {
    type: 'string',
    values: ['n', 'mean', 'group', 'most', 'without'],
    description:
      'n – vastuste arv; mean – keskmine tase; group – kui palju andis neid vastuseid; most – enamik andis selle vastuse (arvu ei avaldata, vahemik on vastuse andnute oma); without – kui palju jäi kehtiva vastuseta. / n: answers; mean: mean level; group: how many gave these answers; most: most gave this one, no number is published and the range is of those who gave it; without: how many gave no valid answer.',
  },
  values: {
    type: 'string',
    description:
      'Vastused, mis on kokku loetud, tühikuga eraldatud. / Answers counted together, separated by spaces.',
  },
  values_et: { type: 'string', description: 'Samad vastused eesti keeles. / The same answers in Estonian.' },
  values_en: { type: 'string', description: 'Samad vastused inglise keeles. / The same answers in English.' },
  published: {
    type: 'number',
    description:
      'Avaldatud arv: vastuste arv ümardatud allapoole viie kordseks, keskmine ümardatud sammuga step. Tühi, kus arvu ei avaldata. / The published figure: numbers rounded down to 5, means to their step. Empty where no number is published.',
  },
  low: {
    type: 'number',
    description: 'Tegelik väärtus ei ole sellest väiksem. / The true value is not below this.',
  },
  high: {
    type: 'number',
    description: 'Tegelik väärtus ei ole sellest suurem. / The true value is not above this.',
  },
  unit: {
    type: 'string',
    values: ['municipalities', 'level'],
    description: 'Ühik: omavalitsused või tase. / Unit: municipalities or level.',
  },
  step: { type: 'number', description: 'Ümardamise samm. / Step of the rounding.' },
  n_low: { type: 'integer', description: 'Vastuseid vähemalt. / Answers at least.' },
  n_high: { type: 'integer', description: 'Vastuseid kõige rohkem. / Answers at most.' },
}

export const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof Row)[]

const fields = () =>
  COLUMN_NAMES.map((name) => {
    const { type, description, values } = COLUMNS[name]
    return {
      name,
      type,
      description,
      ...(values && { constraints: { enum: values } }),
    }
  })

/** Under which the federation publishes the figures. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

export const dictionaryOf = ({ campaign }: Report): Record<string, unknown> => {
  const names = fileNames(campaign.id)
  return {
    profile: 'tabular-data-package',
    name: campaign.id,
    // The day the figures are of; when the files were written nobody can tell from them.
    created: campaign.to,
    licenses: [LICENCE],
    title: `KOV digikompass: ${campaign.id}`,
    description: `Küsitluse avaldatud arvud, igaüks koos vahemikuga, milles tegelik väärtus on. Sama tabel tabelarvutuse jaoks (semikoolonid, koma, baidijärje märk) on failis ${names.csvEt}. / The published figures of a survey, each with the range that its true value lies in. The same table for spreadsheets (semicolons, decimal commas, byte order mark) is ${names.csvEt}.`,
    // Not the spreadsheets' table: its byte order mark would become a part of the first column's name in some readers.
    resources: [
      {
        name: 'programs',
        path: names.csv,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: {
          delimiter: PROGRAMS.delimiter,
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
          header: true,
        },
        schema: { fields: fields(), missingValues: [''] },
      },
    ],
  }
}
