/** Where the official stands in the questions, and what comes next. */
import { type Answers, type Assessment, levelOf, type Mode, WEAK_AT } from './assessment.ts'
import { type Dimension, dimensionOf, type Indicator, indicatorsOf, type Pack } from './content.ts'

/** Average time a question takes, in seconds (method: 48 questions ≈ 36 minutes). */
const SECONDS_PER_QUESTION = 45

export interface Progress {
  /** Questions with any kind of answer. */
  done: number
  of: number
}

/** The questions of a mode, in order. */
export const asked = (indicators: readonly Indicator[], mode: Mode): Indicator[] =>
  indicators.filter((i) => mode === 'full' || i.short)

export const isAnswered = (answers: Answers, id: string): boolean => answers[id]?.value !== undefined

const count = (indicators: readonly Indicator[], answers: Answers): Progress => ({
  done: indicators.filter((i) => isAnswered(answers, i.id)).length,
  of: indicators.length,
})

export const progressOf = (pack: Pack, a: Assessment): Progress =>
  count(asked(indicatorsOf(pack), a.mode), a.answers)

export const dimensionProgress = (d: Dimension, a: Assessment): Progress =>
  count(asked(d.indicators, a.mode), a.answers)

export const minutesLeft = ({ done, of }: Progress): number =>
  Math.ceil(((of - done) * SECONDS_PER_QUESTION) / 60)

/** The neighbour of a question in the chosen mode; a question outside the mode still has neighbours. */
export const neighbour = (pack: Pack, mode: Mode, id: string, step: 1 | -1): string | undefined => {
  const all = indicatorsOf(pack)
  const inMode = new Set(asked(all, mode).map((i) => i.id))
  for (let at = all.findIndex((i) => i.id === id) + step; at >= 0 && at < all.length; at += step) {
    const candidate = all[at]
    if (candidate && inMode.has(candidate.id)) return candidate.id
  }
  return undefined
}

/** The first unanswered question from `from` on, that one included, wrapping round; undefined when all are answered. */
export const nextOpen = (pack: Pack, a: Assessment, from: string | null = a.position): string | undefined => {
  const all = indicatorsOf(pack)
  const start =
    from === null
      ? 0
      : Math.max(
          0,
          all.findIndex((i) => i.id === from),
        )
  const inOrder = asked([...all.slice(start), ...all.slice(0, start)], a.mode)
  return inOrder.find((i) => !isAnswered(a.answers, i.id))?.id
}

/** Where to go on: the question last looked at while it is open, else the next open one, else where one was. */
export const resumeAt = (pack: Pack, a: Assessment): string => {
  const { position } = a
  const known = position !== null && dimensionOf(pack, position) ? position : undefined
  if (known && !isAnswered(a.answers, known)) return known
  return nextOpen(pack, a) ?? known ?? indicatorsOf(pack)[0]?.id ?? ''
}

/**
 * The question to stand at once the mode has changed: the same as before, but the first open one where all that was asked
 * until then is answered, or the way would begin at the end of the bank.
 */
export const placeIn = (pack: Pack, a: Assessment, mode: Mode): string | null => {
  const done = nextOpen(pack, a, null) === undefined
  return (done ? nextOpen(pack, { ...a, mode }, null) : undefined) ?? a.position
}

/** Weak answers of a dimension whose cause may be asked: not those that are low on purpose. */
export const weakItems = (d: Dimension, a: Assessment): Indicator[] =>
  d.indicators.filter((i) => {
    const level = levelOf(a.answers, i.id)
    return level !== undefined && level <= WEAK_AT && !a.answers[i.id]?.byDecision
  })
