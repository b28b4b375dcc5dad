import type { check as et } from '../et/submit-check.ts'

export const check: typeof et = {
  title: 'Checking your own envelopes',
  about:
    'After the close the federation publishes a list of envelopes for every question. The extension looks for the mark of your envelope in each list; a list does not show what is in an envelope.',
  notYet: 'The lists are not published yet. They are published after the survey closes.',
  noneOwn: 'Nothing was sealed on this device, so there is nothing to check here.',
  found: (found, of) => `Of your ${of} envelopes, ${found} are in the lists that the counter has signed.`,
  foundUnsigned: (found, of) =>
    `Of your ${of} envelopes, ${found} are in the published lists. The counter has not signed the lists yet.`,
  allWell:
    'Two things are checked: your envelopes are in every list, and the counter has signed those lists. Whether they are then counted rightly the extension cannot check.',
  absent: (n) => (n === 1 ? '1 envelope is not in its list' : `${n} envelopes are not in their lists`),
  wrong:
    'The published lists are not in order. The extension cannot confirm that your envelopes are among those that are counted.',
  whatToDo: 'What to do',
  steps: [
    'Ask for the latest state: the lists may have been mended meanwhile.',
    'If the outcome stays the same, save the letter of objection, complete it, and send it by official document exchange to both the federation and the counter.',
  ],
  deadline: (until) =>
    `Do so before the period for objections ends: ${until}. While an objection is open, no envelope may be opened.`,
  letter: 'Letter of objection',
  letterHint: 'The extension does not send the letter itself. The letter itself holds no answers.',
  letterText: (campaign, fingerprint, found, of, reasons) =>
    [
      'Objection to the lists of a survey',
      '',
      `Survey: ${campaign}`,
      `Fingerprint: ${fingerprint}`,
      '',
      `We checked the published lists. Of our ${of} envelopes, ${found} are in the lists.`,
      `Outcome of the check: ${reasons}.`,
      '',
      'Please register and publish this objection, and do not open any envelope until it is resolved in public.',
      '',
      'Signed by:',
      'Date:',
    ].join('\n'),
  reasonAbsent: (n) => `envelopes absent from the lists: ${n}`,
  letterName: 'objection',
  evidenceName: 'absent envelopes',
  copy: 'Copy the letter',
  copied: 'The letter is copied.',
  copyFailed: 'Copying failed. Select the text and copy it yourself.',
  saveLetter: 'Save the letter',
  evidence: 'Save the marks of the absent envelopes',
  evidenceHint:
    'The file of marks is evidence for the federation. Do not send it to the counter: with the marks the counter could find your envelopes among the others.',
  saved: (file) => `The file ${file} is saved in the folder for downloads.`,
}
