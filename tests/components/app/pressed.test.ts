import { describe, expect, test } from 'vitest'
import {
  digitOf,
  isComposing,
  isPlain,
  isUndo,
  letterOf,
  type Pressed,
} from '../../../components/app/pressed.ts'

const press = (key: string, code: string, more: Partial<Pressed> & { altGraph?: boolean } = {}): Pressed => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
  getModifierState: (name) => name === 'AltGraph' && more.altGraph === true,
})
const ctrl = { ctrlKey: true }

describe('Undo', () => {
  test.each([
    ['Estonian', 'z', 'KeyZ'],
    ['German, where Z lies in the place of Y', 'z', 'KeyY'],
    ['Russian', 'я', 'KeyZ'],
    ['with Caps Lock', 'Z', 'KeyZ'],
    ['Russian with Caps Lock', 'Я', 'KeyZ'],
  ])('is heard on a keyboard that is %s', (_layout, key, code) => {
    expect(isUndo(press(key, code, ctrl))).toBe(true)
    expect(isUndo(press(key, code, { metaKey: true }))).toBe(true)
  })

  test('is not the German Y, which lies where others have Z', () => {
    expect(isUndo(press('y', 'KeyZ', ctrl))).toBe(false)
  })

  test('is not a third level of the key, which Windows calls Ctrl and Alt', () => {
    expect(isUndo(press('ž', 'KeyZ', { ctrlKey: true, altKey: true }))).toBe(false)
    expect(isUndo(press('ž', 'KeyZ', { ctrlKey: true, altGraph: true }))).toBe(false)
  })

  test('is not redo, and not the letter alone', () => {
    expect(isUndo(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(isUndo(press('z', 'KeyZ'))).toBe(false)
  })
})

describe('A digit', () => {
  test.each([
    ['Estonian', '2', 'Digit2'],
    ['with a block of numbers', '2', 'Numpad2'],
    ['French', 'é', 'Digit2'],
    ['Lithuanian', 'č', 'Digit2'],
    ['Japanese, in wide letters', '２', 'Digit2'],
  ])('is heard on a keyboard that is %s', (_layout, key, code) => {
    expect(digitOf(press(key, code))).toBe(2)
  })

  test('is neither what Shift nor what AltGr writes with its key', () => {
    expect(digitOf(press('"', 'Digit2', { shiftKey: true }))).toBeUndefined()
    expect(digitOf(press('@', 'Digit2', { altGraph: true }))).toBeUndefined()
    expect(digitOf(press('@', 'Digit2', { ctrlKey: true, altKey: true }))).toBeUndefined()
  })

  test('is no arrow of a block of numbers without its lock, and no dead key', () => {
    expect(digitOf(press('ArrowDown', 'Numpad2'))).toBeUndefined()
    expect(digitOf(press('Dead', 'Digit2'))).toBeUndefined()
  })
})

test('a character that is still being put together is no key press', () => {
  expect(isComposing(press('Enter', 'Enter', { isComposing: true }))).toBe(true)
  expect(isComposing(press('Process', 'Digit1', { keyCode: 229 }))).toBe(true)
  expect(isComposing(press('Dead', 'BracketLeft'))).toBe(true)
  expect(isComposing(press('Enter', 'Enter', { keyCode: 13 }))).toBe(false)
})

test('a key with Shift is plain, one with Ctrl, Alt, AltGr or ⌘ is not', () => {
  expect(isPlain(press('Enter', 'Enter', { shiftKey: true }))).toBe(true)
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { altGraph: true }])
    expect(isPlain(press('1', 'Digit1', more))).toBe(false)
})

test('a key that writes no letter has none', () => {
  expect(letterOf(press('Enter', 'Enter'))).toBeUndefined()
  expect(letterOf(press(';', 'KeyZ'))).toBeUndefined()
})
