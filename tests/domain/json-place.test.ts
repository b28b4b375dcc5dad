/** Where a mistake or a value stands in JSON that somebody wrote. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonText } from '../../domain/json-place.ts'

const placeOf = (text: string) => {
  const read = readJsonText(text)
  return read.ok ? 'fine' : `${read.place.line}:${read.place.column}`
}

test.each([
  ['{\n  "a": 1,\n}', '3:1'],
  ['{\n  "a": 1\n  "b": 2\n}', '3:3'],
  ['{"a": tru}', '1:7'],
  ["{'a': 1}", '1:2'],
  ['[1, 2', '1:6'],
  ['', '1:1'],
  ['{} x', '1:4'],
  ['{"a": "õ\n"}', '1:7'],
  ['\u201ea\u201c', '1:1'],
])('A mistake in %j is at %s', (text, place) => {
  expect(placeOf(text)).toBe(place)
})

test('Whatever JSON.parse reads is read, with a place for each value; whatever it refuses has a place within the text', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const read = readJsonText(text)
      expect(read.ok && read.value).toEqual(JSON.parse(text))
      expect(read.ok && read.placeOf([])).toMatchObject({ line: 1 })
    }),
  )
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom(',', '}', '"', 'x', '\n', ''), (text, at, sign) => {
      const broken = `${text.slice(0, at % (text.length + 1))}${sign}`
      const read = readJsonText(broken)
      if (read.ok) return
      const lines = broken.split('\n')
      expect(read.place.line).toBeLessThanOrEqual(lines.length)
      expect(read.place.column).toBeLessThanOrEqual((lines[read.place.line - 1]?.length ?? 0) + 1)
    }),
  )
})

test('A value is found by its path, and what is missing by what it is missing in', () => {
  const read = readJsonText('{\n  "a": [\n    { "b": 1 },\n    { "c": "x" }\n  ]\n}')
  if (!read.ok) throw new Error('not read')
  expect(read.placeOf(['a', 1, 'c'])).toEqual({ line: 4, column: 12 })
  expect(read.placeOf(['a', 1, 'd'])).toEqual({ line: 4, column: 5 })
  expect(read.placeOf(['z'])).toEqual({ line: 1, column: 1 })
})
