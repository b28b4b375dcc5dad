import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { whereOf } from '../../domain/where.ts'

test('The first thing that is wrong is named by the way to it, and nothing else', () => {
  const Shape = z.strictObject({ list: z.array(z.object({ name: z.string() })), n: z.number() })
  const wrong = (raw: unknown, between?: string) => {
    const parsed = Shape.safeParse(raw)
    if (parsed.success) throw new Error('nothing is wrong')
    return whereOf(parsed.error, between)
  }
  expect(wrong({ list: [{ name: 'a' }, { name: 1 }], n: 'x' })).toBe('list.1.name')
  expect(wrong({ list: [{ name: 1 }], n: 1 }, ' › ')).toBe('list › 0 › name')
  expect(wrong(null)).toBe('')
})
