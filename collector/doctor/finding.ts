/** What the doctor may find: every finding there is, and how grave it is. */

export type State = 'ok' | 'warn' | 'bad'

export const FINDINGS = {
  environmentFine: 'ok',
  environmentBroken: 'bad',
  nodeOld: 'bad',
  runsAsRoot: 'warn',
  listensToAll: 'warn',
  noAddress: 'warn',
  addressPlain: 'warn',
  unreachable: 'bad',
  tlsRefused: 'bad',
  certificateFine: 'ok',
  certificateSoon: 'warn',
  certificateExpired: 'bad',
  certificateUntrusted: 'bad',
  answers: 'ok',
  redirects: 'bad',
  notTheCollector: 'bad',
  hstsFine: 'ok',
  hstsMissing: 'bad',
  corsMissing: 'bad',
  cookies: 'bad',
  compressed: 'bad',
  clockFine: 'ok',
  clockOff: 'bad',
  clockKept: 'ok',
  clockNotKept: 'warn',
  clockUnknown: 'warn',
  clockAlone: 'warn',
  proxyNotFound: 'warn',
  proxyUnreadable: 'bad',
  proxyQuiet: 'ok',
  accessLogged: 'bad',
  errorsLogged: 'bad',
  diskFine: 'ok',
  diskLow: 'warn',
  diskFull: 'bad',
  folderReadOnly: 'bad',
  networkFolder: 'bad',
  databaseMissing: 'bad',
  databaseUnreachable: 'bad',
  databaseForeign: 'bad',
  databaseNewer: 'bad',
  databaseOlder: 'warn',
  databaseCurrent: 'ok',
  databaseDamaged: 'bad',
  databaseCopied: 'bad',
  databaseReadable: 'bad',
  databaseReadOnly: 'bad',
  durable: 'ok',
  notDurable: 'bad',
  statementsLogged: 'warn',
  commitTimes: 'bad',
  superuser: 'warn',
  databasePlain: 'bad',
  codesHere: 'bad',
  counterKeyHere: 'bad',
  pilesHere: 'warn',
  noticeKeyOpen: 'bad',
  noticeKeyClosed: 'ok',
  noForeignKeys: 'ok',
  tooManyFiles: 'warn',
} as const satisfies Record<string, State>

export type What = keyof typeof FINDINGS

export const CHECKS = ['environment', 'address', 'clock', 'proxy', 'disk', 'database', 'keys'] as const
export type Check = (typeof CHECKS)[number]

export interface Finding {
  readonly what: What
  /** Names, numbers and dates for the sentence, in the order the dictionaries expect. */
  readonly details: readonly string[]
}

export const finding = (what: What, ...details: readonly string[]): Finding => ({ what, details })

export const stateOf = ({ what }: Finding): State => FINDINGS[what]
