/** What the program asks and says. */
import { momentText } from '../../../../domain/time/moment.ts'
import type { EnvelopeProblem } from '../../../opener.ts'
import type { SaidWords } from '../types.ts'

const when = (at: string | number): string => momentText(at, 'en')

const PROBLEMS: Readonly<Record<EnvelopeProblem, string>> = {
  size: 'of the wrong length',
  sealed: 'does not open (altered, put under another question, or sealed with another key)',
  version: 'made by another version',
  padding: 'wrongly filled',
  outsideDomain: 'an answer that this question does not have',
}

const DEMO = 'Demonstration: one person may hold both roles, so it is not anonymous.'

export const said: SaidWords = {
  ask: {
    passphrase: (file) => `Passphrase for ${file} (not shown while you type): `,
    wrong: 'This passphrase does not open the file.',
    newPassphrase:
      'Think of a passphrase: 20 characters at least; five or six words chosen at random are good.\nIf you write it down, keep the paper away from this machine.\nPassphrase (not shown while you type): ',
    again: 'The passphrase again: ',
  },
  shareIntro: (kind, number, keys) =>
    [
      `KOV digikompass. Share ${number} of 3 of the counter’s ${kind === 'identity' ? 'identity key' : 'survey keys'}`,
      '',
      `The keys ${keys} open with any two of the three shares. Alone, this share opens nothing.`,
      'Keep the three shares with different people in different places, away from the key file.',
      kind === 'identity'
        ? 'This share is needed to sign every survey.'
        : 'After the count, this share is destroyed.',
      'The four lines below must stay as they are; they may be typed in again from paper.',
    ].join('\n'),
  keysNew: {
    made: (keys, files) => [`The keys are made (survey keys ${keys}). Files:`, ...files.map((f) => `  ${f}`)],
    shares: [
      'Give each share to a different person, then delete it from this machine.',
      'When two of the three shares are lost, the key can never be opened again.',
    ],
    passphrase: ['When the passphrase is lost, the key can never be opened again.'],
    next: (counter) => [
      'Copy the folder to another medium as a backup. Without these keys the survey cannot be counted.',
      'Give public-keys.json to the federation. The counter’s public identity key, by which you are known:',
      `  ${counter}`,
    ],
  },
  manifest: (m, fingerprint) => [
    ...(m.demo ? [DEMO] : []),
    `Survey:              ${m.id}`,
    `Fingerprint:         ${fingerprint}`,
    `Begins:              ${when(m.from)}`,
    `Ends:                ${when(m.to)}`,
    `Time for objections: ${m.objectionDays} days`,
    `Content:             ${m.pack.id} ${m.pack.version}, ${m.items.length} answers in all`,
    `Invited:             ${Object.keys(m.bandOf).length} municipalities`,
    ...m.bands.map((b) => `  ${b.label}: ${b.eligible}`),
    `Published groups:    ${m.k} answers at least`,
    `Envelopes open:      when ${m.minTotal} at least have delivered`,
  ],
  inspected: 'The draft keeps every rule; content and keys are your own. Nothing was signed.',
  signed: (files) => [
    'The survey is signed and the test pile opened. Give to the federation:',
    ...files.map((f) => `  ${f}`),
    'Compare the fingerprint with the federation, by telephone for example.',
  ],
  listsSigned: ({ codes, sizes, opens, file }) => [
    'The lists keep every rule and are signed.',
    `Codes: given out ${codes.issued}, reissued ${codes.reissued}, revoked ${codes.revoked}, used ${codes.used}`,
    ...sizes.map(([band, n]) => `  ${band}: ${n}`),
    `Give to the federation: ${file}`,
    `Envelopes may be opened from ${when(opens)}, when no objection is open.`,
  ],
  objections: {
    added: (number) =>
      `Objection no. ${number} is entered. No envelope is opened until it is resolved. Tell the federation of it too.`,
    resolved: (number) => `Objection no. ${number} is resolved.`,
    none: 'No objection has reached the counter.',
    open: (number, at) => `No. ${number}, ${when(at)}: open`,
    closed: (number, at, resolvedAt, resolution) =>
      `No. ${number}, ${when(at)}: resolved ${when(resolvedAt)}. ${resolution}`,
  },
  counted: {
    progress: (done, total) => `Envelopes opened: ${done}/${total}`,
    done: ({ total, results, problems, again, file }) => [
      again
        ? 'The same lists were counted before; the results are the same.'
        : `Answers of ${total} municipalities are counted; the results have ${results} lines of figures.`,
      ...(Object.keys(problems).length === 0
        ? ['All envelopes opened.']
        : [
            'Envelopes left out:',
            ...Object.entries(problems).map(
              ([problem, n]) => `  ${n}: ${PROBLEMS[problem as EnvelopeProblem]}`,
            ),
          ]),
      `Results: ${file}. Give the file to the federation to publish, and publish it yourself too.`,
      `To read them: npm run counter -- show ${file}`,
      'When they are published, destroy the survey keys: npm run counter -- destroy',
    ],
  },
  destroyed: {
    plan: (files) => ['Destroyed for good will be:', ...files.map((f) => `  ${f}`)],
    dryRun: 'This was only to look: nothing was destroyed.',
    confirm: (keys) => `To agree, type the name of the keys, ${keys}: `,
    done: (file, withoutShares) => [
      `Destroyed. The record of it: ${file}. Give it to the federation to publish.`,
      withoutShares
        ? 'Destroy the passphrase, shares and backups too, where there are any.'
        : 'Destroy the other shares and backups too, where there are any.',
    ],
  },
}
