import { expect, test } from 'vitest'
import { StorageError } from '../../storage/kv.ts'
import { UnreadableWrite } from '../../storage/submissions.ts'
import { isOfStorage, isUnreadable } from '../../submit/failure.ts'

test('Failures of the store are told from mistakes of the program, which must not be hidden', () => {
  const full = new StorageError('full', new Error('quota'))
  const unreadable = new UnreadableWrite('boxes.0')
  const mistake = new TypeError('x is not a function')
  expect([full, unreadable, mistake, undefined, null, 'full'].map(isOfStorage)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
  expect([full, unreadable, mistake, undefined, null, 'full'].map(isUnreadable)).toEqual([
    false,
    true,
    false,
    false,
    false,
    false,
  ])
  // A value of a view looks like one of them and is none.
  expect(isOfStorage({ problem: 'full' })).toBe(false)
  expect(isUnreadable({ name: 'UnreadableWrite' })).toBe(false)
})
