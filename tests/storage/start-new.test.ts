/** The popup asks the panel for a new assessment: once, and whichever of the two opens first. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { askForNew, onAskForNew, takeAskForNew } from '../../storage/start-new.ts'
import { newDevice } from './contract/device.ts'

const KEY = 'digikompass.startNew'
let events: EventTarget

/** As a browser tells all other pages that a key has changed. */
const told = (key: string, newValue: string | null) =>
  events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))

beforeEach(() => {
  vi.stubGlobal('localStorage', newDevice().local)
  events = new EventTarget()
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events))
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events))
})

describe('A new assessment that the popup has asked for', () => {
  test('is begun once by the panel that opens', () => {
    expect(takeAskForNew()).toBe(false)
    askForNew()
    expect(takeAskForNew()).toBe(true)
    expect(takeAskForNew()).toBe(false)
    expect(Object.keys(localStorage)).toEqual([])
  })

  test('is begun once by a panel that is open, for each time it was asked for', () => {
    let begun = 0
    const stop = onAskForNew(() => begun++)
    askForNew()
    const first = localStorage.getItem(KEY)
    told(KEY, first)
    told(KEY, first)
    // Taking it is a change as well, and no wish.
    told(KEY, null)
    expect(begun).toBe(1)
    askForNew()
    expect(localStorage.getItem(KEY)).not.toBe(first)
    told('digikompass.theme', 'dark')
    told(KEY, null)
    expect(begun).toBe(1)
    told(KEY, localStorage.getItem(KEY))
    expect(begun).toBe(2)
    stop()
    askForNew()
    told(KEY, localStorage.getItem(KEY))
    expect(begun).toBe(2)
  })

  test('is nothing where the browser stores nothing', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    expect(() => askForNew()).not.toThrow()
    expect(takeAskForNew()).toBe(false)
  })
})
