import type { review as et } from '../et/submit-review.ts'

export const review: typeof et = {
  title: 'What will be sent',
  about: (name, items) =>
    `Below is everything that will be sealed: ${items} values of the open assessment “${name}”. Each value goes into an envelope of its own. With the envelopes only the invitation code and the survey’s mark are sent.`,
  closed: 'The survey has closed. This is what would be sent now.',
  notYet: (from) =>
    `The survey begins on ${from}. You can seal now; the delivery leaves when the survey opens.`,
  unchanged: 'Nothing has changed since the last sealing: these values are the same.',
  outdated:
    'The questions have changed since you joined, and the values of this survey can no longer be put together. Ask the federation how to go on.',
  empty: 'No question has been answered yet. Empty values cannot be submitted: answer the questions first.',
  start: 'Start answering',
  undecided: 'Undecided',
  noAnswer: (n) =>
    n === 1
      ? '1 question has no answer: it is sealed as “no answer”.'
      : `${n} questions have no answer: they are sealed as “no answer”.`,
  unknown: (n) =>
    n === 1 ? '1 question has the answer “don’t know”.' : `${n} questions have the answer “don’t know”.`,
  noDemand: (n) =>
    n === 1
      ? '1 question about services is not answered.'
      : `${n} questions about services are not answered.`,
  toDemand: 'Answer the questions about services',
  allDecided: 'All questions have an answer.',
  changes: (n) => (n === 1 ? '1 value changes' : `${n} values change`),
  changesAbout: 'Compared with what was last sealed on this device.',
  showChanges: 'Show the changes',
  change: (before, after) => `${before} → ${after}`,
  leftOut: 'What is not sent',
  leftOutList: [
    'your notes',
    'reasons why a question does not apply, and what holds a level back',
    'what an answer rests on',
    'targets, and the mark that a level is a deliberate choice',
    'the name of the assessment, of the municipality and of people',
    'when and in which order you answered',
  ],
  leftOutBand:
    'The municipality’s size group comes from the survey’s public table and is kept with the invitation code on the server; it is not in the envelopes.',
  groups: {
    dimensions: 'Answers by dimension',
    services: 'Services',
    families: 'Groups of services',
    others: 'Other',
  },
  count: (n) => (n === 1 ? '1 value' : `${n} values`),
  expand: 'Open all parts',
  collapse: 'Close all parts',
  print: 'Print',
  save: 'Save a copy',
  copyName: 'to be sent',
  saved: (file) => `The file ${file} is saved in the folder for downloads.`,
  none: 'No answer',
  level: (n) => `Level ${n}`,
  dimensionLevel: 'Level of the dimension, rounded to a whole number',
  levelShort: (n) => `Level ${n}, indicative`,
  levelNone: 'No level',
  service: {
    verdict: 'How the service fits',
    missing: 'First prerequisite that is missing',
    class: 'In short',
  },
  class: {
    none: 'Cannot be told',
    has: 'Is there already',
    wantsNow: 'Wanted, and it fits now',
    wantsLater: 'Wanted, but something is needed first',
    helpful: 'Would help',
    fitsUnwanted: 'Would fit, but is not wanted',
    noNeed: 'Not needed',
  },
  met: 'Everything is there',
  other: 'Another prerequisite',
  requirement: (name, level) => `${name}: at least level ${level}`,
  consent: {
    title: 'Consent',
    about:
      'You submit these answers to the federation and the counter on behalf of your municipality. Until the survey closes you can replace or withdraw the delivery; afterwards you cannot, because then the lists are published.',
    check: 'I have reviewed the answers and have the right to submit them on behalf of the municipality.',
    poorer:
      'Far more answers were submitted with this invitation code before, or it is not known here how many. If you replace them, the earlier answers are deleted from the server.',
    poorerCheck: 'Yes, I want to replace the earlier answers with the ones here.',
    poorerNeeded: 'First confirm that you want to replace the earlier answers with these.',
    needed: 'First confirm that you have reviewed the answers.',
    changed: 'The answers have changed meanwhile. Review them and confirm again.',
    action: 'Seal and deliver',
    replace: 'Seal and replace the earlier one',
    working: 'Sealing and sending…',
    done: 'The answers are sealed.',
  },
}
