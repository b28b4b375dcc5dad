import type { handover as et } from '../et/submit-handover.ts'

export const handover: typeof et = {
  title: 'Hand over to a successor',
  about:
    'When a colleague takes over your work, or you change computers, one protected file carries everything that is needed to go on.',
  contents: 'The file holds',
  contentsList: [
    'your assessments with their notes',
    'the survey’s invitation with its code',
    'the sealed delivery and the history of the submission',
  ],
  warning:
    'Whoever has this file and its passphrase can replace and withdraw answers on behalf of the municipality. Pass on the file and the passphrase by different ways, for example the file by document exchange and the passphrase by word of mouth.',
  pass: 'Passphrase',
  passHint: (n) =>
    `At least ${n} characters; four or five random words make a good one. If it is forgotten, nobody can open the file any more.`,
  again: 'The same passphrase again',
  show: 'Show the passphrases',
  tooShort: (n) => `The passphrase must have at least ${n} characters.`,
  differ: 'The passphrases are not the same.',
  save: 'Save the protected file',
  working: 'Encrypting…',
  saved: (file) =>
    `The file ${file} is saved in the folder for downloads. Once your successor has opened it, you may forget the survey here.`,
  notSaved:
    'The file could not be made: the browser did not let the data be read or encrypted. They are still there. Try again; if that does not help, close the browser and open it again.',
  openTitle: 'Open a file handed over to a successor',
  openAbout: 'A file that your predecessor has given you, or that you have saved on another device.',
  file: 'Protected file',
  fileNeeded: 'Choose a file first.',
  passNeeded: 'Write the passphrase.',
  open: 'Open the file',
  opening: 'Opening…',
  opened: (assessments, submissions) =>
    `The file is opened. Assessments added: ${assessments}; surveys added: ${submissions}.`,
  refused: (n) =>
    `Surveys left out: ${n}. This device could not confirm that they are genuine. Update the extension and open the file again. If that does not help, ask your predecessor for the invitation to the survey and join with it yourself.`,
  kept: (n) =>
    `Surveys left as they are: ${n}. Another invitation to the same survey is in use here. To use your predecessor’s invitation, join with it on the page of the survey.`,
  notStored:
    'The file was opened, but the browser could not store all of it on the device. What was added is still there. Free some space on the computer and open the file again: nothing is added twice.',
  nothingChanged: 'Nothing was changed on this device.',
  toFiles: 'See the assessments',
  problem: {
    notOurs: 'This is not a file handed over to a successor. Choose the file that your predecessor gave you.',
    tooLarge: 'The file is too large. Check that you chose the right one.',
    newer:
      'The file was saved with a newer version of the extension. Update the extension and open the file again.',
    damaged: 'The file is damaged or cut off. Ask for it to be sent again.',
    passphrase: 'This passphrase does not open the file. Check capital and small letters, and spaces.',
  },
}
