/**
 * Feeds damaged inputs to every place where something comes in, and counts what corrupts, hangs for over a second, is
 * accepted wrongly, or ends in an error that nobody has put into words.
 */
import { steadyClock } from '../../../domain/time/clock.ts'
import { randomOf } from '../../../simulation/random.ts'
import type { Torture, Wishes } from '../wishes.ts'
import { BOUNDARIES } from './all.ts'
import type { Boundary, Outcome, Prepare } from './boundary.ts'

const RUNS = 10_000
/** Of the processor. By the clock on the wall, another program's work would count too. */
const SLOW_MS = 1000
/** On the wall: what does nothing at all. */
const STUCK_MS = 30_000
/** More would help nobody to see what is wrong. */
const SHOWN_MAX = 20

type Count = Record<'runs' | 'refused' | 'accepted' | 'wrong' | 'corrupt' | 'hung' | 'unworded', number>

export interface Finding {
  readonly boundary: string
  readonly run: number
  readonly how: string
  readonly kind: 'wrong' | 'corrupt' | 'hung' | 'unworded'
  readonly what: string
}

const nothing = (): Count => ({
  runs: 0,
  refused: 0,
  accepted: 0,
  wrong: 0,
  corrupt: 0,
  hung: 0,
  unworded: 0,
})

type Fed = Outcome | { readonly kind: 'hung' | 'unworded'; readonly what: string }

const inTime = async (work: Promise<Fed>): Promise<Fed> => {
  let timer: NodeJS.Timeout | undefined
  const stuck = new Promise<Fed>((resolve) => {
    timer = setTimeout(resolve, STUCK_MS, { kind: 'hung', what: `no end after ${STUCK_MS} ms` })
  })
  try {
    return await Promise.race([work, stuck])
  } finally {
    clearTimeout(timer)
  }
}

const worded = (error: unknown): Fed => {
  const what = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)
  const at = error instanceof Error ? /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() : ''
  return { kind: 'unworded', what: `${what} ${at?.replace(/\(?file:.*\/(?=\w+\/)/, '(') ?? ''}` }
}

/** A boundary that lets a name reach Object.prototype has changed every object there is. */
const isPolluted = (): boolean => 'polluted' in {}

const feed = async (boundary: Boundary, name: string, seed: string, run: number) => {
  const { how, feed } = await boundary.attempt(randomOf(seed, name, String(run)))
  const before = process.cpuUsage()
  const began = steadyClock()
  const fed = await inTime(feed().catch(worded))
  const { user } = process.cpuUsage(before)
  const ms = Math.min(user / 1000, steadyClock() - began)
  if (isPolluted()) {
    Reflect.deleteProperty(Object.prototype, 'polluted')
    return { how, fed: { kind: 'corrupt', what: 'Object.prototype has a new name' } as Fed }
  }
  const isSlow = ms > SLOW_MS && (fed.kind === 'refused' || fed.kind === 'accepted')
  return { how, fed: isSlow ? ({ kind: 'hung', what: `${Math.round(ms)} ms` } as Fed) : fed }
}

export const fuzz: Torture = (wishes) => fuzzOver(BOUNDARIES, wishes)

/** @param all boundaries by name */
export const fuzzOver = async (
  all: Readonly<Record<string, Prepare>>,
  { seed, runs = RUNS, only, say }: Wishes,
) => {
  const unknown = only.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0)
    throw new RangeError(`No such boundary: ${unknown.join(', ')}. ${Object.keys(all).join(', ')}.`)
  const chosen = Object.entries(all).filter(([name]) => only.length === 0 || only.includes(name))
  const findings: Finding[] = []
  const boundaries: Record<string, Count> = {}
  for (const [at, [name, prepare]] of chosen.entries()) {
    // What does not divide goes to the first ones.
    const share = Math.floor(runs / chosen.length) + (at < runs % chosen.length ? 1 : 0)
    const count = nothing()
    const boundary = await prepare(randomOf(seed, name))
    try {
      for (let run = 0; run < share; run++) {
        const { how, fed } = await feed(boundary, name, seed, run)
        count.runs++
        count[fed.kind]++
        if ('what' in fed) findings.push({ boundary: name, run, how, kind: fed.kind, what: fed.what })
      }
    } finally {
      await boundary.close?.()
    }
    boundaries[name] = count
    say(`${name}: ${JSON.stringify(count)}`)
  }
  for (const finding of findings.slice(0, SHOWN_MAX)) say(JSON.stringify(finding))
  const sum = (of: keyof Count) => Object.values(boundaries).reduce((total, count) => total + count[of], 0)
  return {
    isWell: findings.length === 0,
    runs: sum('runs'),
    refused: sum('refused'),
    accepted: sum('accepted'),
    wrong: sum('wrong'),
    corrupt: sum('corrupt'),
    hung: sum('hung'),
    unworded: sum('unworded'),
    boundaries,
    findings: findings.slice(0, SHOWN_MAX),
  }
}
