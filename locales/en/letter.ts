/** Everything said in the named letter to the federation. */
import type { LetterWords } from '../et/letter.ts'

export const letter: LetterWords = {
  title: 'Letter to ELVL',
  about: 'You write this letter in your own name and send it yourself, for example by e-mail.',
  apart:
    'The letter is never part of an anonymous submission. It is not stored and goes into no assessment file: when you close the page, the text is gone unless you save it yourself.',
  to: 'To',
  toDefault: 'Association of Estonian Cities and Municipalities',
  toHint: 'You will find the e-mail address on ELVL’s website.',
  topics: 'Please contact us about',
  otherTopic: 'Another topic',
  missing: 'A service we miss is',
  missingHint: 'What would the service do, and who would need it?',
  words: 'In your own words',
  name: 'Your name and position',
  municipality: 'Municipality',
  contact: 'How to reach you',
  preview: 'Text of the letter',
  empty: 'Once you have chosen a topic or written something, the text of the letter appears here.',
  copy: 'Copy the text',
  copied: 'The text of the letter is copied.',
  copyFailed: 'Copying did not work. Select the text and copy it yourself.',
  save: 'Save a text file',
  fileName: 'Letter to ELVL',
  print: 'Print',
  clear: 'Empty the letter',
  back: 'Back to the need for services',
  text: {
    topics: 'Please contact us about the following:',
    missing: 'A service we miss is:',
    greeting: 'Yours faithfully',
    contact: (how) => `Contact: ${how}`,
  },
}
