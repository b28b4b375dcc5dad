/** open: only with the counter's signature and its proof. */
import { momentText } from '../../../domain/time/moment.ts'
import { fingerprintOf } from '../../../protocol/fingerprint.ts'
import { command } from '../cli/command.ts'
import { readJson } from '../cli/files.ts'
import { prepareOpening, readSigned } from '../steps/open.ts'
import { counterKeysOf } from './given.ts'

export const open = command({
  name: 'open',
  place: 'server',
  campaign: 'none',
  needs: ['manifest', 'proof'],
  may: ['counter-key'],
  careful: true,
  run: async (given, { words, language, say, store, decide, now }) => {
    const signed = await readSigned(readJson(given.manifest), counterKeysOf(given['counter-key']))
    const prepared = await prepareOpening(await store(), signed, readJson(given.proof), now())
    const { id, from, to, demo } = signed.manifest
    const lines = [
      words.said.opens(id, fingerprintOf(signed.ctx)),
      words.said.span(momentText(from, language, 'long'), momentText(to, language, 'long')),
      ...(demo ? [words.said.demo] : []),
    ]
    if (await decide(id, lines, prepared)) say(words.said.opened(id))
  },
})
