/** The command that the server's administrator gives, word for word. */
import { useState } from 'preact/hooks'
import type { Room } from './room.ts'

const line = (words: readonly string[]): string => `npm run federation -- ${words.join(' ')}`

export const ServerCommand = ({ room, words }: { room: Room; words: readonly string[] }) => {
  const [failed, setFailed] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line(words))
      setFailed(false)
      room.desk.say(room.words.copied)
    } catch {
      setFailed(true)
    }
  }
  return (
    <div class="command">
      <p>{room.words.onServer}</p>
      <pre>
        <code>{line(words)}</code>
      </pre>
      <button type="button" class="quiet" onClick={copy}>
        {room.words.copy}
        <span class="unseen"> {words[0]}</span>
      </button>
      <p class="error" role="alert">
        {failed ? room.words.copyFailed : ''}
      </p>
    </div>
  )
}
