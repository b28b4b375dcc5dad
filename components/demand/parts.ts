/** Moves to the heading of a part of the page, for eyes and for a screen reader. */
import { usePlace } from '../app/place.ts'

export const useToPart = (): ((part: string) => void) => {
  const { root } = usePlace()
  return (part) => root.querySelector<HTMLElement>(`#demand-${CSS.escape(part)}`)?.focus()
}
