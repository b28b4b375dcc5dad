/** Where something stands in a text of JSON, for those who wrote it by hand: the line and column of a mistake or a value. */

export interface Place {
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** Keys and positions from the outermost value inwards. */
export type Path = readonly (string | number)[]

export type JsonRead =
  | { readonly ok: true; readonly value: unknown; placeOf(path: Path): Place }
  | { readonly ok: false; readonly place: Place }

/** What may stand between values, a whole string, a number or a word. */
const SPACE = /[ \t\r\n]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SIMPLE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

class Mistake extends Error {
  readonly at: number
  constructor(at: number) {
    super()
    this.at = at
  }
}

const keyOf = (path: Path): string => JSON.stringify(path)

/** The offset of every value by its path. @throws Mistake at the first character that cannot stand where it stands */
const offsetsIn = (text: string): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>()
  let at = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found === undefined) throw new Mistake(at)
    at += found.length
    return found
  }
  const isNext = (sign: string): boolean => {
    take(SPACE)
    if (text[at] !== sign) return false
    at += 1
    return true
  }
  const must = (sign: string): void => {
    if (!isNext(sign)) throw new Mistake(at)
  }
  const many = (end: string, one: (position: number) => void): void => {
    if (isNext(end)) return
    let position = 0
    do {
      take(SPACE)
      one(position++)
    } while (isNext(','))
    must(end)
  }
  const value = (path: Path): void => {
    take(SPACE)
    offsets.set(keyOf(path), at)
    if (isNext('['))
      many(']', (position) => {
        value([...path, position])
      })
    else if (isNext('{'))
      many('}', () => {
        const key: unknown = JSON.parse(take(STRING))
        must(':')
        value([...path, String(key)])
      })
    else if (text[at] === '"') take(STRING)
    else take(SIMPLE)
  }
  value([])
  take(SPACE)
  if (at < text.length) throw new Mistake(at)
  return offsets
}

const placeAt = (text: string, at: number): Place => {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** Like JSON.parse, but a mistake has a place, and so has every value. */
export const readJsonText = (text: string): JsonRead => {
  try {
    const value: unknown = JSON.parse(text)
    let offsets: ReadonlyMap<string, number> | undefined
    const placeOf = (path: Path): Place => {
      offsets ??= offsetsIn(text)
      // What is missing has no place of its own: that of what it is missing in.
      for (let end = path.length; end >= 0; end--) {
        const at = offsets.get(keyOf(path.slice(0, end)))
        if (at !== undefined) return placeAt(text, at)
      }
      return placeAt(text, 0)
    }
    return { ok: true, value, placeOf }
  } catch {
    try {
      offsetsIn(text)
      return { ok: false, place: placeAt(text, text.length) }
    } catch (error) {
      return { ok: false, place: placeAt(text, error instanceof Mistake ? error.at : 0) }
    }
  }
}
