/** A view that is asked for while another one is being drawn: by a host page, a link, or a quick hand. */
import { options } from 'preact'
import { expect, onTestFinished, test } from 'vitest'
import { views } from '../../locales/et/views.ts'
import { memoryKv } from '../../storage/memory.ts'
import { openPanel } from '../screen/panel.ts'

/** Keeps back what components do after they were drawn, and drawing anew. @returns lets it happen */
const holdBack = (): (() => void) => {
  const { requestAnimationFrame, debounceRendering } = options
  const held: (() => void)[] = []
  const hold = (work: () => void) => void held.push(work)
  Object.assign(options, { requestAnimationFrame: hold, debounceRendering: hold })
  const letGo = () => {
    Object.assign(options, { requestAnimationFrame, debounceRendering })
    for (const work of held.splice(0)) work()
  }
  onTestFinished(letGo)
  return letGo
}

test.each([
  ['question', 'a question that has not named its address yet'],
  ['dimension/77', 'a place that leads nowhere'],
])('From #/%s, %s, it is shown and not the other', async (place) => {
  const letGo = holdBack()
  const screen = await openPanel(memoryKv(), place)
  // As the product's own links do.
  history.pushState(null, '', '#/settings')
  screen.window.dispatchEvent(new screen.window.Event('popstate'))
  letGo()
  await expect.poll(() => screen.root.querySelector('h1')?.textContent).toBe(views.settings.title)
  expect(location.hash).toBe('#/settings')
})
