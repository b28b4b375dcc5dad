/** The command that the server's administrator gives, word for word. */
import type { Room } from './room.ts'

const line = (words: readonly string[]): string => `npm run federation -- ${words.join(' ')}`

export const ServerCommand = ({ room, words }: { room: Room; words: readonly string[] }) => (
  <div class="command">
    <p>{room.words.onServer}</p>
    <pre>
      <code>{line(words)}</code>
    </pre>
    <button
      type="button"
      class="quiet"
      onClick={() => navigator.clipboard.writeText(line(words)).then(() => room.desk.say(room.words.copied))}
    >
      {room.words.copy}
      <span class="unseen"> {words[0]}</span>
    </button>
  </div>
)
