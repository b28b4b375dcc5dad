/** What each command does, and an example of it without the program's name. */
import type { Words } from '../words.ts'

export const commands: Words['commands'] = {
  template: {
    does: 'Makes a plan to fill in',
    more: [
      'The folder receives plan.json and municipalities.csv, the table of all municipalities of Estonia; what each field means is written to the screen.',
    ],
    example: 'template --out ../kov-2027',
  },
  draft: {
    does: 'Drafts a survey, with a test pile for the counter',
    more: [
      'Checks the plan and stores the survey in the database, unopened. The folder receives manifest.json and challenge.json, to be given to the counter, and notice-key.json, the federation’s own key for moving the end of the survey.',
      'Once it is open, nothing in a survey can change but its end. Try the plan with --dry-run; discard removes a draft that is not open.',
    ],
    example: 'draft --plan plan.json --keys public-keys.json --out ../draft',
  },
  discard: {
    does: 'Discards the draft of a survey that was never opened',
    more: [
      'If there is a mistake in a draft, it can be removed in this way, and another one drafted in its name. An open survey cannot be discarded.',
    ],
    example: 'discard kov-2027',
  },
  open: {
    does: 'Opens a survey that the counter has signed',
    more: [
      'Refuses where the signature is not the counter’s, or where the counter has not opened the test pile correctly. Only then do others see the survey.',
    ],
    example: 'open --manifest signed.json --proof proof.json',
  },
  invite: {
    does: 'Makes invitation codes and letters',
    more: [
      'The folder receives code-list.json (who got which code; stays in the office), letters.csv (for mail merge), letters.html (for printing, one page for each municipality) and codes.json (hashes alone, for the server).',
    ],
    example: 'invite --manifest signed.json --collector https://collector.example.ee/ --out ../invitations',
  },
  'codes load': {
    does: 'Loads the hashes of the invitation codes into the server',
    more: [
      'All of them at once. The file codes.json holds neither codes nor names of municipalities.',
      'Every run of invite makes a set with a number of its own, which the letters bear. If the wrong set was loaded and nobody has delivered yet, --replace puts the right one in its place.',
    ],
    example: 'codes load kov-2027 --codes codes.json',
  },
  'codes apply': {
    does: 'Follows an instruction of the office on the server: new and void codes',
    more: ['The box of a code that becomes void is deleted. Following an instruction twice changes nothing.'],
    example: 'codes apply kov-2027 --changes changes.json',
  },
  reissue: {
    does: 'Gives a new invitation code when one is lost or somebody else takes over',
    more: [
      'The folder receives a new code-list.json (takes the old one’s place), letters, and changes.json for the server. The old code and its box become void when the server follows the instruction.',
    ],
    example: 'reissue --codes code-list.json --ehak 0251 --out ../new',
  },
  revoke: {
    does: 'Makes an invitation code void',
    more: [
      'The folder receives a new code-list.json (takes the old one’s place) and changes.json for the server.',
    ],
    example: 'revoke --codes code-list.json --ehak 0803 --out ../new',
  },
  merge: {
    does: 'Two municipalities merge: one code becomes void, the other municipality gets a new one',
    more: [
      'The folder receives a new code-list.json (takes the old one’s place), a letter, and changes.json for the server.',
    ],
    example: 'merge --codes code-list.json --ehak 0803 --into 0251 --out ../new',
  },
  extend: {
    does: 'Moves the end of a survey by a notice that the federation signs',
    more: [
      'The end moves to a later moment only, and only before it has come. A new end needs --to, --kind and --notice-key. The signed notice is also written to a file (notice-1.json and so on), beside the notice key or in the folder given with --out.',
      'If the database was restored from a backup that is older than the notice, load the notice with --notice. This can be done after the old end too, as long as the survey is not closed.',
    ],
    example: 'extend kov-2027 --to 2027-03-05T17:00+02:00 --kind extension --notice-key notice-key.json',
  },
  participation: {
    does: 'Shows how many municipalities have delivered',
    more: ['Numbers only: the server does not know who has delivered.'],
    example: 'participation kov-2027',
  },
  used: {
    does: 'Saves the hashes of used codes for the office',
    more: ['From this file the office makes a list of those to remind (command reminders).'],
    example: 'used kov-2027 --out for-the-office',
  },
  reminders: {
    does: 'Makes a list of municipalities that have not delivered yet',
    more: ['The folder receives reminders.csv for mail merge. There are no codes in it.'],
    example: 'reminders --codes code-list.json --used used.json --out ../reminder',
  },
  accept: {
    does: 'Accepts a sealed file that came attached to a letter',
    more: ['Checks exactly what the server checks in a box that comes over the network.'],
    example: 'accept kov-2027 --sealed sealed.json',
  },
  close: {
    does: 'Closes a survey and publishes the lists of its envelopes',
    more: ['Only when the end has come. The folder receives lists.json, to be given to the counter to sign.'],
    example: 'close kov-2027 --out lists',
  },
  'lists sign': {
    does: 'Publishes the counter’s signature on the lists',
    more: ['The counter signs on its own machine; here the signature is checked and published.'],
    example: 'lists sign kov-2027 --signature lists-signature.json',
  },
  'objection add': {
    does: 'Registers an objection',
    more: ['Its number and time alone are published. While one is unresolved, no envelope is opened.'],
    example: 'objection add kov-2027',
  },
  'objection resolve': {
    does: 'Publishes how an objection was resolved',
    more: [],
    example:
      'objection resolve kov-2027 --number 1 --text “The lists were gone through together and are right.”',
  },
  'objection list': {
    does: 'Shows the objections',
    more: [],
    example: 'objection list kov-2027',
  },
  piles: {
    does: 'Hands the piles of envelopes to the counter',
    more: [
      'Only when the lists are signed, the days for objections are over and every objection is resolved. The folder receives piles.ndjson; delete it once it is handed over.',
    ],
    example: 'piles kov-2027 --out piles',
  },
  publish: {
    does: 'Publishes the results that the counter has signed',
    more: [
      'Once. Other results can never be published after that. The public report is made from them at the same time.',
    ],
    example: 'publish kov-2027 --release release.json',
  },
  report: {
    does: 'Makes the public report from published results',
    more: [
      'The report is made when results are published; this command makes it again and can save it as files. The server shows it in both languages with its data files, and the same files open without a network.',
      'Changes are compared with the last earlier survey whose report is in the same database, or with the file that --earlier names.',
    ],
    example: 'report kov-2027 --earlier kov-2026.json --out report',
  },
  destroy: {
    does: 'Destroys the boxes and the hashes of the codes',
    more: [
      'Only when the results are published, or when too few have delivered for a count. A record of it is published and saved in the folder. The command may be repeated; it then cleans the database’s files again.',
    ],
    example: 'destroy kov-2027 --out archive',
  },
  'destruction add': {
    does: 'Publishes the counter’s record that its key and the piles are destroyed',
    more: [],
    example: 'destruction add kov-2027 --record destruction.json',
  },
  status: {
    does: 'Shows how far the surveys have come, and the next step',
    more: [],
    example: 'status kov-2027',
  },
  backup: {
    does: 'Makes a backup of the database and checks it',
    more: [
      'The server may go on working meanwhile. A backup holds hashes and sealed boxes; keep it as carefully as the database, and delete backups when the survey has been destroyed.',
    ],
    example: 'backup --backup 2027-02-01.backup',
  },
  restore: {
    does: 'Restores the database from a backup',
    more: ['A database that is there is not written over. Stop the server first.'],
    example: 'restore --backup 2027-02-01.backup',
  },
  doctor: {
    does: 'Looks the server’s settings over and says what to mend',
    more: [
      'Run it on the server, as the same user and with the same variables as the server itself. The exit code is 1 where something is bad.',
    ],
    example: 'doctor --address https://collector.example.ee/',
  },
}
