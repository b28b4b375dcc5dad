/** More time: extend, with a copy of the signed notice that a restored database can be mended by. */

import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { momentText } from '../../../domain/time/moment.ts'
import { StoreError } from '../../database/problem.ts'
import { command, type Given } from '../cli/command.ts'
import { readFileOf, readShape } from '../cli/files.ts'
import type { Terminal } from '../cli/terminal.ts'
import { jsonText, refuseExisting, writeNew } from '../cli/write.ts'
import { prepareExtension, prepareNotice } from '../steps/extend.ts'
import { NoticeKeyFile } from '../steps/notice-key.ts'
import { Refused } from '../steps/refused.ts'

/** What it says is read with its signature. */
const NoticeFile = z.strictObject({ notice: z.unknown(), signature: z.string() })

type Wish = Given<never, 'to' | 'kind' | 'notice-key' | 'out'>

const missing = (option: string): never => {
  throw new Refused('missingOption', [option, 'extend'])
}

const signNew = async (
  given: Wish,
  { words, language, say, store, decide, now }: Terminal,
): Promise<void> => {
  const to = given.to ?? missing('--to')
  const kind = given.kind ?? missing('--kind')
  const keyPath = given['notice-key'] ?? missing('--notice-key')
  const key = readFileOf(NoticeKeyFile, keyPath)
  const { summary, apply } = await prepareExtension(
    await store(),
    given.campaign,
    { to, kind },
    key,
    now(),
    now,
  )
  const path = join(given.out ?? dirname(keyPath), `notice-${summary.signed.notice.number}.json`)
  refuseExisting([path])
  const lines = [
    words.said.moves(momentText(summary.from, language, 'long'), momentText(to, language, 'long')),
  ]
  const save = async () => {
    // First the file: a notice that is public and nowhere else would be lost with the database.
    await writeNew(path, [jsonText(summary.signed)])
    try {
      return await apply()
    } catch (error) {
      // What was surely not published is not kept; after a broken connection nobody knows.
      if (error instanceof Refused || error instanceof StoreError) rmSync(path, { force: true })
      throw error
    }
  }
  if (await decide(given.campaign, lines, { summary, apply: save }))
    say(words.said.moved, ...words.said.written([path]), words.said.keepNotice)
}

const loadOld = async (file: string, id: string, { words, language, say, store, decide }: Terminal) => {
  const prepared = await prepareNotice(await store(), id, readShape(NoticeFile, file))
  const { from, to, again } = prepared.summary
  if (again) return say(words.said.noticeThere)
  const lines = [words.said.moves(momentText(from, language, 'long'), momentText(to, language, 'long'))]
  if (await decide(id, lines, prepared)) say(words.said.noticeLoaded)
}

export const extend = command({
  name: 'extend',
  place: 'server',
  campaign: 'needed',
  needs: [],
  may: ['to', 'kind', 'notice-key', 'out', 'notice'],
  careful: true,
  run: async ({ notice, ...given }, terminal) => {
    if (notice === undefined) return signNew(given, terminal)
    const other = (['to', 'kind', 'notice-key', 'out'] as const).find((name) => given[name] !== undefined)
    if (other !== undefined) throw new Refused('noticeAlone', [`--${other}`])
    await loadOld(notice, given.campaign, terminal)
  },
})
