/** Answering from the keyboard: 0–4 a level, ? don't know, Enter on, Shift+Enter back. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { LEVELS, type Level } from '../../domain/assessment.ts'
import { type Place, usePlace } from '../app/place.ts'
import { digitOf, isPlain } from '../app/pressed.ts'

/** The key of "don't know": no number, because every number shown is a level. */
export const UNKNOWN_KEY = '?'

interface Ways {
  goNext: () => void
  goBack: () => void
}

export interface AnswerKeys extends Ways {
  choose: (chosen: Level | 'unknown') => void
}

const isText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')

/** Elements that give Enter a meaning of their own. */
const ownsEnter = (target: EventTarget | undefined): boolean =>
  target instanceof Element &&
  target.closest('button, a, summary, textarea, select, input:not([type=radio])') !== null

/**
 * Hears key presses that nothing else has a use for. A key that is held down counts once: its repetitions would go
 * through questions that nobody has seen.
 */
const useKeys = (heard: (e: KeyboardEvent, target: EventTarget | undefined) => void, watched: unknown) => {
  const place = usePlace()
  // Before the view is painted: a quick hand presses the next key the moment it appears.
  useLayoutEffect(
    () =>
      place.onKey((e, target) => {
        if (!isPlain(e) || e.repeat || e.defaultPrevented || isText(target)) return
        heard(e, target)
      }),
    [place, watched],
  )
}

/** @returns whether the key was Enter, and the way was taken */
const isWay = (e: KeyboardEvent, target: EventTarget | undefined, { goNext, goBack }: Ways): boolean => {
  if (e.key !== 'Enter' || ownsEnter(target)) return false
  e.preventDefault()
  if (e.shiftKey) goBack()
  else goNext()
  return true
}

/** Enter goes on and Shift+Enter back, as on a question. */
export const useEnter = (ways: Ways): void => {
  const latest = useRef(ways)
  latest.current = ways
  useKeys((e, target) => isWay(e, target, latest.current), undefined)
}

const radios = ({ root }: Place): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('.levels input'),
]

/** Arrows outside the levels lead into them; inside, the browser moves the choice by itself. */
const enterLevels = (place: Place) => {
  const all = radios(place)
  ;(all.find((r) => r.checked) ?? all[0])?.focus()
}

/** What a key chooses, and the place of its radio button. */
const choiceOf = (e: KeyboardEvent): { at: number; chosen: Level | 'unknown' } | undefined => {
  if (e.key === UNKNOWN_KEY) return { at: LEVELS.length, chosen: 'unknown' }
  const digit = digitOf(e)
  const chosen = LEVELS.find((level) => level === digit)
  return chosen === undefined ? undefined : { at: LEVELS.indexOf(chosen), chosen }
}

/** @param single whether single keys answer (they can be switched off, WCAG 2.1.4) */
export const useAnswerKeys = (single: boolean, keys: AnswerKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  const place = usePlace()
  useKeys((e, target) => {
    if (isWay(e, target, latest.current)) return
    if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && !(target as Element).closest('.levels')) {
      e.preventDefault()
      enterLevels(place)
      return
    }
    const choice = single ? choiceOf(e) : undefined
    if (!choice) return
    e.preventDefault()
    latest.current.choose(choice.chosen)
    radios(place)[choice.at]?.focus()
  }, single)
}
