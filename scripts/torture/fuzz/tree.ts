/** Damage to what stands in a JSON text: wrong types, numbers and names, fields gone, doubled, swapped, put elsewhere. */
import type { Random } from '../../../simulation/random.ts'
import type { Damaged } from './bytes.ts'
import { fewTimes, oneOf, under } from './chance.ts'
import { KEYS, strangeMark, strangeNumber, strangeText, strangeValue } from './strange.ts'

type Holder = Record<string, unknown> | unknown[]

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** One place in a tree, by its names from the root. Short ways are as likely as long ones. */
const placeIn = (root: Holder, random: Random): { holder: Holder; key: string } => {
  let holder = root
  for (;;) {
    const keys = Object.keys(holder)
    if (keys.length === 0) return { holder, key: Array.isArray(holder) ? '0' : 'x' }
    const key = oneOf(random, keys)
    const next = (holder as Record<string, unknown>)[key]
    if (!isHolder(next) || random() < 0.25) return { holder, key }
    holder = next
  }
}

const get = (holder: Holder, key: string): unknown => (holder as Record<string, unknown>)[key]

/** As JSON.parse does it: `__proto__` becomes a name like any other. */
const set = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

const drop = (holder: Holder, key: string): void => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

/** A text that is nearly the one there. */
const nearText = (text: string, random: Random): string => {
  const at = under(random, text.length + 1)
  return oneOf<() => string>(random, [
    () => text.slice(0, at) + strangeMark(random) + text.slice(at),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + (text[at] ?? '') + text.slice(at),
    () => text.slice(0, at) + oneOf(random, ['0', 'a', 'Z', '-', ' ']) + text.slice(at + 1),
    () => text.toUpperCase(),
    () => text.toLowerCase(),
    () => text.normalize('NFD'),
    () => `${text} `,
    () => text + text,
    () => strangeText(random),
  ])()
}

const near = (value: unknown, random: Random): unknown => {
  if (typeof value === 'string') return nearText(value, random)
  if (typeof value === 'number')
    return oneOf(random, [value + 1, value - 1, -value, value + 0.5, String(value), strangeNumber(random)])
  if (typeof value === 'boolean') return oneOf<unknown>(random, [!value, Number(value), String(value)])
  if (Array.isArray(value))
    return oneOf<unknown>(random, [value.toReversed(), [...value, ...value], value[0], { ...value }])
  return value === null || value === undefined ? strangeValue(random) : Object.entries(value)
}

type Change = (root: Holder, random: Random) => void

const CHANGES: Readonly<Record<string, Change>> = {
  'another value': (root, random) => {
    const { holder, key } = placeIn(root, random)
    set(holder, key, strangeValue(random))
  },
  'nearly the same value': (root, random) => {
    const { holder, key } = placeIn(root, random)
    set(holder, key, near(get(holder, key), random))
  },
  'a field gone': (root, random) => {
    const { holder, key } = placeIn(root, random)
    drop(holder, key)
  },
  'a field too many': (root, random) => {
    const { holder } = placeIn(root, random)
    if (Array.isArray(holder)) holder.push(strangeValue(random))
    else set(holder, random() < 0.5 ? oneOf(random, KEYS) : strangeText(random), strangeValue(random))
  },
  'two values swapped': (root, random) => {
    const [a, b] = [placeIn(root, random), placeIn(root, random)]
    const kept = structuredClone(get(a.holder, a.key))
    set(a.holder, a.key, structuredClone(get(b.holder, b.key)))
    set(b.holder, b.key, kept)
  },
  'a value put elsewhere too': (root, random) => {
    const [from, to] = [placeIn(root, random), placeIn(root, random)]
    set(to.holder, to.key, structuredClone(get(from.holder, from.key)))
  },
  'an entry doubled': (root, random) => {
    const { holder, key } = placeIn(root, random)
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]))
    else set(holder, `${key}${strangeMark(random)}`, structuredClone(get(holder, key)))
  },
  'two neighbours swapped': (root, random) => {
    const { holder, key } = placeIn(root, random)
    if (!Array.isArray(holder)) return
    const at = Number(key)
    ;[holder[at], holder[at + 1]] = [holder[at + 1], holder[at]]
    if (at + 1 >= holder.length - 1 && holder.at(-1) === undefined) holder.pop()
  },
}

const NAMES = Object.keys(CHANGES)

/** @param value as JSON holds it; stays as it is */
export const damagedTree = (value: unknown, random: Random): Damaged<unknown> => {
  if (random() < 0.02 || !isHolder(value)) return { value: strangeValue(random), how: 'something else' }
  const copy = structuredClone(value) as Holder
  const done: string[] = []
  for (let n = fewTimes(random); n > 0; n--) {
    const name = oneOf(random, NAMES)
    CHANGES[name]?.(copy, random)
    done.push(name)
  }
  return { value: copy, how: done.join(', ') }
}

/** A name that stands twice in one object: JSON.parse takes the last one, other readers the first. */
const doubledName = (text: string, random: Random): string => {
  const names = [...text.matchAll(/"(\w+)":/g)]
  if (names.length === 0) return text
  const one = oneOf(random, names)
  return `${text.slice(0, one.index)}"${one[1]}":${JSON.stringify(strangeValue(random))},${text.slice(one.index)}`
}

/** The same as a text: sometimes with what no value can hold. */
export const damagedJson = (value: unknown, random: Random): Damaged<string> => {
  const { value: changed, how } = damagedTree(value, random)
  let text: string
  try {
    text = JSON.stringify(changed) ?? ''
  } catch {
    text = '['.repeat(100_000)
  }
  const chance = random()
  if (chance < 0.06) return { value: doubledName(JSON.stringify(value), random), how: 'a name twice' }
  if (chance < 0.09)
    return { value: text.replace(/\d+/, (n) => `${n}e999`), how: `${how}, a number beyond all` }
  if (chance < 0.11) return { value: '['.repeat(50_000) + text, how: 'nested deeply' }
  if (chance < 0.13) return { value: `{"__proto__":${text}}`, how: `${how}, under __proto__` }
  return { value: text, how }
}
