/** report: the public report, made at publishing and whenever it is asked for again. */
import { ReportFile } from '../../../domain/report/file.ts'
import { command } from '../cli/command.ts'
import { readShape } from '../cli/files.ts'
import type { Terminal } from '../cli/terminal.ts'
import { writeAll } from '../cli/write.ts'
import { Refused } from '../steps/refused.ts'
import { makeReport } from '../steps/report.ts'

const saidOf = (id: string, earlier: string | undefined, { words }: Terminal): string[] => [
  words.said.reported(`campaigns/${id}/report`),
  ...(earlier === undefined ? [] : [words.said.comparedWith(earlier)]),
]

export const report = command({
  name: 'report',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: ['earlier', 'out'],
  run: async ({ campaign, earlier, out }, terminal) => {
    const before = earlier === undefined ? undefined : readShape(ReportFile, earlier)
    const made = await makeReport(await terminal.store(), campaign, before)
    terminal.say(...saidOf(campaign, made.report.changes?.earlier.id, terminal))
    if (out === undefined) return
    const files = Object.fromEntries(made.files.map(({ name, text }) => [name, text]))
    terminal.say(...terminal.words.said.written(await writeAll(out, files)))
  },
})

/** After publishing: the release is out whatever becomes of its report. */
export const reportAfter = async (campaign: string, terminal: Terminal): Promise<void> => {
  try {
    const { report: made } = await makeReport(await terminal.store(), campaign)
    terminal.say(...saidOf(campaign, made.changes?.earlier.id, terminal))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const [first = '', second = '', third = ''] = error.details
    terminal.say(terminal.words.problems[error.reason](first, second, third))
  }
}
