/**
 * What holds for every store that two pages may write. A store takes part through an adapter: two parts of its data that
 * can be changed apart, and how to read them back. `stores.ts` lists the adapters; a test holds that no store is without.
 */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Device, newDevice, type Page } from './device.ts'

export type Part = 'one' | 'two'
export type Value = 1 | 2 | 3
/** What a part is now; undefined where nothing was ever kept for it. */
export type Values = { readonly [P in Part]?: Value | undefined }
/** What the store itself tells its caller. */
export type Said = 'kept' | 'refused'

export interface Opened {
  /** Changes a part. Resolves when the store has said whether it is kept. */
  change(part: Part, to: Value): Promise<Said>
  /** As this page shows it, after it has looked at what is stored. */
  read(): Promise<Values | 'unreadable'>
  /** Takes the last change of this page back. Resolves when nothing is being written any more. */
  undo?(): Promise<void>
  /** The way out where a record cannot be read: takes it away, on purpose. */
  remove(): Promise<void>
}

export interface Adapter {
  readonly name: string
  /** The sources that are put to the test. */
  readonly files: readonly string[]
  /** Opens the store in a page, as the product does. */
  open(page: Page): Promise<Opened>
  /** Whether changes can be taken back. */
  readonly undoes?: true
  /** Leaves records that cannot be read where the readable ones were. */
  readonly damage: Readonly<Record<string, (device: Device) => Promise<void>>>
  /** Where a damaged record is worth nothing, a change may replace it; says why. */
  readonly replaces?: string
  /** Clauses that do not hold yet: each is expected to fail, and its test turns red once it holds. */
  readonly owed?: readonly Clause[]
}

export const CLAUSES = ['writers', 'stale', 'crash', 'full', 'unreadable', 'wayOut', 'undo', 'clock'] as const
export type Clause = (typeof CLAUSES)[number]

const begun = async (adapter: Adapter, device = newDevice()): Promise<{ device: Device; first: Opened }> => {
  const first = await adapter.open(device.page())
  expect(await first.change('one', 1)).toBe('kept')
  expect(await first.change('two', 1)).toBe('kept')
  return { device, first }
}
const readAnew = async (adapter: Adapter, device: Device) => (await adapter.open(device.page())).read()

/** As if the page were closed: what it asked for before that, and all that follows from it, has come to an end. */
const orGone = async <T>(work: Promise<T>, page: Page): Promise<T | 'gone'> => {
  const said = await Promise.race([work, page.gone])
  await new Promise(setImmediate)
  return said
}

const DAY = 86_400_000
const PARTS = ['one', 'two'] as const

export const holdsContract = (adapter: Adapter): void => {
  const clause = (name: Clause, title: string, run: () => Promise<void>) =>
    (adapter.owed?.includes(name) ? test.fails : test)(`${name}: ${title}`, run)

  describe(adapter.name, () => {
    clause(
      'writers',
      'two pages write at once, in any order of steps: what was said to be kept is there',
      () =>
        fc.assert(
          fc.asyncProperty(fc.scheduler(), fc.constantFrom(...PARTS), async (s, part) => {
            let wait = false
            const device = newDevice(() => (wait ? s.schedule(Promise.resolve()) : Promise.resolve()))
            const { first } = await begun(adapter, device)
            const second = await adapter.open(device.page())
            wait = true
            const work = Promise.all([first.change('one', 2), second.change(part, 3)])
            const [mine, theirs] = await s.waitFor(work)
            wait = false
            const expected: Record<Part, Value[]> = { one: [], two: [] }
            if (mine === 'kept') expected.one.push(2)
            if (theirs === 'kept') expected[part].push(3)
            expect([mine, theirs]).toContain('kept')
            const found = await readAnew(adapter, device)
            for (const p of PARTS) {
              const may = expected[p].length > 0 ? expected[p] : [1]
              expect(may).toContain((found as Values)[p])
            }
            expect(await first.read()).toEqual(found)
            expect(await second.read()).toEqual(found)
          }),
          { numRuns: 60 },
        ),
    )

    clause('stale', 'a page that was opened before the other wrote takes nothing of it back', async () => {
      const { device, first } = await begun(adapter)
      const earlier = await adapter.open(device.page())
      await earlier.read()
      expect(await first.change('one', 2)).toBe('kept')
      const said = await earlier.change('two', 3)
      const expected = { one: 2, two: said === 'kept' ? 3 : 1 }
      expect(await readAnew(adapter, device)).toEqual(expected)
      expect(await first.read()).toEqual(expected)
    })

    clause(
      'crash',
      'a page that is gone between any two steps leaves the old or the new, and nothing half',
      async () => {
        const whole = await begun(adapter)
        const page = whole.device.page()
        const there = await adapter.open(page)
        const before = page.steps()
        await there.change('one', 2)
        const steps = page.steps() - before
        expect(steps).toBeGreaterThan(0)
        for (let at = 0; at <= steps; at++) {
          const { device } = await begun(adapter)
          const dying = device.page()
          const opened = await adapter.open(dying)
          dying.stopAfter(at)
          const change = opened.change('one', 2).catch(() => 'gone' as const)
          const said = await orGone(change, dying)
          const found = await readAnew(adapter, device)
          expect([
            { one: 1, two: 1 },
            { one: 2, two: 1 },
          ]).toContainEqual(found)
          if (said === 'kept') expect(found).toEqual({ one: 2, two: 1 })
          const next = await adapter.open(device.page())
          expect(await next.change('one', 3)).toBe('kept')
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 1 })
        }
      },
    )

    clause(
      'full',
      'a write that has no room is said to be refused, takes nothing away, and goes once there is',
      async () => {
        for (const write of [1, 2, 3]) {
          const { device } = await begun(adapter)
          const page = device.page()
          const opened = await adapter.open(page)
          page.fullFrom(write)
          const said = await opened.change('one', 2)
          if (write === 1) expect(said).toBe('refused')
          expect(await readAnew(adapter, device)).toMatchObject({ two: 1 })
          const found = (await readAnew(adapter, device)) as Values
          expect([1, 2]).toContain(found.one)
          if (said === 'kept') expect(found.one).toBe(2)
          page.fullFrom(undefined)
          expect(await opened.change('one', 3)).toBe('kept')
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 1 })
        }
      },
    )

    clause('unreadable', 'what cannot be read is told apart and never written over', async () => {
      for (const damage of Object.values(adapter.damage)) {
        const { device, first } = await begun(adapter)
        const good = new Map(await device.kv.entries())
        await damage(device)
        const isDamaged = ([key, raw]: [string, unknown]) => !isDeepStrictEqual(good.get(key), raw)
        const damaged = (await device.kv.entries()).filter(isDamaged)
        const anew = await adapter.open(device.page())
        if (!adapter.replaces) expect(await anew.read()).toBe('unreadable')
        for (const page of [first, anew]) {
          const said = await page.change('one', 2)
          expect(said).toBe(adapter.replaces ? 'kept' : 'refused')
        }
        if (adapter.replaces) expect(await readAnew(adapter, device)).toMatchObject({ one: 2 })
        else for (const [key, raw] of damaged) expect(await device.kv.get(key)).toEqual(raw)
      }
    })

    clause('wayOut', 'what cannot be read can be taken away on purpose, and the store goes on', async () => {
      for (const damage of Object.values(adapter.damage)) {
        const { device } = await begun(adapter)
        await damage(device)
        await (await adapter.open(device.page())).remove()
        const anew = await adapter.open(device.page())
        expect(await anew.read()).not.toBe('unreadable')
        expect(await anew.change('one', 2)).toBe('kept')
        expect(await readAnew(adapter, device)).toMatchObject({ one: 2 })
      }
    })

    if (adapter.undoes)
      clause(
        'undo',
        'takes back what is still this page’s own, and nothing another page has written since',
        async () => {
          const { device, first } = await begun(adapter)
          if (!first.undo) throw new Error('a store with undo')
          const second = await adapter.open(device.page())
          expect(await first.change('one', 2)).toBe('kept')
          expect(await second.change('one', 3)).toBe('kept')
          await first.undo()
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 1 })
          // What the other page has changed besides stays, too.
          expect(await first.change('one', 2)).toBe('kept')
          expect(await second.change('two', 3)).toBe('kept')
          await first.undo()
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 3 })
        },
      )

    clause(
      'clock',
      'a clock that jumps, either way, loses nothing and lets the later change win',
      async () => {
        for (const jump of [400 * DAY, -400 * DAY]) {
          const { device, first } = await begun(adapter)
          const second = await adapter.open(device.page())
          expect(await first.change('one', 2)).toBe('kept')
          device.jump(jump)
          expect(await second.change('one', 3)).toBe('kept')
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 1 })
          device.jump(-jump)
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 1 })
          expect(await first.change('two', 3)).toBe('kept')
          expect(await readAnew(adapter, device)).toEqual({ one: 3, two: 3 })
        }
      },
    )
  })
}
