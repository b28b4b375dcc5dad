/** Help and options. */
import type { help as et } from '../et/help.ts'

export const help: typeof et = {
  help: {
    about:
      'The counter’s tool. It works on a machine without a network: it makes the counter’s keys, signs the survey and the lists, opens the envelopes when the time for objections is over, and makes the results. The keys never leave this machine.',
    usage: 'Usage',
    command: 'command',
    options: 'options',
    commands: 'Commands, in the order in which a survey needs them',
    more: 'More about each command: npm run counter -- <command> --help',
    exit: ['Exit codes: 0 – done; 1 – a rule forbids it; 2 – wrong command or file; 3 – the machine fails.'],
  },
  values: { folder: 'folder', file: 'file', text: 'text', number: 'number', language: 'et or en' },
  words: {
    draft: 'draft-manifest',
    lists: 'lists-file',
    piles: 'piles-file',
    release: 'results-file',
    number: 'number',
  },
  options: {
    folder: 'The counter’s folder for this survey. Without it, the folder you are in.',
    identity: 'File of the counter’s identity key, where it is not in the same folder.',
    shares: 'Instead of a passphrase, three shares of which any two open the key.',
    'passphrase-file': 'File with the passphrase on its first line. May be given several times.',
    share: 'File of a share. Give two at least: --share 1.txt --share 3.txt.',
    challenge: 'The test pile from the federation (challenge.json).',
    campaign:
      'The signed survey, or the survey as the federation’s server publishes it. Without it, signed.json in the folder.',
    notices: 'The federation’s notices of a later end. May be given several times, the older first.',
    lists: 'The lists that you have signed.',
    piles: 'A file of piles that is destroyed with the keys. May be given several times.',
    text: 'How the objection was resolved, in one sentence for the public. Write no names.',
    threads: 'How many threads open envelopes at once. Without it, as many as the machine has cores.',
    uncounted: 'Destroy although nothing was counted: too few delivered, or the survey was given up.',
    'dry-run': 'Only show what would be done.',
    yes: 'Do not ask for confirmation.',
    lang: 'Language. Without it, the machine’s; where that is neither Estonian nor English, Estonian.',
    help: 'Show help.',
  },
  commands: {
    'keys new': {
      does: 'Makes the keys of a new survey and, the first time, the counter’s identity key too.',
      how: [
        'The identity key (identity.key) stays for years: surveys are signed with it. Survey keys (campaign.key) are made anew for each survey and destroyed after the count.',
        'A key file is opened with a passphrase or, with --shares, with any two of three shares. For a new survey with the identity key you have: --identity.',
      ],
    },
    'keys public': {
      does: 'Shows the public halves of the keys, which the federation needs to draft a survey.',
      how: ['They are no secret. No passphrase and no shares are needed.'],
    },
    inspect: {
      does: 'Checks a draft of the federation and says in words what it contains.',
      how: ['The draft is compared with this program’s own content, with your keys and with every rule.'],
    },
    sign: {
      does: 'Signs the survey and opens the test pile, to show that the key works.',
      how: [
        'One set of keys signs one survey only. The folder receives signed.json and proof.json; give both to the federation.',
      ],
    },
    'sign-lists': {
      does: 'Checks the lists received at close and signs them.',
      how: [
        'From then on it is fixed what will be counted. These keys cannot sign other lists any more. The folder receives lists-signature.json; give it to the federation.',
      ],
    },
    'objection add': {
      does: 'Enters an objection that has reached the counter.',
      how: [
        'The register holds a number and a time only. Who objects stands in the letter that was sent to you.',
      ],
    },
    'objection resolve': { does: 'Enters that an objection is resolved.', how: [] },
    'objection list': { does: 'Shows the objections that have reached the counter.', how: [] },
    count: {
      does: 'Checks the piles, opens the envelopes and makes the results.',
      how: [
        'Before the first envelope is opened, everything that speaks against it is looked at: the time for objections, open objections, your signature on the lists, and whether every pile is exactly its list.',
        'Counting the same lists again gives the same results. Other lists cannot be counted any more.',
      ],
    },
    show: {
      does: 'Reads the results out in words.',
      how: ['Signature and rules are checked where the lists are given too (--lists).'],
    },
    destroy: {
      does: 'Destroys the survey keys and the shares and piles that are given, and makes a record of it.',
      how: [
        'Files are overwritten before they are removed. A solid-state drive may keep a copy of overwritten data, so destroy all shares, the passphrase and the backups too.',
        'The identity key stays.',
      ],
    },
  },
}
