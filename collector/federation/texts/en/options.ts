/** What each option means, the same in every command. */
import type { Words } from '../words.ts'

export const options: Words['options'] = {
  plan: 'plan of the survey (JSON): name, beginning, end, days for objections, municipalities',
  municipalities:
    'municipalities as a table (CSV: ehak, name, population or band) or as JSON; without it, all of Estonia’s',
  keys: 'public keys of the counter (public-keys.json)',
  'counter-key':
    'public key of the counter as a file (public-keys.json, or the key alone); without it, content/counters.json',
  manifest: 'description of the survey, signed by the counter (signed.json)',
  proof: 'the counter’s proof that the test pile opened (proof.json)',
  'notice-key': 'the federation’s notice key (notice-key.json)',
  notice:
    'the newest signed notice that moved the end (notice-1.json): letters then name the new end; extend needs no new end and key with it',
  codes: 'file of invitation codes: code-list.json in the office, codes.json on the server',
  changes: 'instruction for the server (changes.json)',
  used: 'hashes of used codes (used.json)',
  sealed: 'sealed box as a file',
  signature: 'the counter’s signature on the lists (lists-signature.json)',
  release: 'results signed by the counter (release.json)',
  earlier: 'the report on an earlier survey (kov-2026.json) to compare with',
  record: 'the counter’s record of destruction',
  backup: 'file of the backup',
  'proxy-config': 'configuration of the reverse proxy (nginx or Caddy); may be given several times',
  out: 'folder for the files; what is there already is not written over',
  replace: 'puts these codes in the place of another set on the server, as long as nobody has delivered',
  to: 'new end with its time zone, for example 2027-03-05T17:00+02:00',
  kind: 'extension: more time; carryOver: goes on because too few have delivered',
  ehak: 'code of a municipality in the classifier EHAK, for example 0130; may be given several times',
  into: 'the municipality that remains (EHAK)',
  number: 'number of the objection',
  text: 'how the objection was resolved; it is published, so name nobody',
  sender: 'name of the sender in the letter',
  contact: 'whom to ask: telephone and e-mail; without it, the letter has a line to fill in',
  collector: 'public address of the server, for example https://collector.example.ee/',
  address: 'public address of the server; without it, PUBLIC_ADDRESS',
  'letter-lang': 'language of the letter; without it, Estonian',
  json: 'output as JSON for other programs',
  yes: 'agrees without being asked',
  'dry-run': 'shows what would happen and changes nothing',
  lang: 'language of the command line',
  help: 'shows help',
}
