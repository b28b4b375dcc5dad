import type { Mode } from '../../domain/assessment.ts'
import type { Guide } from '../et/guide.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const guide: Guide = {
  product: 'KOV digikompass',
  newName: (date) => `Self-assessment ${date}`,
  loading: 'Loading…',
  menu: 'Menu',
  closeMenu: 'Close menu',
  skip: 'Skip to content',
  nav: {
    question: 'Questions',
    overview: 'Overview',
    results: 'Results',
    services: 'Services',
    submit: 'Submission',
    files: 'My assessments',
    settings: 'Settings and help',
  },
  popup: {
    intro: 'See where your municipality stands digitally and which shared services would help.',
    private: 'Your answers stay on this device.',
    start: 'Start',
    resume: 'Continue',
    review: 'Look through',
    startNew: 'Start a new assessment',
    results: 'Open results',
    next: 'Next question',
    allDone: (mode: Mode) =>
      mode === 'short'
        ? 'All questions of the short assessment are answered.'
        : 'All questions are answered.',
    savedAt: (when) => `Last saved ${when}`,
    neverSaved: 'Nothing saved yet',
    backedUpAt: (when) => `Last backup ${when}`,
    neverBackedUp: 'No backup yet',
    submission: {
      joined: 'Submission: nothing has been sent yet',
      sealed: 'Submission: waiting to be sent',
      delivered: 'Submission: delivered',
      withdrawing: 'Submission: the withdrawal is waiting to be sent',
      withdrawn: 'Submission: withdrawn',
      recorded: 'Submission: recorded',
      counted: 'Submission: counted',
    },
    submissionDemo: (line) => `${line} (not anonymous)`,
    submissionLeft: (line, when) => `${line}; closes on ${when}`,
    unreadable:
      'The stored assessment cannot be opened. Under “My assessments” you can save its data as a file, replace it with a backup or remove it.',
  },
  progress: {
    of: (done, of) => `${done}/${of}`,
    questions: (done, of) => `${done} of ${of} questions answered`,
    minutes: (n) => (n === 0 ? 'done' : `about ${count(n, 'minute', 'minutes')} left`),
    position: (at, of, dimension) => `${dimension}: question ${at} of ${of}`,
  },
  mode: {
    label: 'Length',
    short: 'Short',
    full: 'Full',
    about: (mode: Mode, questions, minutes) =>
      mode === 'short'
        ? `Short: ${questions} questions, about ${minutes} minutes`
        : `Full: ${questions} questions, about ${minutes} minutes`,
    keeps: 'You can change the length at any time; answers are kept.',
  },
  answer: {
    levels: 'Maturity level',
    level: (n) => `Level ${n}`,
    unknown: 'Don’t know',
    notApplicable: 'Not applicable',
    declined: 'Prefer not to say',
    next: 'Next',
    finishDimension: 'Dimension summary',
    previous: 'Back',
    outsideMode: 'This question belongs to the full assessment. The answer is kept.',
  },
  more: {
    open: 'More',
    why: 'Why it matters',
    practice: 'Good practice',
    terms: 'Terms',
    ask: 'Who would know',
    duty: 'Touches a duty',
    source: (title, checked) => `Source: ${title}. Checked ${checked}.`,
    verified: {
      gazette: '',
      copy: 'Read in a copy of the act; before deciding, look at the text in force in Riigi Teataja.',
      unverified: 'The text of the act has not been checked; before deciding, look at the text in force.',
    },
    otherAnswers: 'Other answers',
    reason: 'Why does the question not apply?',
    reasonNeeded: 'Write the reason in a few words, then the answer can be saved.',
    markNotApplicable: 'Mark as not applicable',
    clear: 'Remove the answer',
    byDecision: 'We are at this level by decision',
    byDecisionHint: 'Then it does not count as a need.',
    review: 'I will look at this again',
    note: 'Note to self',
    noteHint: 'Stays on this device only.',
    noteLeft: (n) => `${n} characters left`,
    evidence: 'What the answer rests on',
    evidences: {
      opinion: 'Opinion',
      document: 'A document exists',
      shown: 'Shown to someone',
      audited: 'Audited',
    },
    notChosen: 'Not chosen',
    target: 'Target in two to three years',
    targetDefault: (n) => `Usual target (level ${n})`,
    undo: 'Undo',
    models: 'Related models',
    keys: 'Keys',
    keysText:
      '0–4 choose the level of that number, ? “Don’t know”, arrows move between levels, Enter goes on, Shift+Enter goes back, Ctrl+Z undoes.',
  },
  saving: {
    idle: '',
    saving: 'Saving…',
    saved: 'Saved',
    full: 'The device is out of space and the last answer is not saved. Free some space and try again.',
    unavailable: 'The browser refused to save; the last answer is on screen only. Try again or save a file.',
    unreadable:
      'This version cannot read the assessment on the device; the last answer is on screen only. Save the answers as a file; under “My assessments” the unreadable data can be replaced or removed.',
    waiting: (name) =>
      `The last changes of “${name}” are not saved yet. Do not close this window before they are.`,
    retry: 'Try again',
    toFile: 'Save a file',
    filesOff: 'Your organisation’s administrator has switched off saving as a file.',
    volatile: 'This browser window keeps nothing. Save your answers as a file before closing it.',
  },
  within: (host: string) =>
    `The browser keeps your answers with the data of this web page${host ? ` (${host})` : ''}, and whoever runs the page could read them.`,
  undone: 'The change has been undone.',
  notUndone: 'The same answer was changed in another window meanwhile. Nothing was undone.',
  gone: {
    bin: (name) => `“${name}” was deleted in another window. It can be restored from the bin.`,
    forGood: (name) => `“${name}” was deleted for good in another window.`,
  },
  cause: {
    people: 'Not enough people',
    money: 'Not enough money',
    skills: 'Not enough skills',
    law: 'Law stands in the way',
    supplier: 'Depends on the supplier',
    centralSystem: 'Waiting for a central solution',
    noNeed: 'No need',
  },
  problem: {
    content: 'This part could not be loaded. Your answers are safe.',
    reload: 'Load again',
  },
  theme: {
    label: 'Appearance',
    system: 'As on the device',
    page: 'As on the page',
    light: 'Light',
    dark: 'Dark',
  },
  language: { label: 'Language', et: 'Eesti keel', en: 'English' },
}
