/** Everything that is published of a report, as files: pages in both languages, and the data beside them. */
import { reportFileOf, reportFileSchema } from '../../domain/report/file.ts'
import type { Report } from '../../domain/report/report.ts'
import { PROGRAMS, SPREADSHEETS } from '../../domain/table/write.ts'
import { dictionaryOf } from './columns.ts'
import { reportCsv } from './csv.ts'
import { type FileKind, fileNames } from './file-names.ts'
import { reportPage } from './page.ts'
import { speechIn } from './speech.ts'
import { reportRows } from './table.ts'

export interface NamedText {
  readonly name: string
  readonly text: string
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`

/**
 * The same report gives the same bytes: nothing in them says when or where they were made.
 * @param content content files by their path (`contentFiles`), of the campaign's pack
 */
export const reportFiles = (report: Report, content: Readonly<Record<string, unknown>>): NamedText[] => {
  const names = fileNames(report.campaign.id)
  const rows = reportRows(report, {
    et: speechIn('et', content, report.bands),
    en: speechIn('en', content, report.bands),
  })
  const texts: Readonly<Record<FileKind, string>> = {
    et: reportPage(report, 'et', content),
    en: reportPage(report, 'en', content),
    json: json(reportFileOf(report)),
    schema: json(reportFileSchema()),
    csv: reportCsv(rows, PROGRAMS),
    csvEt: reportCsv(rows, SPREADSHEETS),
    dictionary: json(dictionaryOf(report)),
  }
  return Object.entries(texts).map(([kind, text]) => ({ name: names[kind as FileKind], text }))
}
