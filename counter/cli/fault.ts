/** What keeps a command from being done, with its exit code. */
import type { Refusal, Step } from '../refusal.ts'

/** 0 done · 1 a rule forbids it · 2 asked in a wrong way · 3 the machine does not let it. */
export type ExitCode = 0 | 1 | 2 | 3

/** Each fault ends with its own code. The words for it stand in the texts, under the same name. */
export const FAULTS = {
  unknownCommand: 2,
  unknownOption: 2,
  missingOption: 2,
  missingWord: 2,
  tooManyWords: 2,
  badValue: 2,
  noFile: 2,
  isFolder: 2,
  inCheckout: 2,
  notText: 2,
  encoding: 2,
  notJson: 2,
  wrongShape: 2,
  unknownVersion: 2,
  notAKeyFile: 2,
  wrongKind: 2,
  notAShare: 2,
  noKeys: 2,
  noRegister: 2,
  noTerminal: 2,
  passphrasesDiffer: 2,
  tooShort: 2,
  tooUniform: 2,
  fileExists: 1,
  wrongPassphrase: 1,
  otherShare: 1,
  tooFewShares: 1,
  sharesDoNotOpen: 1,
  damagedKeyFile: 1,
  damagedShare: 1,
  brokenKeys: 1,
  cancelled: 1,
  release: 1,
  noRight: 3,
  cannotRead: 3,
  cannotWrite: 3,
  leftOver: 3,
  contentBroken: 3,
  unexpected: 3,
} as const satisfies Record<string, ExitCode>

export type FaultName = keyof typeof FAULTS

/** A command ends by throwing one; run.ts says it and exits. */
export class Fault extends Error {
  readonly fault: FaultName
  readonly about: readonly string[]
  constructor(fault: FaultName, ...about: readonly string[]) {
    super([fault, ...about].join(' '))
    this.fault = fault
    this.about = about
  }
}

/** The rules say no. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((r) => r.rule).join(' '))
    this.refusals = refusals
  }
}

/** The result of a step, or its refusals thrown. */
export const granted = <T>(step: Step<T>): T => {
  if (!step.ok) throw new Refused(step.refusals)
  return step
}
