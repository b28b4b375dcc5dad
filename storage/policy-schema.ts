/** Reads managed storage strictly: a key that cannot be used is named and left out, and all others hold. */
import * as z from 'zod/mini'
import { LANGUAGES } from '../domain/language.ts'
import { FEATURES, type Feature, NO_POLICY, type Policy, type PolicyFault } from '../domain/policy.ts'
import { Hash } from '../protocol/bytes.ts'
import { CampaignId, readAddress } from '../protocol/invitation.ts'
import { BandId } from '../protocol/manifest.ts'
import { PublicKey } from '../protocol/signature.ts'

/** In words that the schema file for Chromium can use as well; what it cannot say is checked beside. */
export const ADDRESS = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])[^\s?#@\\]{1,180}$/
export const FINGERPRINT = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/

const Address = z.string().check(
  z.regex(ADDRESS),
  z.refine((text) => readAddress(text).ok),
)

/** Each key by itself, so that a fault stays with its key. */
export const KEYS = {
  language: z.literal(LANGUAGES),
  collector: Address,
  campaign: z.strictObject({ id: CampaignId, fingerprint: z.string().check(z.regex(FINGERPRINT)) }),
  counterKeys: z.array(PublicKey),
  content: z.strictObject({ address: Address, hash: Hash }),
  sizeBand: BandId,
  /** Names of a later version pass, and are named as faults: what is known stays switched off. */
  featuresOff: z.array(z.string()),
} satisfies Record<Exclude<keyof Policy, 'faults'>, z.ZodMiniType>

type Key = keyof typeof KEYS
type Given = { -readonly [K in Key]?: z.infer<(typeof KEYS)[K]> }

const SHOWN = 80

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}

const isKey = (key: string): key is Key => Object.hasOwn(KEYS, key)
const isFeature = (name: string): name is Feature => FEATURES.some((f) => f === name)

const normalised = (address: string): string => {
  const read = readAddress(address)
  return read.ok ? read.address : address
}

/** @param raw what the browser hands out: an object with any keys and values; empty means that nothing is set */
export const readPolicy = (raw: Readonly<Record<string, unknown>>): Policy => {
  const entries = Object.entries(raw)
  if (entries.length === 0) return NO_POLICY
  const faults: PolicyFault[] = []
  const given: Given = {}
  for (const [key, value] of entries) {
    const parsed = isKey(key) ? z.safeParse(KEYS[key], value) : undefined
    if (parsed?.success) Object.assign(given, { [key]: parsed.data })
    else faults.push({ key, problem: parsed ? 'value' : 'unknownKey', value: shown(value) })
  }
  const { collector, campaign, counterKeys = [], featuresOff = [], ...rest } = given
  for (const name of featuresOff)
    if (!isFeature(name)) faults.push({ key: 'featuresOff', problem: 'unknownFeature', value: shown(name) })
  if (campaign && collector === undefined)
    faults.push({ key: 'campaign', problem: 'needsCollector', value: shown(campaign) })
  return {
    ...rest,
    ...(collector !== undefined && { collector: normalised(collector) }),
    ...(campaign && collector !== undefined && { campaign }),
    counterKeys,
    featuresOff: featuresOff.filter(isFeature),
    faults,
  }
}
