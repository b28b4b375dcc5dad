/** A gap in the sources' package is found here in a second; `tests/e2e/packages.test.ts` builds from it. */
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packageFile } from './built.ts'

test('Whatever a file in the sources’ package imports of ours is in it too', () => {
  const files = unzipSync(readFileSync(packageFile('sources')))
  const missing = Object.entries(files)
    .filter(([name]) => /\.tsx?$/.test(name))
    .flatMap(([name, bytes]) =>
      [
        ...Buffer.from(bytes)
          .toString()
          .matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^'?]+)/g),
      ]
        .map(([, to = '']) => posix.join(posix.dirname(name), to))
        // With a pattern in it, it is Vite's own way to find files.
        .filter((to) => !/[*$]/.test(to) && files[to] === undefined)
        .map((to) => `${name} → ${to}`),
    )
  expect(missing).toEqual([])
})
