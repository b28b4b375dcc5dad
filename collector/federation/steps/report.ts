/** The public report: made from what is public, kept beside the campaign, made again whenever one likes. */
import { contentFiles, packOnDisk } from '../../../content/disk.ts'
import { ReportFile } from '../../../domain/report/file.ts'
import { type Report, reportOf } from '../../../domain/report/report.ts'
import { boxesIn } from '../../../protocol/lists.ts'
import { fileNames } from '../../report/file-names.ts'
import { type NamedText, reportFiles } from '../../report/files.ts'
import type { Store } from '../../store.ts'
import { contentHere } from './content-here.ts'
import { listedOf } from './lists.ts'
import { Refused } from './refused.ts'

const parsed = (text: string): ReportFile | undefined => {
  try {
    return ReportFile.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The last campaign before this one whose report is in the same database; real ones and demos are never compared. */
const earlierIn = async (
  store: Store,
  { id, from, demo }: { id: string; from: string; demo: boolean },
): Promise<ReportFile | undefined> => {
  const found: ReportFile[] = []
  for (const other of await store.campaigns()) {
    const head = other === id ? undefined : await store.head(other)
    if (!head?.reported || head.manifest.demo !== demo) continue
    const file = parsed((await store.report(other, fileNames(other).json))?.text ?? '')
    if (file && file.campaign.to <= from) found.push(file)
  }
  return found.toSorted((a, b) => (a.campaign.to < b.campaign.to ? 1 : -1))[0]
}

/**
 * @param earlier an earlier campaign's report to compare with; without it, one is looked for in the database
 * @throws Refused `noReport` before anything is published, `notEarlier`, and `otherContent` where this program does not have the campaign's questions
 */
export const makeReport = async (
  store: Store,
  id: string,
  earlier?: ReportFile,
): Promise<{ report: Report; files: readonly NamedText[] }> => {
  const { campaign, close } = await listedOf(store, id)
  const { manifest, lists, release } = campaign
  if (!release) throw new Refused('noReport', [id])
  const { hash } = await contentHere()
  if (hash !== manifest.pack.hash) throw new Refused('otherContent', [id, manifest.pack.version])
  if (earlier && earlier.campaign.to > manifest.from)
    throw new Refused('notEarlier', [earlier.campaign.id, earlier.campaign.to])
  const before = earlier ?? (await earlierIn(store, manifest))
  const report = reportOf(
    {
      manifest,
      lists: { ...lists, to: close, delivered: boxesIn(lists) },
      release: release.release,
      ...packOnDisk(),
    },
    before,
  )
  const files = reportFiles(report, contentFiles())
  await store.setReport(id, files)
  return { report, files }
}
