import type { BenchmarkWords } from '../et/benchmark.ts'

export const benchmark: BenchmarkWords = {
  title: 'Your place among others',
  none: 'If your municipality takes part in a joint survey, you will see here, once its results are published, where you stand within your size band and among all who took part.',
  toJoin: 'To the anonymised submission',
  waiting: {
    before: (close) =>
      `The survey closes on ${close}. The comparison appears here once the time for objections is over too and the results are published.`,
    when: (opens) => `That will not be before ${opens}.`,
    after:
      'The time for objections is over, but this device does not have the results yet. Ask the server for them or add them from a file.',
  },
  refresh: 'Ask for the results',
  refreshing: 'Asking the server…',
  notAsked: 'The server gave no answer. Nothing has changed.',
  notThere: 'There are no results yet. Nothing has changed.',
  file: 'Add the results from a file',
  fileHint:
    'The file is published on the website of the federation or the counter. The extension checks the counter’s signature.',
  added: 'The results have been checked and added.',
  problem: {
    notOurs: 'This is not a file with results. See whether you chose the right one.',
    unknownVersion: 'This file is of another version. Update the extension and try again.',
    noLists:
      'Results can be checked once this device has the lists of the survey. Ask for the latest state in the submission view and try again.',
    wronglySigned: 'This file does not carry a valid signature of the counter. It was not added.',
    otherCampaign: 'These are the results of another survey. They were not added.',
    otherLists:
      'These results were counted from other lists than those your device has checked. They were not added; please tell the counter.',
    brokenRules:
      'These results say something that the rules of publication do not allow. They were not added; please tell the counter.',
    other: 'The file could not be checked. Try again after a while.',
  },
  demo: 'A survey for trying things out: these figures were not collected anonymously and show no municipality’s real state.',
  campaign: 'Survey',
  about: (campaign, n) =>
    `Results of the survey ${campaign}: at least ${n} municipalities. Your place is worked out on this device and is not sent anywhere.`,
  today: 'Your level is worked out from the answers of today, not from what was sealed.',
  changedSince: (n) =>
    n === 1 ? '1 value has changed since the sealing.' : `${n} values have changed since the sealing.`,
  otherPack: (version) =>
    `The survey used version ${version} of the question bank; only questions that are still the same can be compared.`,
  band: {
    label: 'Your size band',
    none: 'not chosen',
    hint: 'The device did not find your envelopes in the lists, so choose the band yourself. The choice is neither kept nor sent.',
    found: (name) => `Your size band by number of inhabitants: ${name}.`,
    and: (a, b) => `${a} and ${b}`,
  },
  table: 'Own level, own size band and all who took part, by dimension',
  column: { dimension: 'Dimension', question: 'Question', own: 'You', band: 'Own band', all: 'All' },
  noLevel: '–',
  atLeast: (n) => `at least ${n} municipalities`,
  rounded: (step) => `in steps of\u00a0${step}`,
  orLess: (level) => `${level} or less`,
  orMore: (level) => `${level} or more`,
  most: (level) => `nearly all at ${level}`,
  bandOf: (name) => `band: ${name}`,
  place: {
    lower: 'your level is lower',
    same: 'about the same level',
    higher: 'your level is higher',
  },
  noBand: {
    none: 'too few answers',
    agreed: 'the same in all bands',
    few: 'bands not told apart',
  },
  tooFew: 'too few answers',
  part: {
    full: (level) => `full assessment: ${level}`,
    short: (level) => `short assessment: ${level}`,
  },
  spread: {
    summary: 'How the answers spread',
    whose: { all: 'All who took part', band: 'Own band' },
    levels: (from, to) => (from === to ? `level ${from}` : `level ${from} to ${to}`),
    share: (n) => `at least ${n}`,
    none: 'The spread is not published: some group would have too few in it.',
    noneMost: 'The spread is not published, because nearly all gave the same answer.',
  },
  questions: 'Question by question',
  questionsTable: (name) => `${name}: questions`,
  without: (n) => `answers without a level: at least\u00a0${n}`,
  rules: {
    title: 'Why figures are coarse and some are missing',
    text: [
      'Nothing is published of fewer than ten answers, and size bands are told apart from twenty answers on. A band with too few answers, or in which nearly all gave the same one, is merged with its neighbour.',
      'Numbers of answers are rounded down to five. The fewer answers there are, the more coarsely a mean is rounded.',
      'The lowest and the highest means are not given exactly: “0.5 or less”, “3.5 or more”.',
      'Where nearly all gave the same answer, only that is said, and not how many.',
      'Half a level apart is about the same: neither figures nor judgements are more exact than that. The comparison is not a ranking.',
    ],
  },
}
