/** Scenarios out into a file and in from one. */
import { useState } from 'preact/hooks'
import { copyName } from '../../domain/copy-name.ts'
import { broughtBy, readScenarios, TEXT_MAX, writeScenarios } from '../../domain/financing/scenario-file.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { download, fileName } from '../ui/download.ts'
import type { RoomView } from './room.ts'

const newId = () => crypto.randomUUID()

export const Files = ({ room }: { room: RoomView }) => {
  const { words, state, store } = room
  const { files } = words
  const [outcome, tell] = useState<{ text: string; bad: boolean } | undefined>()
  const save = () => {
    const now = systemClock()
    const name = fileName(words.title, now, 'json')
    download(name, writeScenarios(state.scenarios, now), 'application/json')
    tell({ text: files.exported(name), bad: false })
  }
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    const isLarge = file.size > TEXT_MAX
    // The file was moved or changed meanwhile.
    const text = isLarge ? '' : await file.text().catch(() => undefined)
    // The same file can be chosen again.
    input.value = ''
    if (text === undefined) return tell({ text: files.unreadable, bad: true })
    const read = isLarge ? ({ ok: false, problem: 'tooLarge', detail: '' } as const) : readScenarios(text)
    if (!read.ok) return tell({ text: files.problem[read.problem](read.detail), bad: true })
    const taken = state.scenarios.map((s) => s.name)
    const nameOf = (name: string) => {
      const copy = copyName(name, taken, words)
      taken.push(copy)
      return copy
    }
    const brought = broughtBy(read.scenarios, state.scenarios, newId, nameOf)
    for (const scenario of brought) store.add(scenario)
    tell({ text: brought.length > 0 ? files.imported(brought.length) : files.nothingNew, bad: false })
  }
  return (
    <section aria-labelledby="scenario-files" class="no-print">
      <h2 id="scenario-files">{files.title}</h2>
      <div class="actions">
        <button type="button" disabled={state.scenarios.length === 0} onClick={save}>
          {files.export}
        </button>
      </div>
      <div class="field">
        <label for="scenario-file">{files.import}</label>
        <input
          type="file"
          id="scenario-file"
          accept=".json,application/json"
          aria-describedby="scenario-file-hint"
          onChange={(e) => open(e.currentTarget)}
        />
        <p class="hint" id="scenario-file-hint">
          {files.importHint}
        </p>
      </div>
      <p
        role="status"
        class={outcome ? `notice${outcome.bad ? ' bad' : ''}` : 'unseen'}
        data-part="file-outcome"
      >
        {outcome?.text}
      </p>
    </section>
  )
}
