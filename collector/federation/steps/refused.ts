/** Why the federation's command line does not do what it was asked: every reason, with the exit code it ends in. */

import type { Flaw } from './flaw.ts'

/** 1: a rule says no. 2: it was asked in a wrong way. 3: the machine or the database does not play along. */
export const REASONS = {
  unknownCommand: 2,
  unknownOption: 2,
  missingOption: 2,
  badValue: 2,
  extraWord: 2,
  noticeAlone: 2,
  needsYes: 2,
  noFile: 2,
  noRight: 3,
  isFolder: 2,
  inCheckout: 2,
  notJson: 2,
  emptyFile: 2,
  wrongShape: 2,
  unknownVersion: 2,
  badTable: 2,
  badPlan: 2,
  badCounters: 2,
  workbook: 2,
  notText: 2,
  encoding: 2,
  noCounterKey: 2,
  notConfirmed: 1,
  fileExists: 1,
  noCampaign: 1,
  campaignExists: 1,
  manifest: 1,
  unsignedManifest: 1,
  wronglySigned: 1,
  otherCampaign: 1,
  proofFails: 1,
  alreadyOpen: 1,
  notOpen: 1,
  ended: 1,
  notEnded: 1,
  notice: 1,
  otherKey: 1,
  codesLoaded: 1,
  otherSetLoaded: 1,
  codesUsed: 1,
  otherSet: 1,
  staleList: 1,
  changeMissing: 1,
  endPast: 1,
  tooFar: 1,
  notADraft: 1,
  codesTwice: 1,
  codesDoNotFit: 1,
  codeUnknown: 1,
  codeVoid: 1,
  unknownMunicipality: 1,
  voidMunicipality: 1,
  nameMissing: 1,
  oneMunicipality: 1,
  sealedFile: 1,
  stopped: 1,
  noLists: 1,
  listsUnsigned: 1,
  otherLists: 1,
  otherListsSignature: 1,
  listsBroken: 1,
  objectionsWait: 1,
  objectionsOpen: 1,
  noObjection: 1,
  pileDiffers: 1,
  release: 1,
  otherRelease: 1,
  released: 1,
  notReleased: 1,
  noReport: 1,
  notEarlier: 1,
  otherContent: 1,
  destroyed: 1,
  notSwept: 3,
  otherRecord: 1,
  notABackup: 1,
  backupNewer: 1,
  databaseThere: 1,
  noDatabase: 3,
  noDatabaseRight: 3,
  database: 3,
  environment: 3,
  disk: 3,
  noTool: 3,
  toolFailed: 3,
} as const

export type Reason = keyof typeof REASONS

export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: Reason
  /** Names, dates and numbers that belong into the sentence, in the order the dictionaries expect. */
  readonly details: readonly string[]
  /** Names of the rules that are broken, where there may be several. */
  readonly rules: readonly string[]
  /** Everything that is wrong in a file that people write, each with its place. */
  readonly flaws: readonly Flaw[]

  constructor(
    reason: Reason,
    details: readonly string[] = [],
    rules: readonly string[] = [],
    flaws: readonly Flaw[] = [],
  ) {
    super([reason, ...details, ...rules, ...flaws.map((f) => [f.what, ...f.details].join(' '))].join(' · '))
    this.reason = reason
    this.details = details
    this.rules = rules
    this.flaws = flaws
  }
}
