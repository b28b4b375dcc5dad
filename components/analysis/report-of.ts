/** A kept release as a report. Pure. */
import type { Catalogue, Pack } from '../../domain/content.ts'
import { type Report, reportOf } from '../../domain/report/report.ts'
import type { Opened } from '../../storage/opened.ts'

/** The questions' revisions are those of the campaign's own content, or unknown: then nothing of them is compared. */
export const reportOfOpened = (
  { manifest, lists, release, questions }: Opened,
  pack: Pack,
  catalogue: Catalogue,
): Report => {
  const report = reportOf({ manifest, lists, release, pack, catalogue })
  return { ...report, asked: { ...report.asked, questions: questions ?? [] } }
}
