/** Says whether the device is online: it should not be. What the browser says is all that a page can know. */
import { useEffect, useState } from 'preact/hooks'
import type { CountingWords } from '../../locales/et/counting.ts'

export const Connection = ({ words }: { words: CountingWords }) => {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const read = () => setOnline(navigator.onLine)
    addEventListener('online', read)
    addEventListener('offline', read)
    return () => {
      removeEventListener('online', read)
      removeEventListener('offline', read)
    }
  }, [])
  return (
    <p class={`notice connection ${online ? 'warn' : 'good'}`} role="status">
      {online ? words.online : words.offline}
    </p>
  )
}
