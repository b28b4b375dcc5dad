/** Answering from the keyboard: 1–5 a level, 6 don't know, Enter on, Shift+Enter back. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { LEVELS, type Level } from '../../domain/assessment.ts'
import { type Place, usePlace } from '../app/place.ts'
import { digitOf, isPlain } from '../app/pressed.ts'

export interface AnswerKeys {
  choose: (chosen: Level | 'unknown') => void
  goNext: () => void
  goBack: () => void
}

const isText = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')

/** Elements that give Enter a meaning of their own. */
const ownsEnter = (target: EventTarget | undefined): boolean =>
  target instanceof Element &&
  target.closest('button, a, summary, textarea, select, input:not([type=radio])') !== null

const radios = ({ root }: Place): HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('.levels input'),
]

/** Arrows outside the levels lead into them; inside, the browser moves the choice by itself. */
const enterLevels = (place: Place) => {
  const all = radios(place)
  ;(all.find((r) => r.checked) ?? all[0])?.focus()
}

/** @param single whether single keys answer (they can be switched off, WCAG 2.1.4) */
export const useAnswerKeys = (single: boolean, keys: AnswerKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  const place = usePlace()
  // Before the question is painted: a quick hand presses the next key the moment it appears.
  useLayoutEffect(() => {
    return place.onKey((e, target) => {
      if (!isPlain(e) || e.defaultPrevented || isText(target)) return
      const { choose, goNext, goBack } = latest.current
      if (e.key === 'Enter' && !ownsEnter(target)) {
        e.preventDefault()
        if (e.shiftKey) goBack()
        else goNext()
        return
      }
      if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && !(target as Element).closest('.levels')) {
        e.preventDefault()
        enterLevels(place)
        return
      }
      const digit = single ? (digitOf(e) ?? 0) : 0
      if (digit < 1 || digit > 6) return
      e.preventDefault()
      choose(LEVELS[digit - 1] ?? 'unknown')
      radios(place)[digit - 1]?.focus()
    })
  }, [place, single])
}
