/** addons.mozilla.org checks every package with this linter; so do we, with the very package that is uploaded. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { packageFile, ROOT } from './built.ts'

interface Finding {
  code: string
  file?: string
  message: string
}
const LINTER = join(ROOT, 'node_modules/addons-linter/bin/addons-linter')

test('The linter finds nothing in the package for Firefox but Preact’s one assignment, which is never reached', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    LINTER,
    packageFile('firefox'),
    '-o',
    'json',
  ])
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<string, Finding[]>
  expect(errors).toEqual([])
  expect(notices).toEqual([])
  // Preact sets markup for `dangerouslySetInnerHTML`; that no code of ours names it is a test of the repository.
  expect(warnings?.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT'])
  expect(warnings?.[0]).toMatchObject({
    message: 'Unsafe assignment to innerHTML',
    file: expect.stringMatching(/^chunks\/jsxRuntime-/),
  })
})
