/** `count`: everything is checked, the envelopes are opened, and one signed release comes out. */
import { availableParallelism } from 'node:os'
import { count as countPiles } from '../../count.ts'
import { openerOf } from '../../opener.ts'
import { campaignIn, folderOf, keepRegister, keysPath, openersOf, registerIn } from '../campaign-files.ts'
import { type Command, type Given, OPENING } from '../command.ts'
import { Fault, granted } from '../fault.ts'
import { inFolder, jsonText, linesOf, readJson, writeOnce } from '../files.ts'
import { newPool, type Pool } from '../pool.ts'
import { newProgress } from '../progress.ts'
import { campaignKeysAt } from '../unlock.ts'

const THREADS_MAX = 64

const threadsOf = (given: Given): number => {
  const word = given.one('threads')
  if (word === undefined) return Math.min(availableParallelism(), THREADS_MAX)
  if (!/^[1-9]\d?$/.test(word) || Number(word) > THREADS_MAX) throw new Fault('badValue', '--threads', word)
  return Number(word)
}

export const count: Command = {
  name: 'count',
  words: ['piles'],
  needs: ['lists'],
  may: ['campaign', 'notices', 'threads', ...OPENING],
  run: async (given, { say, texts, now, aside }) => {
    const folder = folderOf(given)
    const threads = threadsOf(given)
    const piles = linesOf(given.word('piles'))
    const lists = readJson(given.needed('lists'))
    const campaign = campaignIn(given)
    const register = registerIn(folder)
    const keys = await campaignKeysAt(keysPath(given), openersOf(given), texts)
    const progress = newProgress(texts.counted.progress, aside)
    let pool: Pool | undefined
    const opener = (ctx: string) => {
      if (threads === 1) return openerOf(keys.tally, ctx)
      pool = newPool(keys.tally, ctx, threads)
      return pool.opener
    }
    try {
      const files = { ...campaign, lists, piles, keys, register, now: now(), opener }
      const done = granted(await countPiles({ ...files, onProgress: progress.at }))
      progress.end()
      // First the register: after it, no other release can be made, whatever happens to this process.
      keepRegister(folder, done.register)
      const file = inFolder(folder, 'release')
      writeOnce(file, jsonText(done.release))
      say(...texts.counted.done({ ...done, results: done.release.release.results.length, file }))
    } finally {
      progress.end()
      await pool?.end()
    }
  },
}
