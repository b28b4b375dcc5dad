/** What building and checking the site say, in English. */
import type { Texts } from './texts-et.ts'

export const EN: Texts = {
  built: (folder, files, size) => `The site is ready: ${folder} (${files} files, ${size})`,
  digest: (digest) =>
    `The hash of the site, to be published elsewhere than on the site:\n  ${digest}\nTo check: npm run check:site -- https://… ${digest}`,
  demo: 'This is the site of a demo: every page says that nothing here is anonymous. It must not be run for real.',
  help: [
    'npm run build:site -- [options]   makes the site in the folder dist/site',
    '',
    '  --operator NAME     who runs the site; written on the page about trust',
    '  --collector ADDRESS the federation’s server that the assessment’s page may deliver to; may be repeated (any https address)',
    '  --reports FOLDER    public reports (HTML) that are put on the site',
    '  --out FOLDER        where the site goes (dist/site)',
    '  --element FOLDER    where the element is (dist/element)',
    '  --extension FOLDER  where the packages of the extension are (.output)',
    '  --lang et|en',
  ],
  check: {
    help: [
      'npm run check:site -- <folder or address> <hash of the site> [--lang et|en]',
      '',
      'Checks whether a site is exactly the one whose hash was published.',
      'Exit codes: 0 the same, 1 it differs, 2 the command was not understood, 3 the folder or address cannot be read.',
    ],
    same: (files, digest) => `The site is the same: ${files} files, hash ${digest}`,
    sameHeaders: 'The server also sends all headers it should.',
    onlyOne:
      'This shows what the server gives here and now. Whether others get the same cannot be seen from outside.',
    differs: 'The site is not the same:',
    wrongSums: (found) => `  SHA256SUMS is another one: its hash is ${found}`,
    changed: (path) => `  changed: ${path}`,
    missing: (path) => `  missing: ${path}`,
    extra: (path) => `  not part of it: ${path}`,
    elsewhere: (path, to) => `  leads elsewhere: ${path} → ${to}`,
    header: (name, found) =>
      found === '' ? `  header missing: ${name}` : `  another header: ${name}: ${found}`,
    headersHelp:
      'The headers lie in the folder "server" of the site; embed/site/README.md says how to use them.',
  },
  problems: {
    options: 'There is no such option, or it lacks its value.',
    element: 'There is no element. First run  npm run build:element',
    extension: 'A package of the extension is missing. First run  npm run zip',
    reportsFolder: 'The folder of reports cannot be read.',
    report:
      'This report does not fit the site. A report is an HTML file without scripts that loads nothing from elsewhere; the files it links to lie in the same folder.',
    collector:
      'The address of a federation’s server begins with https:// and has nothing but a name and a port.',
    out: 'This folder cannot be written.',
    usage: 'A folder or an address, and the hash of the site, are needed.',
    digest: 'The hash of a site has 64 characters: digits 0–9 and letters a–f.',
    nowhere: 'There is no such folder. An address begins with https:// or http://',
    sums: 'There is no readable file SHA256SUMS here, so this is not a site of this product.',
    unreachable: 'The address did not answer. Try again; whether the site is the same is not known yet.',
  },
}
