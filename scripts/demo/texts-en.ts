/** The demo's words in English. */
import type { Texts } from './texts-et.ts'

export const EN: Texts = {
  banner:
    'Demo: nothing here is anonymous. One person plays both federation and counter, and all keys are on this machine.\nThe other municipalities are simulated; their answers are made up.',
  keys: 'The counter makes its keys …',
  build: 'Extension and site are being built. The first time takes about half a minute …',
  campaign: 'The federation drafts the survey, the counter signs it, and it opens …',
  deliver: (done, of) => `Simulated municipalities deliver: ${done}/${of}`,
  site: 'The site with the assessment, for any browser on this machine:',
  invitation: (name) => `Your invitation. Play that you are ${name}:`,
  link: 'The same invitation as a link that opens the form for joining:',
  collector: 'The collector’s public page:',
  letters: 'All invitations as letters for printing:',
  ends: (time, minutes) => `The survey ends at ${time} (in ${minutes} minutes).`,
  next: [
    'What next',
    '  1. Answer a few questions and open "Submit anonymously". Paste the invitation, or open the link.',
    '  2. Look over what will be sealed, and deliver. Until the survey ends you may replace or withdraw it.',
    '  3. When the survey has ended, count: open a second terminal and type  npm run demo -- count',
    '  4. Choose "Ask for the latest state" under the submission: "In the lists", then "Result published". Under the results stands your own place.',
    '  More time:  npm run demo -- extend --minutes 10',
    '  How it stands:  npm run demo -- status',
  ],
  browser:
    'A browser with the extension opens now: click the compass in the toolbar (behind the puzzle piece).',
  noBrowser: 'No Chromium was found, so no browser was opened.',
  noDisplay: 'There is no display here, so no browser was opened.',
  byHand: (chromium, firefox) =>
    `To try the extension by hand\n  Chrome, Edge, Chromium: open chrome://extensions, switch on "Developer mode",\n    choose "Load unpacked" and the folder ${chromium}\n  Firefox: run  npm run demo -- firefox, open about:debugging#/runtime/this-firefox,\n    choose "Load Temporary Add-on" and the file ${firefox}/manifest.json`,
  stop: 'Stop with Ctrl+C.',
  stopped: 'The demo has stopped. Again: npm start',
  otherPort: (port, address) => `Port ${port} is taken by another program; ${address} is used`,
  command: 'Command:',
  waiting: (time, left) =>
    `The survey ends at ${time}. Nobody can close it earlier: the end only ever moves away.\nWaiting ${left} … (Ctrl+C stops waiting; the survey goes on)`,
  extended: (time) => `The survey now ends at ${time}.`,
  firefox: (path) => `The extension for Firefox is ready: ${path}`,
  counted: [
    'Counted and published.',
    'Whoever has delivered now chooses "Ask for the latest state" under the submission: it says "In the lists" and "Result published",',
    'and under the results stands the own place beside the size band and beside all.',
  ],
  report: (address) => `The public report, for everybody to read:\n  ${address}`,
  again:
    'This survey has been counted and published. For a new one, stop the demo (Ctrl+C) and run  npm start',
  steps: {
    close: {
      title: 'Federation, on the collector’s machine: close',
      text: 'Nothing is taken any more. For every question the list of its envelopes’ hashes is published, sorted so that the lists link nothing.',
    },
    signLists: {
      title: 'Counter, on its own machine: signature under the lists',
      text: 'In reality the lists come to the counter on a stick, and two persons of three bring their share of the key. From the signature on it is fixed what will be counted.',
    },
    publishSignature: {
      title: 'Federation, on the collector’s machine: the signature is published',
      text: 'In reality the time for objections begins now, seven days or more: everybody checks that their own envelopes stand in the lists. In the demo it is no time at all.',
    },
    piles: {
      title: 'Federation, on the collector’s machine: piles for the counter',
      text: 'The codes stay behind. The counter receives each question’s envelopes in the order of their hashes: one pile does not tell what lay in another.',
    },
    count: {
      title: 'Counter, on a machine without a network: the count',
      text: 'Before anything is opened, every pile is held against its list. Then the envelopes are opened, and whatever could point at somebody is left out.',
    },
    publish: {
      title: 'Federation, on the collector’s machine: the results are published',
      text: 'Once. No other results can ever be published for this survey. In reality key, piles and boxes are then destroyed, and a record of it is published.',
    },
  },
  help: [
    'npm start -- [--minutes N] [--lang et|en]   starts the demo; the survey lasts N minutes (10)',
    '',
    'npm run demo -- <command>   in a second terminal, while the demo runs',
    '  count                  waits for the end, closes, counts and publishes',
    '  extend [--minutes N]   gives N more minutes (10)',
    '  status                 says how far the survey has come',
    '  firefox                builds the extension for Firefox',
  ],
  problems: {
    alreadyRunning: 'The demo already runs in another terminal. Stop it (Ctrl+C), or use it.',
    folder: 'The folder .demo cannot be written. Delete it and try again.',
    notRunning: 'The demo does not run. Start it:  npm start',
    noCampaign: 'There is no demo survey. Stop the demo and run  npm start',
    build: 'The build failed.',
    step: 'A step failed. The program said:',
    minutes: '--minutes takes a whole number from 1 to 600.',
    command: 'There is no such command.',
    ended: 'The survey has ended: its end cannot be moved any more. Count:  npm run demo -- count',
    collector: 'The collector does not run, or did not take a delivery.',
    oldNode: 'Node.js 24 is needed. First run  npm ci, then  npm start',
  },
}
