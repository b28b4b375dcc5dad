/** The counter's room: keys are kept in one step or not at all, and their shares stay until they are handed over. */
import { beforeEach, describe, expect, test } from 'vitest'
import { type Hold, newHold } from '../../entrypoints/desk/counting/hold.ts'
import { memoryKv } from '../../storage/memory.ts'
import { device, fullFor, good, page, problemOf } from './rooms.ts'

describe('Keys', () => {
  test('that have no room are not kept in part: neither identity nor campaign, and no share is shown', async () => {
    const kv = memoryKv()
    await device('counter', kv)
    const full = page(fullFor(kv, /counting\/campaign/))
    expect(problemOf(await full.counting.make(undefined, 'et'))).toBe('unexpected')
    expect(full.counting.made()).toBeUndefined()
    const { counting, modes } = page(kv)
    expect(await counting.here()).toMatchObject({ identity: undefined, campaigns: [] })
    expect(await modes.leave('counter')).toBe(true)
  })

  test('made in two pages at once belong to one identity, and the other page is told', async () => {
    const here = await device('counter')
    const there = page(here.kv)
    const both = await Promise.all([
      here.counting.make(undefined, 'et'),
      there.counting.make(undefined, 'et'),
    ])
    expect(both.map(problemOf).sort()).toEqual(['changed', undefined])
    const { identity, campaigns } = await here.counting.here()
    expect(campaigns.map((c) => c.public.counter)).toEqual([identity?.counter])
    const made = both.find((b) => b.ok)
    expect(made && good(made).shares.filter((share) => share.kind === 'identity')).toHaveLength(3)
  })

  test('are not taken off the device by a page that shows other ones', async () => {
    const here = await device('counter')
    good(await here.counting.make(undefined, 'et'))
    const { identity } = await here.counting.here()
    expect(problemOf(await here.counting.removeIdentity('another'))).toBe('changed')
    good(await here.counting.removeIdentity(identity?.counter ?? ''))
    const [campaign] = (await here.counting.here()).campaigns
    // Not destroyed: no record would ever say that they are gone.
    expect(problemOf(await here.counting.removeCampaign(campaign?.id ?? ''))).toBe('changed')
    expect((await here.counting.here()).campaigns).toHaveLength(1)
    expect(await here.modes.leave('counter')).toBe(false)
    good(await here.counting.destroy(campaign?.id ?? '', { uncounted: true, piles: false }))
    expect(await here.modes.leave('counter')).toBe(true)
  })
})

describe('Shares', () => {
  let page: EventTarget
  let hold: Hold
  /** Whether the browser would ask before it closes the page. */
  const asks = () => {
    const closing = new Event('beforeunload', { cancelable: true })
    page.dispatchEvent(closing)
    return closing.defaultPrevented
  }
  beforeEach(() => {
    page = new EventTarget()
    hold = newHold(page)
  })

  test('stay at hand, and keep the page open, until they are handed over', () => {
    expect(asks()).toBe(false)
    const made = { id: 'AAAA-BBBB', shares: [{ kind: 'campaign', number: 1, name: 'x', text: 'y' }] } as const
    hold.keep(made)
    expect(hold.made).toBe(made)
    expect(asks()).toBe(true)
    hold.let()
    expect(hold.made).toBeUndefined()
    expect(asks()).toBe(false)
  })

  test('that there are none of keep no page open', () => {
    hold.keep({ id: 'AAAA-BBBB', shares: [] })
    expect(asks()).toBe(false)
  })
})
