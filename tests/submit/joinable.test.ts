/** Which submission out of another device's file this client would have joined itself; through a file: tests/storage/handover-check.test.ts. */
import { beforeAll, expect, test } from 'vitest'
import { newSigningKeys } from '../../protocol/signature.ts'
import type { Stored } from '../../storage/submissions.ts'
import { type ClientTrust, isAllowed, isJoinable } from '../../submit/check.ts'
import { type Campaign, campaign } from '../protocol/sample.ts'
import { blank } from './stored.ts'

let c: Campaign
let stored: Stored
let trust: ClientTrust

beforeAll(async () => {
  c = await campaign()
  const { manifest, ctx, signed } = c
  trust = { counterKeys: c.trust.counterKeys, demoKeys: [], packs: async () => c.trust.packs }
  const { fingerprint } = c.trust.invitation
  stored = blank({
    manifest,
    ctx,
    fingerprint,
    signature: signed.signature ?? '',
    close: manifest.to,
    notices: [],
    collector: 'https://koguja.example.ee/',
  })
})

test('A submission is taken where campaign, address and end are those this client would have got itself', async () => {
  expect(await isJoinable(stored, trust)).toBe(true)
  const others: Partial<Stored>[] = [
    { collector: 'http://koguja.example.ee/' },
    { collector: 'https://koguja.example.ee' },
    { collector: 'https://KOGUJA.example.ee/' },
    { fingerprint: 'AAAA-AAAA' },
    { id: 'kov-2028' },
    { signature: 'A'.repeat(86) },
    { ctx: '00'.repeat(32) },
    { close: '2027-03-12T15:00:00Z' },
    { notices: [{}] },
    { manifest: null as never },
  ]
  for (const change of others)
    expect(await isJoinable({ ...stored, ...change }, trust), JSON.stringify(change)).toBe(false)
})

test('An administrator’s collector is the only one, and its content and keys are this client’s own', async () => {
  const { collector } = stored
  expect(isAllowed(collector, {})).toBe(true)
  expect(isAllowed(collector, { collector })).toBe(true)
  expect(isAllowed(collector, { collector: 'https://mujal.example.ee/' })).toBe(false)
  expect(await isJoinable(stored, { ...trust, collector })).toBe(true)
  expect(await isJoinable(stored, { ...trust, collector: 'https://mujal.example.ee/' })).toBe(false)
  expect(await isJoinable(stored, { ...trust, packs: async () => [] })).toBe(false)
  expect(await isJoinable(stored, { ...trust, counterKeys: [] })).toBe(false)
  // The key of a demo vouches for a demo alone, and a real counter's for one too.
  expect(await isJoinable(stored, { ...trust, counterKeys: [], demoKeys: trust.counterKeys })).toBe(false)
  const demo = await campaign({ demo: true })
  const shown = {
    ...stored,
    manifest: demo.manifest,
    ctx: demo.ctx,
    signature: demo.signed.signature ?? '',
    fingerprint: demo.trust.invitation.fingerprint,
  }
  const keys = demo.trust.counterKeys
  const other = [(await newSigningKeys()).publicKey]
  expect(await isJoinable(shown, { ...trust, counterKeys: [], demoKeys: keys })).toBe(true)
  expect(await isJoinable(shown, { ...trust, counterKeys: keys, demoKeys: other })).toBe(true)
  expect(await isJoinable(shown, { ...trust, counterKeys: other, demoKeys: other })).toBe(false)
})
