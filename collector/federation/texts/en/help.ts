/** Around the help: headings, places, exit codes. */
import type { Words } from '../words.ts'

export const help: Words['help'] = {
  title: 'The federation’s command line: a survey from its beginning to its end',
  usage: 'Usage',
  call: 'npm run federation --',
  commandWord: '<command>',
  campaignWord: '<survey>',
  optionsWord: '[options]',
  place: {
    office: 'In the federation’s office (no database needed)',
    server: 'On the server (database: DATABASE_URL or COLLECTOR_DB)',
  },
  secret:
    'This command handles invitation codes. Its files can be read by their owner alone; keep them in the office and never take them to the server.',
  careful:
    'This command cannot be undone. Try it first with --dry-run. It asks for consent; without a terminal, add --yes.',
  needed: 'Needed options',
  optional: 'Further options',
  example: 'Example',
  more: 'Help on one command: help <command> or <command> --help',
  language: 'Language: --lang et or --lang en; else the system’s where that is English, otherwise Estonian.',
  exits: 'Exit codes',
  exit: [
    '0 all is well',
    '1 a rule does not allow it; nothing was changed',
    '2 the command or a file is not understood; nothing was changed',
    '3 the machine or the database does not play along',
  ],
  takes: {
    file: '<file>',
    folder: '<folder>',
    text: '<text>',
    moment: '<time>',
    number: '<number>',
    address: '<address>',
    ehak: '<EHAK code>',
    kind: 'extension|carryOver',
    language: 'et|en',
  },
}
