import type { Files } from '../et/files.ts'

export const files: Files = {
  title: 'My assessments',
  about:
    'Assessments are on this device only. A file is a backup and a way to take the answers to another device or a colleague.',
  current: 'open',
  open: 'Open',
  rename: 'Rename',
  name: 'Name',
  nameNeeded: 'The name cannot be empty.',
  save: 'Save',
  cancel: 'Cancel',
  duplicate: 'Make a copy',
  copyOf: (name) => `${name} (copy)`,
  copyAgain: (name, n) => `${name} (copy ${n})`,
  delete: 'Delete',
  deleted: (name) => `“${name}” is in the bin.`,
  undo: 'Undo',
  restore: 'Restore',
  bin: 'Bin',
  binAbout:
    'Deleted assessments stay here for at least 30 days, then they are gone for good. Days on which digikompass was open count.',
  deleteForGood: 'Delete for good',
  deleteForGoodSure: (name) => `Delete “${name}” for good? This cannot be undone.`,
  startNew: 'Start a new assessment',
  export: 'Save a file',
  exportAll: 'Save all in one file',
  exported: (file) => `The file ${file} has been saved to your downloads.`,
  import: 'Open a file',
  importAbout: 'A file you saved here before or received from a colleague.',
  importFound: 'The file holds',
  importMarkup: 'Some notes contain HTML tags. They are shown as plain text and nothing is run.',
  importSame: 'the same state is already here',
  importOlder: 'the same assessment is here with a later change',
  importNewer: 'the file holds a later state of the same assessment',
  importOtherPack: 'another version of the questionnaire',
  importAsCopy: 'Add as a copy',
  importReplace: 'Replace the one here',
  importUnreadable: 'the same assessment is here and cannot be read',
  importInstead: 'Put in place of the unreadable one',
  importedInstead: (name) => `“${name}” is in place of the unreadable assessment, whose data are in the bin.`,
  importFailed: 'The file could not be opened. Reload the page, then try again.',
  listFailed: 'The browser did not hand out the assessments. Nothing has been deleted.',
  listRetry: 'Try again',
  importAdd: 'Add',
  imported: (name) => `“${name}” has been added.`,
  answers: (done, of) => `${done} of ${of} answers`,
  answersPlain: (done) => `${done} answers`,
  changed: (when) => `changed ${when}`,
  backedUp: (when) => `backup ${when}`,
  neverBackedUp: 'no backup',
  unreadable: {
    newer:
      'This assessment was saved by a newer version of the extension. Update the extension, and it can be opened again.',
    corrupt:
      'The data of this assessment are damaged and cannot be opened. If you have a backup, open it below and put it in their place.',
    saveRaw: 'Save the data as a file',
    remove: 'Remove',
    removeSure: 'Move the unreadable data to the bin? They can be brought back from there.',
    removed: 'The unreadable data are in the bin.',
    inBin: (when) => `Unreadable assessment, removed ${when}`,
    notBack:
      'A changed assessment is in that place now. Delete it before you bring the unreadable data back.',
    refused: 'The assessment on the device cannot be read, so it was not changed.',
  },
  problem: {
    tooLarge: () =>
      'The file is larger than 5 MB. An assessment file is much smaller; check that you chose the right one.',
    otherKind: (kind) =>
      `This is a file of another kind (${kind}). An assessment file was saved here and its name ends in .json.`,
    notText: () => 'The file is not a text file. Choose a file whose name ends in .json.',
    notJson: () => 'The file is broken or incomplete. Download or copy it again, then try again.',
    notOurs: () => 'This file is not a digikompass assessment.',
    newer: (v) =>
      `The file was saved by a newer version of the extension (file format ${v}). Update the extension, then open the file again.`,
    shape: (where) =>
      `The contents of the file are not as expected${where ? ` (place: ${where})` : ''}. Save the file again on the original device.`,
    forbiddenKey: (key) =>
      `The file contains the forbidden field “${key}”, which digikompass never writes. The file was not opened.`,
    checksum: () =>
      'The file was changed after it was saved, or is damaged: the checksum does not match. Save the file again on the original device.',
    duplicateAnswer: (id) =>
      `The file contains the answer to question ${id} more than once. Save the file again on the original device.`,
    duplicateAssessment: () =>
      'The file contains the same assessment more than once. Save the file again on the original device.',
  },
  nothingChanged: 'Nothing was changed on this device.',
  kept: 'The browser has promised to keep the data.',
  bestEffort: 'The browser may clear the data when space runs out. Save a backup from time to time.',
  askToKeep: 'Ask the browser to keep the data',
  problemFull: 'The device is out of space. Free some space and try again; nothing was lost.',
  problemUnavailable: 'The browser refused to save. Try again; nothing was lost.',
}
