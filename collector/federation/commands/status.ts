/** status: where every campaign stands, and what comes next. */

import { momentText, utcText } from '../../../domain/time/moment.ts'
import { opensAt } from '../../../protocol/notice.ts'
import { command } from '../cli/command.ts'
import type { Terminal } from '../cli/terminal.ts'
import { closeOfHead, headOf, openObjections, stageOf } from '../steps/campaign.ts'
import { setText } from '../steps/code-set.ts'

const stateOf = async (id: string, { store, now }: Terminal) => {
  const database = await store()
  const head = await headOf(database, id)
  const close = await closeOfHead(head)
  const { used, issued, reissued, revoked } = await database.counts(id)
  return {
    id,
    demo: head.manifest.demo,
    stage: await stageOf(head, now()),
    from: head.manifest.from,
    close,
    opens: utcText(opensAt(head.manifest, close)),
    codes: issued + reissued - revoked,
    codeSet: setText(head.codes),
    delivered: used,
    openObjections: openObjections(head),
  }
}

type State = Awaited<ReturnType<typeof stateOf>>

const linesOf = (state: State, { words, language }: Terminal): string[] => [
  words.said.stateOf(state.id, words.said.stage[state.stage]),
  ...(state.demo ? [words.said.demo] : []),
  words.said.span(momentText(state.from, language, 'long'), momentText(state.close, language, 'long')),
  ...(state.stage === 'destroyed'
    ? []
    : [
        words.said.participation(String(state.delivered), String(state.codes)),
        words.said.codeSet(state.codeSet),
      ]),
  ...(state.stage === 'waiting' ? [words.said.opensAt(momentText(state.opens, language, 'long'))] : []),
  ...(state.openObjections.length > 0 ? [words.said.openObjections(state.openObjections.join(', '))] : []),
  words.said.next(words.said.nextOf[state.stage]),
]

export const status = command({
  name: 'status',
  place: 'server',
  campaign: 'optional',
  needs: [],
  may: ['json'],
  run: async ({ campaign, json }, terminal) => {
    const ids = campaign === '' ? await (await terminal.store()).campaigns() : [campaign]
    const states = await Promise.all(ids.map((id) => stateOf(id, terminal)))
    if (json) return terminal.say(JSON.stringify(states))
    if (states.length === 0) terminal.say(terminal.words.said.noCampaigns)
    for (const [at, state] of states.entries())
      terminal.say(...(at > 0 ? [''] : []), ...linesOf(state, terminal))
  },
})
