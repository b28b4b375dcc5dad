/** Around the help: headings, places, exit codes. */
import type { Place } from '../../cli/command.ts'
import type { Takes } from '../../cli/options.ts'

export const help = {
  title: 'Liidu käsurida: küsitlus algusest lõpuni',
  usage: 'Kasutamine',
  call: 'npm run federation --',
  commandWord: '<käsk>',
  campaignWord: '<küsitlus>',
  optionsWord: '[valikud]',
  place: {
    office: 'Liidu kontoris (andmebaasi ei ole vaja)',
    server: 'Serveris (andmebaas: DATABASE_URL või COLLECTOR_DB)',
  } satisfies Record<Place, string>,
  secret:
    'See käsk käsitleb kutsekoode. Failid tehakse nii, et neid saab lugeda ainult nende omanik; hoidke need kontoris ja ärge viige neid serverisse.',
  careful:
    'Seda käsku ei saa tagasi võtta. Proovige enne valikuga --dry-run. Käsk küsib kinnitust; ilma terminalita tuleb lisada --yes.',
  needed: 'Vajalikud valikud',
  optional: 'Lisavalikud',
  example: 'Näide',
  more: 'Ühe käsu abi: help <käsk> või <käsk> --help',
  language:
    'Keel: --lang et või --lang en; muidu süsteemi keel, kui see on inglise keel, teistel juhtudel eesti keel.',
  exits: 'Väljumiskoodid',
  exit: [
    '0 korras',
    '1 reegel ei luba; midagi ei muudetud',
    '2 käsk või fail ei ole arusaadav; midagi ei muudetud',
    '3 arvuti või andmebaasi tõrge',
  ],
  takes: {
    file: '<fail>',
    folder: '<kaust>',
    text: '<tekst>',
    moment: '<aeg>',
    number: '<arv>',
    address: '<aadress>',
    ehak: '<EHAK-kood>',
    kind: 'extension|carryOver',
    language: 'et|en',
  } satisfies Record<Takes, string>,
}
