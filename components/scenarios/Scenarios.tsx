/** The room of scenarios: all of them side by side, one of them at a time, published budgets. */
import { useEffect } from 'preact/hooks'
import { isComposing, isUndo, takesText } from '../app/pressed.ts'
import { StoredPart } from '../desk/StoredPart.tsx'
import type { RoomProps } from '../desk/types.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { DeliveryPage } from './DeliveryPage.tsx'
import { Examples } from './Examples.tsx'
import { MoneyPage } from './MoneyPage.tsx'
import { Overview } from './Overview.tsx'
import type { RoomView } from './room.ts'
import { useRoom } from './useRoom.ts'

const EXAMPLES = 'examples'
const DELIVERY = 'delivery'

const Shown = ({ room }: { room: RoomView }) => {
  const [id, part] = room.desk.path.split('/')
  if (id === EXAMPLES) return <Examples room={room} />
  const scenario = room.state.scenarios.find((s) => s.id === id)
  if (!scenario) return <Overview room={room} />
  return part === DELIVERY ? (
    <DeliveryPage key={id} room={room} scenario={scenario} />
  ) : (
    <MoneyPage key={id} room={room} scenario={scenario} />
  )
}

export const Scenarios = ({ desk }: RoomProps) => {
  const { content, stored } = useRoom(desk)
  const room = stored.value
  useEffect(() => {
    if (!room) return
    const onKey = (e: KeyboardEvent) => {
      // Where the keys of undo mean the text in a field, they stay the field's.
      if (isUndo(e) && !isComposing(e) && !takesText(e.target)) {
        e.preventDefault()
        desk.say(room.store.undo() === false ? room.words.notUndone : room.words.undone)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [room?.store, room?.words])
  if (content.kind !== 'ok') return <Waiting guide={desk.guide} loaded={content} />
  return (
    <StoredPart desk={desk} stored={stored}>
      {(now) => <Shown room={now} />}
    </StoredPart>
  )
}
