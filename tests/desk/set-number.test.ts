/** The number of a set of codes is the same on the desk, in letters, in the list, in its files, and on the server. */
import { beforeAll, expect, test } from 'vitest'
import { operator } from '../../locales/et/operator.ts'
import { openDesk } from '../screen/desk.ts'
import { file, good, page } from './rooms.ts'
import { ID, type OperatorScene, operatorAt, operatorScene, PASS } from './stages.ts'

let office: OperatorScene
beforeAll(async () => {
  office = await operatorScene()
})

const unlocked = async (kv: Parameters<typeof openDesk>[0]) => {
  const screen = await openDesk(kv, `operator/survey/${ID}`)
  await screen.type(operator.invite.pass, PASS)
  await screen.press(operator.invite.unlock)
  return screen
}

test('The desk shows the number that stands in letters and list, and the one after a change in its instruction', async () => {
  const kv = await operatorAt(office, 'invited')
  const { set } = office.list
  const screen = await unlocked(kv)
  await screen.shows(operator.invite.set(String(set)))
  const open = good(await page(kv).operator.unlock(ID, PASS))
  expect(open.set).toBe(String(set))
  const files = good(await open.files())
  expect(files['letters.html']).toContain(String(set))
  expect(JSON.parse(files['codes.json'] ?? '')).toMatchObject({ set, change: 0 })

  await screen.pick(operator.change.who, open.list.codes[0]?.ehak ?? '')
  await screen.press(operator.change.submit)
  await screen.shows(operator.invite.set(`${set}/1`))
  await screen.shows(operator.change.set(`${set}/1`))
  const changed = good(await open.again())
  expect(good(await changed.files())['letters.html']).toContain(`${set}/1`)
})

test('The desk shows which set the server has, and refuses to tell from another one who has not delivered', async () => {
  const kv = await operatorAt(office, 'invited')
  const other = office.list.set === 427_913 ? 427_914 : 427_913
  const used = { v: 1, ctx: office.s.ctx, to: office.s.manifest.to, used: [], set: other, change: 0 }
  good(await page(kv).operator.takeUsed(ID, file('used.json', used)))
  const screen = await unlocked(kv)
  await screen.shows(operator.running.serverSet(String(other)))
  await screen.shows(String(office.list.set))
  await screen.find('.notice.bad')
  expect(screen.text()).not.toContain(operator.running.none)
})
