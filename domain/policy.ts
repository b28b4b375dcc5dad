/**
 * What an administrator has set for this device, through the browser's managed storage. The shells read it; schemas
 * are fetched only where something is set (storage/policy-schema.ts). Every key is described in scripts/policy/README.md.
 */
import type { Language } from './language.ts'

/** What can be switched off. */
export const FEATURES = [
  /** The anonymised submission and the comparison with others: no collector is asked anything. */
  'submission',
  /** The protected file for a successor. */
  'handover',
  /** Assessments as files: saving, backup, reading in. */
  'files',
  /** The questions about services, and with them the letter, which starts there. */
  'demand',
  /** The named letter to the federation. */
  'letter',
  /** The federation's desk. */
  'desk',
  /** Choosing another language. */
  'language',
] as const
export type Feature = (typeof FEATURES)[number]

export interface PolicyFault {
  /** As the administrator has written it. */
  readonly key: string
  readonly problem: 'unknownKey' | 'value' | 'unknownFeature' | 'needsCollector'
  /** The value that cannot be used, shortened. */
  readonly value: string
}

export interface Policy {
  /** To begin with, until the official chooses; fixed where choosing is switched off. */
  readonly language?: Language
  /** The one collector that invitations may name; normalised, ends in "/". */
  readonly collector?: string
  /** With the collector, everything of an invitation but the code. */
  readonly campaign?: { readonly id: string; readonly fingerprint: string }
  /** Verification keys of counters, believed besides the extension's own. */
  readonly counterKeys: readonly string[]
  /** Other content than the build's: where it is, and the hash by which alone it is believed. */
  readonly content?: { readonly address: string; readonly hash: string }
  /** The own size band in comparisons, where the lists do not tell it. */
  readonly sizeBand?: string
  readonly featuresOff: readonly Feature[]
  /** What cannot be used; everything else holds. */
  readonly faults: readonly PolicyFault[]
}

/** A device without an administrator, and every ordinary page. */
export const NO_POLICY: Policy = { counterKeys: [], featuresOff: [], faults: [] }

/** Whether anything at all has been set, rightly or wrongly. */
export const isManaged = (policy: Policy): boolean => policy !== NO_POLICY

export const isOff = ({ featuresOff }: Policy, feature: Feature): boolean =>
  featuresOff.includes(feature) ||
  // The letter starts in the demand, and a predecessor's file holds submissions under the submission's roof.
  (feature === 'letter' && featuresOff.includes('demand')) ||
  (feature === 'handover' && featuresOff.includes('submission'))
