/** The letter as it will be: to copy, to save, to print. */
import { useState } from 'preact/hooks'
import { systemClock } from '../../domain/time/clock.ts'
import type { LetterWords } from '../../locales/et/letter.ts'
import { download, fileName } from '../ui/download.ts'
import { compose, type Draft } from './compose.ts'

interface Props {
  words: LetterWords
  draft: Draft
  empty: boolean
  nameOf: (service: string) => string
  onClear: () => void
}

export const Preview = ({ words, draft, empty, nameOf, onClear }: Props) => {
  const [said, say] = useState('')
  const text = compose(draft, words, nameOf)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(words.copied),
      () => say(words.copyFailed),
    )
  // With a byte order mark, so that every editor reads the letters with dots and tildes as they are.
  const save = () =>
    download(
      fileName(words.fileName, systemClock(), 'txt'),
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
      'text/plain',
    )
  const clear = () => {
    onClear()
    say('')
  }
  return (
    <section>
      <h2 class="no-print">{words.preview}</h2>
      {empty ? (
        <p class="hint">{words.empty}</p>
      ) : (
        <>
          <pre class="letter-text">{text}</pre>
          <div class="actions no-print">
            <button type="button" class="primary" onClick={copy}>
              {words.copy}
            </button>
            <button type="button" onClick={save}>
              {words.save}
            </button>
            <button type="button" onClick={() => print()}>
              {words.print}
            </button>
            <button type="button" class="quiet" onClick={clear}>
              {words.clear}
            </button>
          </div>
        </>
      )}
      <p class="demand-said no-print" role="status">
        {said}
      </p>
    </section>
  )
}
