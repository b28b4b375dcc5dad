/** A browser, killed while an official answers, and looked into after its next start. */
import { setTimeout as pause } from 'node:timers/promises'
import { contentFiles } from '../../../content/disk.ts'
import type { DimensionText } from '../../../domain/content.ts'
import type { Random } from '../../../simulation/random.ts'
import type { Life, Open } from './browsers.ts'
import type { Killed } from './kills.ts'
import { newTally } from './tally.ts'

/** A kill comes after at most so many saved answers, and at most so much later. */
const SAVED = 4
const WAIT_MS = 250
const LEVELS = 5

/** Every question's id and words: the screen shows no id. */
const QUESTIONS: readonly { readonly id: string; readonly words: string }[] = Object.entries(contentFiles())
  .filter(([path]) => /^et\/\d+\.json$/.test(path))
  .flatMap(([, file]) => Object.entries((file as DimensionText).indicators))
  .map(([id, { question }]) => ({ id, words: question }))

/** What may be there after the kill: what the screen has called saved, or what was chosen after that. */
interface Answered {
  saved: number | undefined
  readonly chosen: Set<number>
}

const answerOn = async (
  life: Life,
  known: Map<string, Answered>,
  random: Random,
  acknowledge: () => void,
): Promise<void> => {
  for (;;) {
    const { id, words } = QUESTIONS[Math.floor(random() * QUESTIONS.length)] ?? { id: '', words: '' }
    const at = Math.floor(random() * LEVELS)
    const answered = known.get(id) ?? { saved: undefined, chosen: new Set() }
    known.set(id, answered)
    answered.chosen.add(at)
    const isSaved = await life.answer({ id, words, at }).catch(() => false)
    if (isSaved !== true) return
    answered.saved = at
    answered.chosen.clear()
    acknowledge()
  }
}

/** Compares what is stored with what was said, and takes it as the truth from then on. */
const compare = (found: Record<string, number>[] | null, known: Map<string, Answered>) => {
  let [lost, corrupt] = [0, 0]
  if (found === null || found.length > 1) return { lost, corrupt: 1 }
  const levels = found[0] ?? {}
  for (const [question, { saved, chosen }] of known) {
    const level = levels[question]
    if (level === undefined) lost += saved === undefined ? 0 : 1
    else if (level !== saved && !chosen.has(level)) {
      if (saved === undefined) corrupt += 1
      else lost += 1
    }
  }
  corrupt += Object.keys(levels).filter((question) => !known.has(question)).length
  known.clear()
  for (const [question, saved] of Object.entries(levels)) known.set(question, { saved, chosen: new Set() })
  return { lost, corrupt }
}

export const killBrowser = async (
  open: Open,
  kills: number,
  random: Random,
  say: (what: string) => void,
): Promise<Killed> => {
  const known = new Map<string, Answered>()
  const total = { kills: 0, acknowledged: 0, lost: 0, corrupt: 0 }
  let life = await open()
  try {
    while (total.kills < kills) {
      // The first one after something was saved: what acknowledged nothing would prove nothing.
      const tally = newTally(Math.max(total.kills === 0 ? 1 : 0, Math.floor(SAVED * random())))
      const answering = answerOn(life, known, random, tally.add)
      await Promise.race([tally.enough, answering])
      await pause(WAIT_MS * random())
      await life.kill9()
      await answering
      total.acknowledged += tally.total()
      total.kills += 1
      life = await open()
      const { lost, corrupt } = compare(await life.stored(), known)
      total.lost += lost
      total.corrupt += corrupt
      if (total.kills % 20 === 0) say(`  ${JSON.stringify(total)}`)
    }
    return total
  } finally {
    await life.kill9()
  }
}
