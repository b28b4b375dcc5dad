/** English. */
import type { Texts } from './texts.ts'

export const en: Texts = {
  product: 'KOV digikompass',
  languages: 'Language',
  languageName: 'English',
  skip: 'Skip to the content',
  errorPrefix: 'Error',
  demo: 'A survey for trying things out. The answers are not anonymous: do not submit your municipality’s real answers here.',
  home: {
    title: 'Server for the anonymous answers of municipalities',
    intro: [
      'This is the federation’s server. The answers of municipalities arrive here sealed: each answer is in an envelope of its own. The key that opens the envelopes is not on this server.',
      'To answer, you need the browser extension and the invitation that the federation has sent to your municipality.',
    ],
    surveys: 'Surveys',
    none: 'There is no survey here at present.',
    phase: {
      before: (moment) => `Answers are not taken yet. Begins: ${moment}.`,
      open: (moment) => `Answers are taken. Ends: ${moment}.`,
      closed: (moment) => `Closed. Ended: ${moment}.`,
    },
    extended: 'The end has been moved to a later day. The end in force is shown.',
    participation: (delivered, codes) => `Invitations given: ${codes}. Sealed boxes delivered: ${delivered}.`,
    daily: 'These numbers are renewed once a day: otherwise they would show when each municipality delivers.',
    objections: (open) =>
      `Unresolved objections: ${open}. Nothing may be counted before all of them are resolved.`,
    report: 'The report',
    byFile: 'Deliver a sealed box as a file',
    data: 'Public data of the survey (JSON)',
    lists: 'Lists of envelopes (JSON)',
    release: 'Published results (JSON)',
    destruction: 'Records of destruction (JSON)',
    whoSees: 'Who sees what',
    roles: [
      [
        'Your computer',
        'The answers are on your computer. The extension seals each answer separately and shows you everything it will seal before it sends anything.',
      ],
      [
        'The federation',
        'The federation’s server knows which invitation code a box came with. The federation does not have the key that opens the envelopes. Which code was given to which municipality is written down in the federation’s office, not on this server.',
      ],
      [
        'The counter',
        'Another organisation, which holds the key. The counter receives the envelopes after the close, without codes, those of each question apart and shuffled. Whose an envelope is, and which belong together, is not written on them.',
      ],
      ['The public', 'Only rounded, combined results are published.'],
    ],
    limitsTitle: 'What this does not protect against',
    limits: [
      'If the federation and the counter worked together in secret, they could link answers to municipalities.',
      'A federation in bad faith can add envelopes with unused invitation codes and work out the answers of some municipality from the published result. Nothing bars this today.',
      'The counter can publish wrong figures: its signature can be checked, the sum cannot.',
      'Malicious software on your computer sees the answers before they are sealed.',
    ],
    keptTitle: 'What the server keeps',
    kept: 'The server keeps a hash of the invitation code (a mark computed from it), the size group and the sealed box. It does not store when a box arrived, the address of your computer or details of your browser, and it uses no cookies.',
  },
  invitation: {
    title: 'You have an invitation',
    intro:
      'The browser extension reads the invitation. The invitation code stands at the end of the address, after the sign #, and browsers do not send that part to a server: this page does not know your code.',
    changed:
      'The link was changed on its way: the sign # has become %23 or something else, as some mail security services do. So the server was given your invitation code together with the address. This server logs no addresses, but devices on the way may. The invitation is still valid. If you fear that a stranger has seen the code, ask the federation for a new one.',
    steps: [
      'Open the browser extension KOV digikompass and in it the anonymous submission.',
      'Copy the whole address of this page from the address bar and paste it into the invitation field of the extension. The invitation in the letter does just as well.',
      'Review in the extension what will be sealed, and send the answers.',
    ],
    after: [
      'If your computer does not have the extension, ask your IT support to install it.',
      'Do not pass this address on: whoever has the invitation code can replace and withdraw the answers of your municipality.',
    ],
  },
  upload: {
    title: 'A sealed box as a file',
    survey: (id) => `Survey ${id}`,
    intro: [
      'This page is for networks from which the extension cannot reach the server. Save the sealed box as a file in the extension and choose it here.',
      'The file is already sealed; the key that opens it is not on this server. The file also holds your invitation code, so do not give it to anybody else.',
    ],
    label: 'Sealed file',
    hint: 'The extension has saved the file in the folder for downloads.',
    send: 'Deliver',
    back: 'All surveys',
    noFile: 'Choose a file first.',
    elsewhere: 'The form was sent by another web page and was not taken. Choose the file here and send it.',
    done: 'The box has been delivered',
    answers: {
      ok: (close) =>
        `The server has stored the box. You may replace or withdraw it until the survey closes: ${close}.`,
      badRequest: () =>
        'This is not a sealed file of this survey. Choose the file that the extension has saved for this survey.',
      badBox: () =>
        'The file is incomplete or has changed, and nothing of it was taken. Save the file in the extension again.',
      unknownCode: () =>
        'The server does not know the invitation code in this file. Check that the file was saved for this survey, and ask the federation.',
      revoked: () =>
        'The invitation code in this file is no longer valid. If you have been given a new invitation, join with it in the extension; if not, ask the federation for one.',
      conflict: () =>
        'The server knows a box of the same or a later date with this invitation code. Look at the state in the extension and save a new file if needed.',
      notOpen: () => 'The survey has not begun yet. Keep the file and come back then.',
      closed: (close) =>
        `The survey is closed and takes no more boxes. It ended: ${close}. If you have questions, turn to the federation.`,
      tooOften: () =>
        'Very many requests have come from your network. Wait a minute and try again. The file is still good.',
      unavailable: () =>
        'The server could not store the box. Try again in a few minutes. The same file may be sent several times.',
    },
  },
  missing: {
    title: 'There is no such page',
    text: 'Check the address. A survey that has not been opened yet has no page.',
    home: 'To the start page',
  },
}
