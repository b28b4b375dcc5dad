import type { Views } from '../et/views.ts'

export const policy: Views['policy'] = {
  by: 'Set by your organisation’s administrator.',
  title: 'Set by your organisation’s administrator',
  about:
    'Your organisation’s administrator has set up this device. What is listed below cannot be changed here; ask your IT support about it. The administrator does not see your answers this way.',
  language: 'Language',
  languages: { et: 'Estonian', en: 'English' },
  languageStart: (name) => `${name} at first; you may choose the other one.`,
  languageFixed: (name) => `Always ${name}.`,
  collector: 'The federation’s server',
  collectorText: 'Invitations to other servers are not accepted.',
  campaign: 'Survey',
  campaignText: (id, fingerprint) => `${id}, fingerprint ${fingerprint}`,
  counterKeys: 'Counters',
  counterKeysText: (n) =>
    n === 1 ? 'The key of one counter was added.' : `Keys of ${n} counters were added.`,
  content: 'Questions',
  contentWaiting:
    'The questions that the administrator has set are still on their way. Until then the extension’s own are used.',
  contentInUse: (version) => `The questions that the administrator has set are used, version ${version}.`,
  contentNext:
    'The questions that the administrator has set have arrived and will be used at the next opening.',
  contentFailed: (why, where) =>
    `The questions that the administrator has set cannot be used: ${why}${where ? ` (${where})` : ''}. The extension’s own are used; it will be tried again at the next opening.`,
  contentProblem: {
    unreachable: 'the server does not answer, or does not let the extension have the file',
    notACollector: 'there is no file with questions at this address',
    broken: 'the file is cut off or too large, or the server leads elsewhere',
    busy: 'the server is busy',
    hash: 'the hash of the file is not the one the administrator has set',
    content: 'there is a mistake in the file',
    notKept: 'there is no room on the device',
  },
  sizeBand: 'Size band',
  featuresOff: 'Switched off',
  feature: {
    submission: 'Anonymous submission and the comparison with others',
    handover: 'Handing over to a successor',
    files: 'Saving assessments as files and reading them in',
    demand: 'Need for services',
    letter: 'Letter to the federation',
    desk: 'The federation’s desk',
    language: 'Choosing the language',
  },
  faults: 'Some of the administrator’s settings do not count',
  faultsText:
    'The settings below cannot be used. Everything else counts and your answers are safe. Pass this on to your IT support.',
  fault: {
    unknownKey: 'there is no setting of this name',
    value: 'this value cannot be used',
    unknownFeature: 'there is no feature of this name',
    needsCollector: 'counts only together with the server’s address',
  },
  expects: {
    collector:
      'It should be an address that begins with https:// and has no question mark or hash sign in it.',
    campaign: 'It should be the survey’s name with its fingerprint, both as the invitation has them.',
    counterKeys: 'It should be a list of public keys, 87 characters each.',
    content:
      'It should be the address of a file that begins with https:// with its hash, 64 hexadecimal digits.',
    sizeBand: 'It should be the id of a size band of the survey: small letters, digits and hyphens.',
  },
  expectsNames: (names) => `Possible names: ${names}.`,
  offText:
    'Your organisation’s administrator has switched this part off here. Everything else works and your answers are safe.',
  offSubmission:
    'If you have already delivered your answers, they are still at the federation’s server. They can be replaced or withdrawn on another computer with the same invitation.',
  offAsk: 'If you need it, ask your IT support.',
  offGo: 'Go on answering',
  bestEffort: 'The browser may delete the data when space runs out.',
  filesOff:
    'Assessments are on this device only. Your organisation’s administrator has switched off saving them as files and reading them in.',
}
