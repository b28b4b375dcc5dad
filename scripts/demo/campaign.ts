/** Sets the demo's campaign up, from the counter's keys to the codes in the collector, by the real command lines. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodeList } from '../../collector/federation/steps/code-list.ts'
import type { Language } from '../../domain/language.ts'
import { systemClock } from '../../domain/time/clock.ts'
import { utcText } from '../../domain/time/moment.ts'
import { Manifest, SignedManifest } from '../../protocol/manifest.ts'
import { PublicKeys } from '../../protocol/public-keys.ts'
import { CAMPAIGN, hasIdentity, PATHS } from './folder.ts'
import { must, shares } from './programs.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const PUBLIC_KEYS = join(PATHS.counter, 'public-keys.json')
export const SIGNED = join(PATHS.counter, 'signed.json')
export const DRAFT = join(PATHS.collector, 'draft')

/** @returns the public key by which the demo's builds know this counter */
export const makeKeys = async (language: Language): Promise<string> => {
  const make = (folder: string, ...more: string[]) =>
    must('counter', ['keys', 'new', '--shares', '--folder', folder, ...more], language)
  if (!hasIdentity()) {
    rmSync(PATHS.identity, { recursive: true, force: true })
    await make(PATHS.identity)
  }
  await make(PATHS.counter, '--identity', join(PATHS.identity, 'identity.key'))
  return PublicKeys.parse(json(PUBLIC_KEYS)).counter
}

export interface DemoCampaign {
  readonly manifest: Manifest
  readonly codes: CodeList
}

/** @param collector base address; deliveries are taken from now on */
export const openCampaign = async (
  collector: string,
  minutes: number,
  language: Language,
): Promise<DemoCampaign> => {
  const plan = join(PATHS.office, 'plan.json')
  const now = systemClock()
  writeFileSync(
    plan,
    JSON.stringify({
      campaign: CAMPAIGN,
      from: utcText(now - 60_000),
      to: utcText(now + minutes * 60_000),
      demo: true,
      objectionDays: 0,
    }),
  )
  await must('federation', ['draft', '--plan', plan, '--keys', PUBLIC_KEYS, '--out', DRAFT], language)
  const identity = join(PATHS.identity, 'identity.key')
  const challenge = join(DRAFT, 'challenge.json')
  await must(
    'counter',
    [
      'sign',
      join(DRAFT, 'manifest.json'),
      ...['--challenge', challenge, '--identity', identity, '--folder', PATHS.counter],
      ...shares('identity', 'campaign'),
    ],
    language,
  )
  const proof = join(PATHS.counter, 'proof.json')
  const known = ['--counter-key', PUBLIC_KEYS]
  await must('federation', ['open', '--manifest', SIGNED, '--proof', proof, ...known, '--yes'], language)
  const letters = join(PATHS.office, 'invitations')
  const sender = ['--sender', 'Demo']
  await must(
    'federation',
    ['invite', '--manifest', SIGNED, '--collector', collector, '--out', letters, ...known, ...sender],
    language,
  )
  await must('federation', ['codes', 'load', CAMPAIGN, '--codes', join(letters, 'codes.json')], language)
  return {
    manifest: Manifest.parse(SignedManifest.parse(json(SIGNED)).manifest),
    codes: CodeList.parse(json(join(letters, 'code-list.json'))),
  }
}
