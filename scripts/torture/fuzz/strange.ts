/** Values and texts that programs stumble over. */
import type { Random } from '../../../simulation/random.ts'
import { oneOf, under } from './chance.ts'

/** Names that mean something to JavaScript itself. */
export const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '0',
  '-1',
  'v',
]

const MARKS = [
  ...[
    '\u00a0',
    '\u200b',
    '\u200e',
    '\u202e',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u2028',
    '\u0000',
    '\u001b',
    '\u0085',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\u0301',
    '\u2011',
    '\u2013',
    '“',
    '„',
    '’',
    '１',
    '٣',
    'а',
    'Ω',
    'ß',
    'İ',
    '😀',
    '\t',
    '\r',
    '\n',
  ],
  ...[
    '"',
    "'",
    '\\',
    '/',
    '#',
    '?',
    '%00',
    '%',
    ';',
    ',',
    '<b>',
    '{',
    '}',
    '[',
    ']',
    '=1+1',
    '&',
    '\\u0000',
    ' ',
  ],
]

export const strangeMark = (random: Random): string => oneOf(random, MARKS)

const NUMBERS: readonly (() => number)[] = [
  ...[0, -0, -1, 1, 0.5, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 5e-324, 1e-7].map(
    (n) => () => n,
  ),
]

export const strangeNumber = (random: Random): number =>
  random() < 0.7 ? oneOf(random, NUMBERS)() : Math.round((random() - 0.5) * 10 ** under(random, 16))

/** An array in an array, so deep that a recursive reader runs out of its stack. */
const nested = (depth: number): unknown => {
  let value: unknown = []
  for (let n = 0; n < depth; n++) value = [value]
  return value
}

export const strangeText = (random: Random): string =>
  oneOf<() => string>(random, [
    () => '',
    () => ' ',
    () => strangeMark(random),
    () => strangeMark(random).repeat(1 + under(random, 50)),
    () => 'a'.repeat(10 ** (1 + under(random, 5))),
    () => oneOf(random, KEYS),
    () => '9'.repeat(400),
    () => '2027-02-30T25:61:00Z',
    () => '+275760-09-13T00:00:00.001Z',
    () => 'https://[::1]:99999/',
    () => 'javascript:alert(1)',
    () => '../../etc/passwd',
    () => '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
  ])()

/** Anything that JSON can hold. */
export const strangeValue = (random: Random): unknown =>
  oneOf<() => unknown>(random, [
    () => null,
    () => true,
    () => false,
    () => strangeNumber(random),
    () => strangeNumber(random),
    () => strangeText(random),
    () => strangeText(random),
    () => [],
    () => ({}),
    () => nested(10 ** (1 + under(random, 3))),
    () => Array.from({ length: 1000 }, () => strangeText(random)),
    () => Object.fromEntries([[oneOf(random, KEYS.slice(1)), strangeNumber(random)]]),
    () => JSON.parse('{"__proto__":{"polluted":true}}'),
    () => ({ constructor: { prototype: { polluted: true } } }),
  ])()
