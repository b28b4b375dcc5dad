/** All that is published of an item, word for word: one example of each kind of answer. */
import { expect, test } from 'vitest'
import type { Counts } from '../../../domain/publication/isolate.ts'
import type { Shape } from '../../../domain/publication/shape.ts'
import { publish } from '../../../domain/publication.ts'
import { SHAPES } from '../publication.arbitraries.ts'

const published = (name: string, ...counts: Counts[]) => publish(SHAPES[name] as Shape, counts, 5)
const group = (values: string, n: number) => ({ values: values.split(' '), n })

test('Answers with levels: means and groups of the whole and of every band, and why others gave none', () => {
  expect(published('answer', { 0: 6, 2: 7, 3: 8, none: 7 }, { 1: 5, 2: 9, 4: 12, unknown: 3 })).toEqual([
    {
      bands: [0, 1],
      n: 45,
      // 109 levels over 47 answers.
      mean: 2.3,
      groups: [group('0 1', 10), group('2', 15), group('3 4', 20)],
      without: [group('none unknown notApplicable', 10)],
    },
    // 38 over 21, 71 over 26.
    { bands: [0], n: 20, mean: 1.75, groups: [group('0 1', 5), group('2', 5), group('3 4', 5)] },
    { bands: [1], n: 25, mean: 2.75, groups: [group('0 1', 5), group('2', 5), group('3 4', 10)] },
  ])
})

test('Few answers: a mean alone', () => {
  expect(published('answer', { 0: 4, 2: 4, 4: 3 })).toEqual([{ bands: [0], n: 10, mean: 2 }])
})

test('Bands with a mean and without groups of their own', () => {
  expect(published('answer', { 0: 5, 2: 5, 4: 5 }, { 0: 5, 2: 4, 4: 5 })).toEqual([
    { bands: [0, 1], n: 25, mean: 2, groups: [group('0 1', 10), group('2', 5), group('3 4', 10)] },
    { bands: [0], n: 15, mean: 2 },
    { bands: [1], n: 10, mean: 2 },
  ])
})

test('Levels of two kinds of coverage: the whole, then each kind', () => {
  const counts = { 'short-0': 6, 'short-2': 6, 'full-2': 7, 'full-4': 11 }
  const kinds = (levels: string) => levels.split(' ').flatMap((level) => [`short-${level}`, `full-${level}`])
  expect(published('dimension', counts)).toEqual([
    {
      bands: [0],
      n: 30,
      // 70 over 30: 2.33.
      mean: 2.3,
      groups: [
        { values: kinds('0 1'), n: 5 },
        { values: kinds('2'), n: 10 },
        { values: kinds('3 4'), n: 10 },
      ],
    },
    { bands: [0], n: 10, mean: 1, part: 'short' },
    { bands: [0], n: 15, mean: 3.25, part: 'full' },
  ])
})

test('Answers without levels: counts alone', () => {
  const band = { a: 6, c: 6, e: 6 }
  const groups = (n: number) => [group('a b', n), group('c', n), group('d e', n)]
  expect(published('fee', band, band)).toEqual([
    { bands: [0, 1], n: 35, groups: groups(10) },
    { bands: [0], n: 15, groups: groups(5) },
    { bands: [1], n: 15, groups: groups(5) },
  ])
  // Nothing can be counted apart: only how many answered.
  expect(published('fee', { a: 4, b: 4, c: 2, e: 2 })).toEqual([{ bands: [0], n: 10 }])
})

test('Agreement: the answer and no number, two values of one level together', () => {
  expect(published('answer', { 2: 20, 3: 2 })).toEqual([{ bands: [0], n: 20, most: ['2'] }])
  expect(published('dimension', { 'short-1': 9, 'full-1': 9, 'full-2': 2 })).toEqual([
    { bands: [0], n: 20, most: ['short-1', 'full-1'] },
  ])
})
