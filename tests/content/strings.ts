/** Every string of a piece of data, with the way to it. */
export interface Placed {
  at: string
  text: string
}

export const stringsIn = (value: unknown, at = ''): Placed[] => {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, at ? `${at} › ${key}` : key))
}
