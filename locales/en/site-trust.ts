/** The page on trust: who could see what, and how the site can be checked. */
import type { siteTrust as et } from '../et/site-trust.ts'

export const siteTrust: typeof et = {
  title: 'Whom you trust',
  lead: 'You can assess on this site or in the browser extension. Either way the answers are in your browser. The difference is who gives you the program: that is whom you trust.',
  site: {
    title: 'If you answer on this site',
    text: [
      'Each time you open the site, whoever runs it sends the program to your browser. They could change it so that it reads the answers and sends them on, even for a single visitor.',
      'That is why the site is meant to be run by the counter, or by the municipality itself. The federation, which sends out the invitations, should not run it: it knows who was given which invitation, and the double envelope would then protect nothing any more.',
    ],
    operator: (name) => `This site is run by ${name}.`,
    noOperator:
      'Who runs this site is not written here. Look at the address bar to see whose address you are at, and if in doubt use the extension.',
  },
  extension: {
    title: 'If you answer in the extension',
    text: [
      'This is the stronger way. The store has reviewed and signed the extension that is installed from it, and everybody gets the same program. The website you happen to be on can neither change it nor see the answers.',
      'The extension’s source code is open, and anybody can build exactly the same file from it.',
    ],
  },
  seesTitle: 'Who sees what',
  sees: [
    [
      'Your browser',
      'All answers and notes. So does anybody who uses the same computer and the same browser profile.',
    ],
    [
      'Whoever runs the site',
      'That your computer asked for the site’s files. The answers are not sent to them, but they could change the site so that they are.',
    ],
    [
      'The federation',
      'Only when you submit: with which invitation a box came. The answers are sealed, and the federation does not have the key that opens them.',
    ],
    [
      'The counter',
      'After the end of a survey, the answers to each question, separately and shuffled. Whose answer it is, and which answers belong together, is not written on them.',
    ],
    ['The public', 'Rounded, combined results for groups.'],
  ],
  guards: {
    title: 'What the site does to protect you',
    list: [
      'The site loads its own files alone. The browser allows no programs, pictures or frames from elsewhere, and no program that is written into a page.',
      'Only the assessment’s page has scripts. The other pages work without.',
      'With every script and style sheet comes its hash. If a file has been changed on the way, the browser does not run it.',
      'No answer is sent anywhere before you submit.',
    ],
    old: 'An older browser (Chrome and Edge before version 127, Firefox before 138, Safari before 18) checks the first script and the style sheets only, not the scripts that are loaded later. Use a newer browser then, or the extension.',
    limit:
      'This protects when somebody changes single files on the server or on the way. It does not protect from whoever runs the site: they can change both the file and the hash.',
  },
  check: {
    title: 'How to check that the site is unchanged',
    text: [
      'The site’s source code is open, and the same source code always makes exactly the same site. The hashes of all files are in the file SHA256SUMS, and the hash of that file is the hash of the whole site.',
      'The hash of the site must be published somewhere else than on the site: in a notice of the federation or of the counter. Whoever has the source code checks like this:',
    ],
    address: 'https://site.example.ee/',
    hash: 'hash',
    limit:
      'The check shows which files the site gives to the one who checks. That all visitors are given the same ones cannot be proved from outside.',
  },
}
