/** What stands in the way, and what to do. */
import type { FaultWords } from '../types.ts'

/** Why results are not trusted. */
const release: Readonly<Record<string, string>> = {
  unknownVersion: 'they were made by another version of the program',
  shape: 'this is no file of results, or it is damaged',
  wronglySigned: 'they do not bear a valid signature of this counter',
  otherCampaign: 'they are another survey’s',
  otherLists: 'they were counted from other lists',
  outsideCampaign: 'they contain something that the survey does not have',
  resultTwice: 'a figure stands in them twice',
  brokenRules: 'they say something that the publication rules do not allow',
}

export const faults: FaultWords = {
  unknownCommand: (words) => `There is no command “${words}”. All commands: npm run counter -- --help`,
  unknownOption: (name) => `The option “${name}” does not fit here, or is incomplete. See --help`,
  missingOption: (name, command) =>
    `The option ${name} is missing. More: npm run counter -- ${command} --help`,
  missingWord: (_word, command) => `A file or number is missing. More: npm run counter -- ${command} --help`,
  tooManyWords: (word, command) => `“${word}” is too much here. More: npm run counter -- ${command} --help`,
  badValue: (name, value) => `${name}: “${value}” does not fit. See --help`,
  noFile: (path) => `There is no file ${path}. Check its name and folder.`,
  isFolder: (path) => `${path} is a folder, and a file is needed. Add the name of the file.`,
  inCheckout: (path) =>
    `The folder ${path} lies within the program’s own; keys could be passed on from there by accident. Name a folder outside of the program, for example with --folder.`,
  notText: (path) => `The file ${path} is no text file. Check that you gave the right one.`,
  encoding: (path) => `The letters in the file ${path} cannot be read for certain. Save it in UTF-8.`,
  noRight: (path) => `You may not read the file ${path}. Run the command as a user that has the right.`,
  notJson: (path, line, column) =>
    `The file ${path} is not proper JSON, or is cut off: there is a mistake in line ${line}, character ${column}. Copy it again.`,
  wrongShape: (path, where) =>
    `The file ${path} is not what is expected here${where ? ` (at: ${where})` : ''}. Check that you chose the right file.`,
  unknownVersion: (path) =>
    `The file ${path} was made by another version of the program. Use the same version.`,
  notAKeyFile: (path) => `The file ${path} is not a key file.`,
  wrongKind: (path) =>
    `The file ${path} holds another kind of key. The identity key is identity.key, the survey keys are campaign.key.`,
  notAShare: (path) => `The file ${path} is not a share.`,
  noKeys: (path) =>
    `There is no key file ${path}. Give the counter’s folder with --folder, or make new keys: npm run counter -- keys new`,
  noRegister: (path) =>
    `There is no file ${path}. It is made when the survey is signed and must lie in the folder of the keys; if you moved the keys, move it too.`,
  noTerminal: () =>
    'A passphrase cannot be asked for here, because the program does not run in a terminal. Use --passphrase-file or --share; instead of a confirmation, --yes.',
  passphrasesDiffer: () => 'The two passphrases are not the same. Nothing was done; start again.',
  tooShort: () =>
    'The passphrase is too short. It needs 20 characters at least: five or six words chosen at random are good.',
  tooUniform: () =>
    'The passphrase has too few different characters. Five or six words chosen at random are good.',
  fileExists: (path) =>
    `The file ${path} is there already, with other content. Nothing is written over; move the old one away or use another folder.`,
  wrongPassphrase: (path) => `The passphrase does not open ${path}.`,
  otherShare: (path, id) =>
    `The share ${path} is not of these keys (${id}). Nothing was destroyed; leave it out.`,
  tooFewShares: (path, id, found, others) =>
    `Opening ${path} (keys ${id}) needs two different shares; ${found} given.${others ? ` Shares of other keys: ${others}.` : ''}`,
  sharesDoNotOpen: (path, id) =>
    `The shares are of the keys ${id}, but they do not open ${path}. Try the third share and use the backup.`,
  damagedKeyFile: (path) =>
    `The key file ${path} is damaged: a character has changed. Take it from the backup.`,
  damagedShare: (path) =>
    `The share ${path} is damaged: a character is wrong or a line is missing. Compare it with the paper, or use the third share.`,
  brokenKeys: (path) => `The keys in ${path} are not whole. Take the file from the backup.`,
  cancelled: () => 'Cancelled. Nothing was done.',
  release: (refusal) => `These results cannot be trusted: ${release[refusal] ?? refusal}.`,
  cannotRead: (path, code) => `The file ${path} cannot be read (${code}). Check rights and disk.`,
  leftOver: (path, left) =>
    `The file ${path} could not be written, and what was written before it could not be removed: ${left}. Delete these files, then give the command again.`,
  cannotWrite: (path, code) => `The file ${path} cannot be written (${code}). Check rights and free space.`,
  contentBroken: (what) => `The program’s content is damaged (${what}). Download the program again.`,
  unexpected: (what) => `Something unexpected: ${what}. The files are still there; try again.`,
}
