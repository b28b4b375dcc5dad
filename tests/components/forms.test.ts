/** Every form takes whoever sent it to what is wrong. A form that is not in this list fails the first test. */
import { h } from 'preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { PlaceContext, wholePage } from '../../components/app/place.ts'
import { ReadAndSign } from '../../components/counting/ReadAndSign.tsx'
import type { DeskApp } from '../../components/desk/types.ts'
import { library } from '../../content/library.ts'
import { LENGTH_MIN } from '../../counter/passphrase.ts'
import { newAssessment } from '../../domain/assessment.ts'
import { addLines } from '../../domain/financing/edit.ts'
import { COMMON, newScenario } from '../../domain/financing/scenario.ts'
import { analysis } from '../../locales/et/analysis.ts'
import { counting } from '../../locales/et/counting.ts'
import { guide } from '../../locales/et/guide.ts'
import { operator } from '../../locales/et/operator.ts'
import { scenarios } from '../../locales/et/scenarios.ts'
import { submit } from '../../locales/et/submit.ts'
import { views } from '../../locales/et/views.ts'
import { assessmentStore } from '../../storage/assessments.ts'
import { memoryKv } from '../../storage/memory.ts'
import { PASSPHRASE_MIN } from '../../storage/passphrase.ts'
import { counting as count } from '../counter/setup.ts'
import { NOW, page } from '../desk/rooms.ts'
import {
  type CounterScene,
  counterAt,
  counterScene,
  ID,
  type OperatorScene,
  operatorAt,
  operatorScene,
  PASS,
} from '../desk/stages.ts'
import { openDesk } from '../screen/desk.ts'
import { openPanel } from '../screen/panel.ts'
import { openScreen, type Screen } from '../screen/screen.ts'
import { sourcesIn } from '../source-tree.ts'
import { device, serveHouse } from '../submit/served.ts'

let office: OperatorScene
let counter: CounterScene
beforeAll(async () => {
  office = await operatorScene()
  counter = await counterScene()
})

const SCENARIO = '3e7d1f80-7a55-4d0e-9b1a-0d5a3a0f7c11'

const survey = async (until: Parameters<typeof operatorAt>[1]) =>
  openDesk(await operatorAt(office, until), `operator/survey/${ID}`)
const campaign = async (stage: Parameters<typeof counterAt>[1]) => {
  const { kv, id } = await counterAt(counter, stage)
  return openDesk(kv, `counting/campaign/${id}`)
}
const joining = async (page: string) => {
  const served = await serveHouse()
  const { port, kv } = device(served)
  return openPanel(kv, `submit/${page}`, { submissions: async () => port })
}

/** Sends the form with this button; says what then has the focus. */
type Send = () => Promise<{ screen: Screen; button: string; says: string }>

const FORMS: Readonly<Record<string, Send>> = {
  'analysis/FromServer.tsx': async () => ({
    screen: await openDesk(memoryKv(), 'analysis'),
    button: analysis.open.ask,
    says: analysis.open.serverNeeded,
  }),
  'counting/CountForm.tsx': async () => ({
    screen: await campaign('listed'),
    button: counting.count.submit,
    says: counting.count.needed,
  }),
  'counting/DestroyStep.tsx': async () => ({
    screen: await campaign('new'),
    button: counting.destroy.submit,
    says: counting.destroy.mismatch,
  }),
  'counting/ListsStep.tsx': async () => ({
    screen: await campaign('signed'),
    button: counting.lists.submit,
    says: counting.lists.needed,
  }),
  'counting/MakeKeys.tsx': async () => {
    const { kv } = await counterAt(counter, 'new')
    const screen = await openDesk(kv, 'counting/keys')
    await screen.tick(counting.make.passphrase)
    return { screen, button: counting.make.submit, says: counting.make.tooShort(LENGTH_MIN) }
  },
  'counting/ObjectionsStep.tsx': async () => {
    const { kv, id, counting: port } = await counterAt(counter, 'listed')
    await port.addObjection(id)
    const screen = await openDesk(kv, `counting/campaign/${id}`)
    return { screen, button: `${counting.objections.resolve} 1`, says: counting.objections.needed }
  },
  'counting/SignStep.tsx': async () => ({
    screen: await campaign('new'),
    button: counting.sign.inspect,
    says: counting.sign.needed,
  }),
  'counting/TakeKeys.tsx': async () => {
    const { kv } = await counterAt(counter, 'new')
    const screen = await openDesk(kv, 'counting/take')
    return { screen, button: counting.take.submit, says: counting.take.needed }
  },
  'files/FileRow.tsx': async () => {
    const kv = memoryKv()
    await assessmentStore(kv).put(newAssessment(library.pack, SCENARIO, 'Esimene', 'full', NOW))
    const screen = await openPanel(kv, 'files')
    await screen.press(views.files.rename)
    await screen.type(views.files.name, ' ')
    return { screen, button: views.files.save, says: views.files.nameNeeded }
  },
  'operator/ChangeStep.tsx': async () => {
    const screen = await survey('invited')
    await screen.type(operator.invite.pass, PASS)
    await screen.press(operator.invite.unlock)
    return { screen, button: operator.change.submit, says: operator.change.needed }
  },
  'operator/EndStep.tsx': async () => ({
    screen: await survey('planned'),
    button: operator.end.submit,
    says: operator.end.mismatch,
  }),
  'operator/ExtendStep.tsx': async () => ({
    screen: await survey('invited'),
    button: operator.extend.submit,
    says: operator.extend.needed,
  }),
  'operator/InviteForm.tsx': async () => ({
    screen: await survey('signed'),
    button: operator.invite.submit,
    says: operator.invite.tooShort(PASSPHRASE_MIN),
  }),
  'operator/OneFile.tsx': async () => ({
    screen: await survey('planned'),
    button: operator.keys.submit,
    says: operator.keys.needed,
  }),
  'operator/PlanForm.tsx': async () => ({
    screen: await openDesk(await operatorAt(office, 'planned'), 'operator/plan'),
    button: operator.plan.save,
    says: operator.problem.campaignId,
  }),
  'operator/TakeList.tsx': async () => ({
    screen: await openDesk(await operatorAt(office, 'planned'), 'operator/take'),
    button: operator.take.submit,
    says: operator.take.needed,
  }),
  'operator/Unlock.tsx': async () => {
    const screen = await survey('invited')
    await screen.type(operator.invite.pass, 'mitte see parool')
    return { screen, button: operator.invite.unlock, says: operator.problem.passphrase }
  },
  'counting/ReadAndSign.tsx': async () => {
    // The count itself runs in a worker, which only a browser has: here is what came of it.
    const counted = await count(counter.s, counter.d)
    if (!counted.ok) throw new Error(JSON.stringify(counted.refusals))
    const { counting: port } = page(memoryKv())
    const desk = { guide, language: 'et' } as DeskApp
    const room = { desk, words: counting, port, here: await port.here() }
    const screen = openScreen((root) =>
      h(
        PlaceContext.Provider,
        { value: wholePage(root, '') },
        h(ReadAndSign, {
          room,
          tallied: { release: counted.release.release, total: counter.d.lists.codes.used, problems: {} },
          manifest: counter.s.manifest,
          onSign: async () => {},
          onDiscard: () => {},
        }),
      ),
    )
    return { screen, button: counting.count.sign, says: counting.count.readFirst }
  },
  'question/OtherAnswers.tsx': async () => {
    const screen = await openPanel(memoryKv(), 'question')
    await screen.unfold(guide.more.open)
    return { screen, button: guide.more.markNotApplicable, says: guide.more.reasonNeeded }
  },
  'scenarios/WorkEditor.tsx': async () => {
    const kv = memoryKv()
    const scenario = addLines([COMMON])(newScenario(SCENARIO, 'Esimene', 2027, NOW))
    await kv.set(`desk/scenarios/${SCENARIO}`, { v: 1, value: scenario })
    const screen = await openDesk(kv, `scenarios/${SCENARIO}/delivery`)
    return { screen, button: scenarios.delivery.addRole, says: scenarios.delivery.roleNeeded }
  },
  'submit/Handover.tsx': async () => ({
    screen: await joining('handover'),
    button: submit.handover.save,
    says: submit.handover.tooShort(PASSPHRASE_MIN),
  }),
  'submit/Join.tsx': async () => ({
    screen: await joining('join'),
    button: submit.join.action,
    says: submit.join.empty,
  }),
  'submit/OpenHandover.tsx': async () => ({
    screen: await joining('open'),
    button: submit.handover.open,
    says: submit.handover.fileNeeded,
  }),
}

/** Where a form is drawn: by the one form of the house. */
const drawn = sourcesIn('components').filter(({ nodes }) =>
  nodes.some(
    (n) =>
      n.type === 'JSXOpeningElement' &&
      ['form', 'Form', 'Sent'].includes((n.name as { name?: string } | undefined)?.name ?? ''),
  ),
)

test('Every form of the sources is drawn by the one form, and is in the list below', () => {
  const paths = drawn.map(({ path }) => path.replace('components/', ''))
  expect(paths.sort()).toEqual([...Object.keys(FORMS), 'ui/Form.tsx'].sort())
  const plainly = drawn.filter(({ text }) => /<form\b/.test(text)).map(({ path }) => path)
  expect(plainly).toEqual(['components/ui/Form.tsx'])
})

describe('A form that is sent with something missing or wrong', () => {
  test.each(Object.keys(FORMS))('takes the focus to the field that says so: %s', async (path) => {
    const send = FORMS[path]
    if (!send) throw new Error(path)
    const { screen, button, says } = await send()
    await screen.press(button)
    await expect.poll(() => screen.held().text).toContain(says)
    expect(screen.held().invalid).toBe(true)
  })
})
