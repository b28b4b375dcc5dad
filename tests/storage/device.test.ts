/** What a browser can keep, where it refuses; where it stores, in tests/e2e. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { answerTo, fresh } from './sample.ts'

const anew = async () => {
  vi.resetModules()
  return import('../../storage/device.ts')
}
const refusing = (fail: () => unknown) => vi.stubGlobal('indexedDB', { open: fail })

beforeEach(() => {
  vi.stubGlobal('localStorage', undefined)
})

describe('A browser that stores nothing', () => {
  test.each([
    ['has no such store', undefined],
    [
      'refuses it',
      () => {
        throw new DOMException('denied', 'SecurityError')
      },
    ],
  ])(
    'because it %s is told from one that does, and all of a page goes on in one memory',
    async (_how, fail) => {
      if (fail) refusing(fail)
      const { openDevice } = await anew()
      const device = await openDevice()
      expect(device).toMatchObject({ volatile: true, current: undefined })
      await device.store.apply(fresh(), answerTo('1.1', 2), 5, true)
      const again = await openDevice()
      expect(again.kv).toBe(device.kv)
      expect(again.current).toMatchObject({ id: fresh().id, load: { kind: 'ok' } })
      // Another page begins with nothing.
      expect((await (await anew()).openDevice()).current).toBeUndefined()
    },
  )

  test('is not what a mistake of the program is taken for', async () => {
    refusing(() => {
      throw new TypeError('broken')
    })
    await expect((await anew()).openDevice()).rejects.toThrow('broken')
  })
})

describe('Asked to keep the data', () => {
  const asked = async (persisted: boolean, persist: boolean | Error) => {
    const calls: string[] = []
    vi.stubGlobal('navigator', {
      storage: {
        persisted: async () => {
          calls.push('persisted')
          return persisted
        },
        persist: async () => {
          calls.push('persist')
          if (persist instanceof Error) throw persist
          return persist
        },
      },
    })
    return [await (await anew()).askToKeep(), calls]
  }

  test('a browser keeps them, or may clear them; one that keeps them already is not asked again', async () => {
    expect(await asked(true, false)).toEqual(['kept', ['persisted']])
    expect(await asked(false, true)).toEqual(['kept', ['persisted', 'persist']])
    expect(await asked(false, false)).toEqual(['bestEffort', ['persisted', 'persist']])
    expect((await asked(false, new Error('no')))[0]).toBe('bestEffort')
  })

  test('a browser that knows no such question may clear them', async () => {
    vi.stubGlobal('navigator', {})
    expect(await (await anew()).askToKeep()).toBe('bestEffort')
  })
})
