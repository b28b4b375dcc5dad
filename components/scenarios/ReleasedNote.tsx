/** From which survey wishes and prerequisites are taken, where one is open on this desk. */
import type { RoomView } from './room.ts'

export const ReleasedNote = ({ room }: { room: RoomView }) => {
  const { words, reading } = room
  const { report } = reading
  if (!report) return null
  const { campaign, participation } = report
  return (
    <p class="hint" data-part="released">
      {words.released(campaign.id, participation.counted.n)} {campaign.demo && words.releasedDemo}
    </p>
  )
}
