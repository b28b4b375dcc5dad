import type { problem as et } from '../et/counting-problems.ts'

export const problem: typeof et = {
  refused: 'This cannot be done:',
  notJson: (file) => `The file ${file} cannot be read: it is no JSON file, or only a part of one.`,
  unknownFile: (file) => `This room does not know the file ${file}. Nothing was brought here.`,
  doesNotBelong: (file) => `The file ${file} does not belong to these keys. Nothing was brought here.`,
  oneCampaign: 'Choose the files of one survey at a time: one campaign.key.',
  keysThere: 'These keys are here already. Nothing was changed.',
  otherIdentity: 'There is another identity key here. One device has the keys of one counter.',
  noIdentity: 'The identity key is not here. Bring the file identity.key.',
  notAKeyFile: 'This is not a key file.',
  unknownVersion: 'The key file was made with another version of the program.',
  damagedKeyFile: 'The key file is damaged. Take it from a copy.',
  wrongKind: 'This is a key file of another kind.',
  brokenKeys: 'The keys in the file do not belong together. Take it from a copy.',
  wrongPassphrase: {
    identity: 'This passphrase does not open the identity key.',
    campaign: 'This passphrase does not open the survey’s keys.',
  },
  tooFewShares: (keys, found) => `The keys ${keys} need two different shares; there are ${found}.`,
  sharesDoNotOpen: (keys) => `These shares do not open the keys ${keys}. Check that they are of one set.`,
  changed: 'These keys were changed in another window meanwhile. Load the page again.',
  otherMode: 'This device is not the counter’s any more. Nothing was kept.',
  full: 'There is no room left on the device; nothing was kept.',
  unavailable: 'The browser did not store it; nothing was kept.',
  unexpected: 'This went wrong, and nothing was changed. Try again.',
  rules: {
    otherCampaignSigned: 'These keys have signed another survey already. Make new keys for this one.',
    otherRegister: 'The register is another survey’s.',
    otherKeys: 'The draft does not name these keys. Check that it is this survey’s draft.',
    notOwnSignature: 'The survey does not bear your signature.',
    listsNotSigned: 'These are not the lists that you have signed. Choose the same file.',
    noObjection: 'There is no such objection.',
    notCounted:
      'There is no result yet. With the keys destroyed there can never be one. If that is meant, confirm it.',
  },
}
