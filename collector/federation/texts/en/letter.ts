/** The invitation letter. */
import type { Words } from '../words.ts'

export const letter: Words['letter'] = {
  sender: '(sender)',
  title: 'Invitation to the survey on digital maturity',
  demo: 'A survey for trying things out. The answers are not anonymous: do not submit your municipality’s real answers.',
  about:
    'The federation asks municipalities how far their digital development has come and what shared support they need. Taking part is voluntary. The answers are collected sealed, and only summaries are published. The extension says what this protects from, and what not.',
  how: 'Answers are given in the browser extension KOV digikompass. Each municipality has one invitation; this is yours.',
  code: 'Invitation code',
  fingerprint: 'Fingerprint of the survey',
  open: 'Open',
  set: (number) => `set of invitations ${number}`,
  span: (from, close) => `${from} to ${close}`,
  link: 'The invitation as a link (paste it into the extension)',
  qr: 'Square code that holds the link of the invitation',
  steps: 'How to take part',
  stepsText: [
    'Open the extension KOV digikompass and answer the questions. You may answer in several sittings.',
    'Open the anonymous submission in the extension and paste the link of the invitation there. Compare the fingerprint: it must be the same as here.',
    'Look over what will be sealed, and send it. Until the survey ends you may replace or withdraw your answers.',
  ],
  who: 'Who sees what',
  whoText: [
    'The federation’s server knows which invitation code a delivery came with. The federation does not have the key that opens the envelopes.',
    'The counter is an organisation independent of the federation. It is given the envelopes without codes and names, those of each question apart and shuffled.',
    'Only summaries are published.',
  ],
  keep: 'Keep the invitation like a password',
  keepText: [
    'Whoever holds the code can answer for your municipality. Pass the letter on only to the person who answers.',
    'If the letter is lost, falls into other hands, or somebody else takes over, tell us: we send a new invitation and the old one becomes void.',
  ],
  contact: 'Contact:',
  blank: 'name, telephone, e-mail',
}
