import { expect, test } from 'vitest'
import { evidenceOf, reasonsOf } from '../../../components/submit/evidence.ts'
import { submit as words } from '../../../locales/et/submit.ts'
import { readBox, sealBox } from '../../../protocol/box.ts'
import { newCode } from '../../../protocol/code.ts'
import { envelopeHash } from '../../../protocol/lists.ts'
import { writePut } from '../../../protocol/wire.ts'
import type { Submission, Submissions } from '../../../submit/types.ts'
import { campaign, noValues } from '../../protocol/sample.ts'

const { manifest, ctx } = await campaign()
const code = newCode()
const box = await sealBox(manifest, ctx, noValues(manifest.items))
const bytes = writePut({ ctx, code, seq: 1, hash: box.hash }, box.bytes, manifest.items.length)
const port = { sealedFile: async () => ({ name: 'x', bytes }) } as unknown as Submissions
const absent = ['answer/4.6', 'dimension/2']
const of = manifest.items.length
const lists = { found: of - 2, of, absent, band: null, signed: true, refusals: ['unequal'] as const }
const submission = { id: manifest.id, manifest, ctx, lists } as unknown as Submission

test('The evidence holds the absent envelopes’ hashes and none of those that are listed, nor the code', async () => {
  const read = readBox(box.bytes, ctx, of)
  if (!read.ok) throw new Error(read.problem)
  const hashes = await Promise.all(read.envelopes.map(envelopeHash))
  const text = await evidenceOf(port, submission)
  const { envelopes } = JSON.parse(text ?? '')
  expect(envelopes).toEqual(
    absent.map((item) => ({ item, hash: hashes[manifest.items.findIndex((i) => i.id === item)] })),
  )
  for (const [at, { id }] of manifest.items.entries())
    if (!absent.includes(id)) expect(text).not.toContain(hashes[at])
  expect(text).not.toContain(code)
})

test('Without a sealed box there is no evidence', async () => {
  const none = { sealedFile: async () => undefined } as unknown as Submissions
  expect(await evidenceOf(none, submission)).toBeUndefined()
})

test('The letter’s reasons name how many are absent and what is wrong with the lists', () => {
  expect(reasonsOf(submission, words)).toBe(`${words.check.reasonAbsent(2)}; ${words.problems.lists.unequal}`)
})
