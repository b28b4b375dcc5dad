/** No release yet: what will come and when, and two ways to get it. */
import { useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import { momentText } from '../../domain/time/moment.ts'
import type { BenchmarkWords } from '../../locales/et/benchmark.ts'
import { momentOf, opensAt } from '../../protocol/parse.ts'
import type { Submission, Submissions } from '../../submit/types.ts'
import type { App } from '../app/types.ts'
import { problemText } from './problem.ts'

interface Props {
  app: App
  words: BenchmarkWords
  port: Submissions
  submission: Submission
  say: (text: string) => void
}

export const Awaited = ({ app, words, port, submission: s, say }: Props) => {
  const [busy, setBusy] = useState(false)
  const opens = opensAt(s.manifest, s.close)
  const over = systemClock() - s.clockAhead >= opens
  const ask = async () => {
    if (busy) return
    setBusy(true)
    try {
      await port.refresh(s.id)
      const now = (await port.list()).find(({ id }) => id === s.id)
      say(now?.release ? words.added : now?.trouble ? words.notAsked : words.notThere)
    } catch {
      say(words.problem.other)
    } finally {
      setBusy(false)
    }
  }
  const add = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    try {
      const done = await port.importRelease(s.id, file)
      say(done.ok ? words.added : problemText(done.problem, words))
    } catch {
      say(words.problem.other)
    }
    // The same file can be chosen again.
    input.value = ''
  }
  const moment = (at: number) => momentText(at, app.language)
  return (
    <>
      <p>{over ? words.waiting.after : words.waiting.before(moment(momentOf(s.close)))}</p>
      {!over && <p class="hint">{words.waiting.when(moment(opens))}</p>}
      {s.releaseRefusal && <p class="notice warn">{problemText(s.releaseRefusal, words)}</p>}
      <div class="actions no-print">
        <button type="button" aria-busy={busy} onClick={ask}>
          {busy ? words.refreshing : words.refresh}
        </button>
      </div>
      <div class="field no-print">
        <label for="release-file">{words.file}</label>
        <p class="hint" id="release-file-hint">
          {words.fileHint}
        </p>
        <input
          type="file"
          id="release-file"
          accept=".json,application/json"
          aria-describedby="release-file-hint"
          onChange={(e) => add(e.currentTarget)}
        />
      </div>
    </>
  )
}
