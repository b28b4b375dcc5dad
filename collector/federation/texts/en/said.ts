/** What commands say when they have done something, or are about to. */
import type { Words } from '../words.ts'

export const said: Words['said'] = {
  typeToAgree: (id) => `To agree, type ${id}: `,
  dryRun: 'This was a trial. Nothing was changed.',
  refused: 'Nothing was changed.',
  demo: 'A survey for trying things out: the answers are not anonymous.',
  written: (paths) => ['Files written:', ...paths.map((path) => `  ${path}`)],
  fingerprint: (print) => `Fingerprint of the survey: ${print}`,
  drafted: (id, items, invited) => `Survey ${id}: items asked ${items}, municipalities invited ${invited}.`,
  span: (from, to) => `Begins: ${from}. Ends: ${to}.`,
  band: (label, count) => `  inhabitants ${label}: municipalities ${count}`,
  strictness: (days, total) =>
    `Days for objections: ${days}. Fewest deliveries for anything to be opened: ${total}.`,
  draftNext:
    'Give manifest.json and challenge.json to the counter. Keep notice-key.json in a safe place: nothing else can move the end of the survey.',
  planFields: 'Fields of the plan (plan.json):',
  templateNext:
    'Fill in plan.json in a text editor and try it with draft --dry-run. The table municipalities.csv is needed only if you invite others than all of Estonia’s municipalities: remove the lines that are too many and give it with --municipalities.',
  encoding: (path, encoding) =>
    `The file ${path} is written in ${encoding} and was read so. See whether its letters are right.`,
  discarding: (id) =>
    `The draft of the survey ${id} is taken out of the database, with any codes that are loaded. Its files stay, but they cannot be used any more.`,
  discarded: 'The draft is discarded. Its name is free for another one.',
  opens: (id, print) => `Survey ${id}, fingerprint ${print}, will open. After that its end alone can change.`,
  opened: (id) => `Survey ${id} is open and visible to others.`,
  invited: (count, set) =>
    `Invitations made: ${count}, set ${set}. The codes on the server and the letters that are sent must bear this number.`,
  inviteNext:
    'Take codes.json alone to the server. All other files stay in the office: whoever sees them can answer for municipalities.',
  codesFit: (count, set) => `There are ${count} codes, set ${set}, and they fit.`,
  codesLoaded: (count, set) =>
    `Codes loaded: ${count}, set ${set}. The letters that are sent must bear the same number.`,
  replacing: (there, given) =>
    `The set of codes ${there} on the server gives way to the set ${given}. Letters of the set ${there} become void.`,
  codeSet: (set) => `Set of codes on the server: ${set}.`,
  changesWait: (list, there) =>
    `The list stands at ${list}, the server stood at ${there} when used.json was made: an instruction (changes.json) may still have to be followed there.`,
  lettersSay: (moment) =>
    `End in the letters: ${moment}. If it was moved after that, give the newest notice with --notice.`,
  changes: (reissued, revoked, done) =>
    `New codes: ${reissued}. Revoked besides: ${revoked}. Followed earlier: ${done}. Boxes of void codes are deleted.`,
  changesDone: 'This instruction has been followed already. Nothing was changed.',
  changed: 'The instruction has been followed.',
  newCodes: (fresh, gone, set) =>
    `New invitations: ${fresh}. Revoked without a new one: ${gone}. The list stands at ${set} now.`,
  newCodesNext:
    'Take changes.json alone to the server (command codes apply). The new code-list.json takes the old one’s place; destroy the old one.',
  moves: (from, to) => `The end moves. It was: ${from}. New: ${to}.`,
  moved: 'The notice is signed and published.',
  keepNotice:
    'Keep this file with the backups: a database restored from an older backup needs it (option --notice).',
  noticeLoaded: 'The notice is loaded and published.',
  noticeThere: 'This notice is public already. Nothing was changed.',
  participation: (used, codes) => `Delivered: ${used}. Valid invitations: ${codes}.`,
  codeCounts: (issued, reissued, revoked) =>
    `Invitations given ${issued}, given again ${reissued}, revoked ${revoked}.`,
  tooFewSoFar: (needed) =>
    `At least ${needed} must deliver for a count. Before the end more time can be given (command extend).`,
  enough: (needed) => `The number needed for a count (${needed}) is there.`,
  closes: (moment) => `End of the survey: ${moment}.`,
  usedNext: 'Take used.json to the office (command reminders).',
  reminders: (count) => `Not yet delivered: ${count}.`,
  accepted: 'The box is accepted and stored. Destroy the file: it holds an invitation code.',
  closing: (moment, delivered) =>
    `The survey will close. It ended: ${moment}. Boxes: ${delivered}. After that nothing can be delivered or withdrawn.`,
  closedAlready: 'The survey is closed already; its lists stay the same and are written to a file again.',
  tooFewEver:
    'Too few have delivered for a count: no envelope will be opened. The boxes can be destroyed (command destroy).',
  listsHash: (hash) => `Hash of the lists: ${hash}`,
  closeNext: 'The lists are public. Give these files to the counter to sign.',
  listsSigned: 'The signature holds and is published. Everybody can now check their own envelopes.',
  signedAlready: 'The lists are signed already. Nothing was changed.',
  objectionAdded: (number) =>
    `Objection ${number} is registered and published. Tell the counter of it too. Nothing is opened before it is resolved.`,
  resolving: (number, text) => `With objection ${number} will be published: ${text}`,
  resolved: 'Published.',
  noObjections: 'There are no objections.',
  objection: (number, at, resolution) => `${number}. ${at}: ${resolution}`,
  unresolved: 'unresolved',
  pilesNext: 'Give piles.ndjson to the counter, then delete it here.',
  publishing: (total, results) =>
    `Results will be published: boxes counted at least ${total}, results ${results}. This can be done once.`,
  published: 'The results are published.',
  publishedAlready: 'These very results are public already. Nothing was changed.',
  reported: (path) => `The public report is made. The server has it at ${path}.`,
  comparedWith: (earlier) => `It is compared with survey ${earlier}.`,
  destroying: (boxes, codes) =>
    `Boxes (${boxes}) and hashes of codes (${codes}) will be destroyed. They cannot be brought back.`,
  destroyingAgain:
    'The boxes are destroyed already. The database’s files are cleaned once more; the record stays the same.',
  destroyed: 'Destroyed. The record is published.',
  destroyNext:
    'In the office, destroy code-list.json and the letters as well, and all backups and piles.ndjson where any are left.',
  recordThere: 'This record is public already. Nothing was changed.',
  recordAdded: 'The counter’s record is published.',
  stateOf: (id, stage) => `${id}: ${stage}`,
  stage: {
    drafted: 'drafted, not open',
    before: 'open, has not begun',
    running: 'running',
    ended: 'the end has come, not closed',
    listed: 'closed, the lists wait for the counter’s signature',
    waiting: 'closed, time for objections',
    countable: 'closed, may be counted',
    released: 'results published',
    destroyed: 'over, boxes destroyed',
  },
  next: (what) => `Next step: ${what}`,
  nextOf: {
    drafted:
      'the counter’s signature and proof, then open; invite makes the invitations, codes load loads them.',
    before: 'send the invitations and load the codes (codes load), if that has not been done.',
    running: 'watch the participation (participation), remind (used, reminders), close at the end (close).',
    ended: 'close it (close).',
    listed: 'give lists.json to the counter and load its signature (lists sign).',
    waiting: 'wait, and resolve objections (objection resolve).',
    countable: 'give the piles to the counter (piles), then publish the results (publish).',
    released: 'destroy the boxes (destroy).',
    destroyed: 'publish the counter’s record (destruction add), if that has not been done.',
  },
  opensAt: (moment) => `May be counted not before: ${moment}.`,
  openObjections: (numbers) => `Unresolved objections: ${numbers}.`,
  noCampaigns: 'There is no survey in the database.',
  backedUp: (path, size) => `The backup is made and checked: ${path} (${size}).`,
  backupNext:
    'Keep the copy as carefully as the database, encrypted if you can, and delete it when the survey has been destroyed.',
  restored: 'The database is restored and checked.',
  restoring: (path) => `Restoring from the backup ${path}.`,
  afterRestore: [
    'What this means: what was delivered after the backup is not here, and boxes that were withdrawn after it may be back.',
    'The municipalities’ extensions notice by themselves: they see that the server has gone back to an earlier state and ask for the last step to be sent again.',
    'If the survey has ended already, nobody can send anything again. Consider, before you close it, whether to tell everybody.',
    'Follow again all instructions that were given after the backup (codes apply); following one twice does no harm.',
    'If the end was moved after the backup, load the notice again (extend with --notice) before you start the server.',
  ],
}
