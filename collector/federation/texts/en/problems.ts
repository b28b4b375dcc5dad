/** Why something is not done, and what to do. What is given: names, numbers and dates of the refusal, in its order. */
import type { Words } from '../words.ts'
import { options } from './options.ts'

const expected = (option: string): string => {
  const about = (options as Readonly<Record<string, string>>)[option.replace(/^--/, '')]
  return about === undefined ? '' : ` Expected: ${about}.`
}

export const problems: Words['problems'] = {
  unknownCommand: (word) => `There is no command “${word}”. All commands: help`,
  unknownOption: (option, command) =>
    `The command “${command}” has no option ${option}. See: help ${command}`,
  missingOption: (option, command) =>
    option === ''
      ? `Add the name of the survey after the command. See: help ${command}`
      : `The option ${option} is needed and missing. See: help ${command}`,
  badValue: (option, value) =>
    `${value === '' ? `The value of ${option} does not fit: it is missing, or one too many.` : `The value of ${option} does not fit: “${value}”.`}${expected(option)}`,
  extraWord: (word, command) =>
    `The word “${word}” after the command “${command}” is one too many. See: help ${command}`,
  noticeAlone: (option) =>
    `The option ${option} does not go with --notice: a signed notice says everything itself.`,
  needsYes: () =>
    'This cannot be undone, and there is nobody to ask, because the command does not run in a terminal. If you are certain, add --yes.',
  noFile: (path, code) =>
    code === 'ENOENT'
      ? `There is no file ${path}. Check its name and the folder.`
      : `The file ${path} cannot be read (${code}). Check its name and the disk.`,
  noRight: (path) =>
    `You may not read the file ${path}. Have the right given to you, or run the command as a user that has it.`,
  isFolder: (path) => `${path} is a folder, and a file is needed. Add the name of the file.`,
  inCheckout: (path) =>
    `The folder ${path} lies within the program’s own; secret files could be passed on from there by accident. Name a folder outside of the program.`,
  emptyFile: (path) => `The file ${path} is empty. Save it or copy it again.`,
  notJson: (path, line, column) =>
    `The file ${path} is not proper JSON: there is a mistake in line ${line}, character ${column}. If you wrote the file, mend that place (often a comma or a quotation mark is missing, or one too many); if others gave it to you, ask for it again.`,
  wrongShape: (path, where) =>
    `The file ${path} is not what the command needs${where === '' ? '' : ` (first wrong place: ${where})`}. Check that you gave the right file.`,
  unknownVersion: (path) =>
    `The file ${path} was made by another version of this program. Use the same version on both sides.`,
  badPlan: (path) => `The plan ${path} cannot be used. Mend these places:`,
  badCounters: (path) => `The list of counters ${path} cannot be used. Mend these places:`,
  badTable: () => 'The table of municipalities cannot be used. Mend these places:',
  workbook: (path) =>
    `The file ${path} is a workbook and no text table. Open it in your spreadsheet program and save it as CSV (UTF-8).`,
  notText: (path) => `The file ${path} is no text file. Check that you gave the right one.`,
  encoding: (path) =>
    `The file ${path} is not written in UTF-8, UTF-16, Windows-1257 or Windows-1252, so its letters cannot be read for certain. Save it in UTF-8 (LibreOffice: “Save as”, character set UTF-8; Excel: “CSV UTF-8”).`,
  noCounterKey: () =>
    'It is not known whose signature to believe. Give the counter’s public key with --counter-key; ask the counter for it in person, not by the way the files came.',
  notConfirmed: () => 'There was no consent. Nothing was changed.',
  fileExists: (path) => `The file ${path} is there already and is not written over. Choose another folder.`,
  noCampaign: (id, known) =>
    `There is no survey “${id}” in the database. ${known === '' ? 'It holds no survey yet.' : `There are: ${known}.`}`,
  campaignExists: (id) => `The survey “${id}” is in the database already. Choose another name in the plan.`,
  manifest: () => 'Such a survey cannot be held:',
  unsignedManifest: () =>
    'The counter has not signed the survey. Give manifest.json and challenge.json to the counter, and use what it gives back.',
  wronglySigned: () =>
    'The signature on the survey is not that of a known counter. Ask the counter in person which its public key is. Do not open the survey.',
  otherCampaign: (id) =>
    `The file does not belong to the survey “${id}”: its content is not the one in the database. Check that you gave the right file.`,
  proofFails: () =>
    'The counter has not shown that its key opens the envelopes of this survey. The survey is not opened. Ask the counter to open the test pile again; if that fails, the counting key is the wrong one.',
  alreadyOpen: (id) => `The survey “${id}” is open already.`,
  notOpen: (id) => `The survey “${id}” is not open yet. The command open comes first.`,
  ended: (moment) => `The end of the survey has passed: ${moment}. Draft a new one.`,
  notEnded: (moment) => `The survey goes on. It can be closed when its end has come: ${moment}.`,
  notice: () => 'The end cannot be moved in this way:',
  otherKey: (campaign) =>
    `This is not the notice key of this survey (the file says “${campaign}”). Take the notice-key.json that was made when the survey was drafted.`,
  codesLoaded: (count, set) =>
    `The codes of this survey are loaded already: ${count}, set ${set}. For changes there are reissue, revoke and merge.`,
  otherSetLoaded: (there, given) =>
    `The server has the set of codes ${there}, the file has the set ${given}. See which number the letters bear that were sent. If it is ${there}, nothing needs doing. If it is ${given}, load the file with --replace; that is possible as long as nobody has delivered.`,
  codesUsed: (there) =>
    `Somebody has delivered with a code of the set ${there}, so it cannot be replaced any more. Whoever got a letter of another set needs a new code from the list of the set ${there} (reissue).`,
  otherSet: (there, given) =>
    `The server has the set of codes ${there}, the file has the set ${given}. Take the list of the set ${there}. The number stands in the letters and in code-list.json.`,
  staleList: (there, given) =>
    `The list is an old one: it stands at ${given}, the server at ${there}. Nothing was changed. Take the newest code-list.json and make the change from it again.`,
  changeMissing: (there, given) =>
    `An earlier instruction has not been followed on the server: it stands at ${there}, and the instruction leads to ${given}. Follow the instructions in the order in which they were made.`,
  endPast: (moment) =>
    `The end of the survey has passed already: ${moment}. Check the year and the day in the plan.`,
  tooFar: (moment, last) =>
    `The end of the survey is too far away: ${moment}. The latest possible end is ${last}. Check the year.`,
  notADraft: (id) =>
    `The survey “${id}” is open already and cannot be discarded. A survey is ended with close.`,
  codesTwice: () =>
    'The same code stands in the file more than once. Nothing was loaded. Make the file again in the office.',
  codesDoNotFit: (given, needed) =>
    `There are ${given} codes and ${needed} municipalities in the survey; every size band must match. Nothing was loaded. Check that the file belongs to this survey.`,
  codeUnknown: () =>
    'The instruction names a code that the server does not know. Nothing was changed. Check that earlier instructions were followed and that the file belongs to this survey.',
  codeVoid: () =>
    'The instruction names a code that is void already, but not by this instruction. Nothing was changed. Check in the office which code-list.json is the newest.',
  unknownMunicipality: (ehak) =>
    `There is no municipality ${ehak} in the list of codes. Check the EHAK code.`,
  voidMunicipality: (ehak) =>
    `The code of the municipality ${ehak} is void already, and it was given no new one.`,
  nameMissing: (ehak) =>
    `These EHAK codes have no name: ${ehak}. Give the table from which the survey was drafted with --municipalities.`,
  oneMunicipality: () => 'The same municipality is named twice. Name each one once.',
  sealedFile: () => 'The box was not accepted:',
  stopped: (id) => `The survey “${id}” is closed. This cannot be done any more.`,
  noLists: (id) => `The survey “${id}” has no lists yet. The command close comes first.`,
  listsUnsigned: (id) =>
    `The counter has not signed the lists of the survey “${id}”. The command lists sign comes first.`,
  otherLists: () =>
    'The signature is for other lists. Give lists.json to the counter again, and find out why it has other ones.',
  otherListsSignature: () => 'The signature is not that of this survey’s counter. It is not published.',
  listsBroken: () => 'The lists cannot be counted:',
  objectionsWait: (moment) => `The days for objections are not over. Not before: ${moment}.`,
  objectionsOpen: (numbers) =>
    `Unresolved objections: ${numbers}. No envelope is opened before they are resolved in public.`,
  noObjection: (number) => `There is no unresolved objection with the number ${number}.`,
  pileDiffers: (item) =>
    `The envelopes are not those in the published list (${item}). The database was changed or damaged after the close. Give nothing to the counter; restore a backup that was made after the close.`,
  release: () => 'These results are not published:',
  otherRelease: (id) =>
    `The results of the survey “${id}” are public already, and they are other ones. Results are published once.`,
  released: (id) => `The results of the survey “${id}” are public already.`,
  notReleased: (id) =>
    `The results of the survey “${id}” are not published. Nothing can be destroyed while something is left to be counted.`,
  noReport: (id) =>
    `The results of the survey “${id}” are not published. The report can be made after they are (publish).`,
  notEarlier: (id, end) =>
    `The survey ${id} ended only on ${end}, so it is not an earlier one. Give the report of a survey that ended before this one began.`,
  otherContent: (id, version) =>
    `The questions of the survey “${id}” (version ${version}) are others than this program’s, so no report was made. Make it with the version of the program that the survey was drafted with (report).`,
  destroyed: (id) => `The boxes of the survey “${id}” are destroyed already.`,
  notSwept: (id) =>
    `The boxes of the survey “${id}” are deleted, but traces of them are left in the database’s files, because another program has the database open. Stop the server and other programs that read it, then give the command destroy again.`,
  otherRecord: (id) => `This is no record of the counter on the survey “${id}”.`,
  notABackup: (path) => `The file ${path} is no sound backup of this server. Take another copy.`,
  backupNewer: (version, known) =>
    `The database in the backup has version ${version}, this program knows version ${known}. Install the newer program.`,
  databaseThere: (path) =>
    `The database is there already${path === '' ? '' : ` (${path})`} and is not written over. Put it aside, or name a new place.`,
  noDatabaseRight: (path) =>
    `You may not read the database ${path}. Run the command as the user that runs the server.`,
  noDatabase: (path) =>
    `There is no database ${path}. Go to the right folder, or name the place in COLLECTOR_DB or DATABASE_URL.`,
  database: () => 'The database does not play along. Nothing was changed:',
  environment: () => 'The variables are not in order:',
  disk: (path, code, left) =>
    `The file ${path} cannot be written (${code}). Check permissions and free space. ${left === '' ? 'None of this command’s files is left.' : `These are left and have to be deleted: ${left}.`}`,
  noTool: (tool) =>
    `The program ${tool} was not found. Install the client programs of PostgreSQL (postgresql-client in Debian).`,
  toolFailed: (tool, said) =>
    `The program ${tool} could not finish. Check that the database runs and that the versions match. ${said}`,
}
