import { expect, test } from 'vitest'
import { newProgress } from '../../counter/cli/progress.ts'

const shown = (isTTY: boolean, steps: number) => {
  const parts: string[] = []
  const out = { isTTY, write: (part: string) => parts.push(part) }
  const progress = newProgress((done, total) => `${done} of ${total}`, out)
  for (let done = 0; done <= steps; done++) progress.at(done, steps)
  progress.end()
  progress.end()
  return parts.join('')
}

test('On a terminal one line moves, and ends', () => {
  const text = shown(true, 400)
  expect(text.split('\n')).toHaveLength(2)
  expect(text.split('\r').at(-1)).toContain(`[${'#'.repeat(40)}] 400 of 400`)
  expect(text.split('\r').length).toBeLessThan(110)
})

test('In a log there is a line every tenth', () => {
  const lines = shown(false, 400).trim().split('\n')
  expect(lines).toHaveLength(11)
  expect(lines.at(-1)).toBe('400 of 400')
  expect(lines.join('')).not.toContain('\r')
})

test('A count of nothing is done', () => {
  expect(shown(false, 0)).toBe('0 of 0\n')
})
