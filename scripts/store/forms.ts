/** One sheet for each store: its form from top to bottom, with what to put where. Whoever uploads copies from it. */
import { asText, LANGUAGES, packagedTexts, SHOTS, storeAnswers, storeTexts } from './texts.ts'

export const STORES = ['chrome', 'edge', 'firefox'] as const
export type Store = (typeof STORES)[number]

/** Where it is uploaded, and which package; Edge takes Chrome's, whose build for Edge is the same byte for byte. */
export const UPLOADS: Record<
  Store,
  { where: string; packages: readonly ('chrome' | 'firefox' | 'sources')[] }
> = {
  chrome: { where: 'https://chrome.google.com/webstore/devconsole', packages: ['chrome'] },
  edge: { where: 'https://partner.microsoft.com/dashboard/microsoftedge', packages: ['chrome'] },
  firefox: { where: 'https://addons.mozilla.org/developers/', packages: ['firefox', 'sources'] },
}

const field = (name: string, value: string) => `## ${name}\n\n${value.trim()}\n`
const yesNo = (value: boolean) => (value ? 'Yes' : 'No')
const inBoth = (name: string, of: (t: ReturnType<typeof storeTexts>) => string) =>
  LANGUAGES.map((l) => field(`${name} (${l})`, of(storeTexts(l)))).join('\n')

/** In English, which all three stores' reviewers read; the Estonian stands in et.json. */
const reviewer = storeTexts('en')
const permissions = (asked: readonly string[]) =>
  asked.map((name) => field(`Permission: ${name}`, reviewer.permissions[name] ?? '')).join('\n')

const listing = () =>
  [
    field(
      'Name and summary',
      'Taken from the package: ' +
        LANGUAGES.map((l) => `${l}: ${packagedTexts(l).description.message}`).join('\n\n'),
    ),
    inBoth('Description', (t) => asText(t.description)),
    inBoth('Screenshots', (t) =>
      SHOTS.map((shot, at) => `images/<language>/${at + 1}-${shot}.png: ${t.screenshots[shot]}`).join('\n'),
    ),
  ].join('\n')

const chrome = (asked: readonly string[]) => {
  const { chrome: c } = storeAnswers()
  return [
    listing(),
    field('Category', c.category),
    field('Store icon', 'images/et/icon-128.png'),
    field('Small promotional tile', 'images/<language>/tile-440x280.png'),
    field('Single purpose', reviewer.singlePurpose),
    permissions(asked),
    field('Remote code', yesNo(c.remoteCode)),
    field('Data that is collected (tick)', c.collects.join('\n')),
    field('Certifications (tick all)', c.certifies.join('\n')),
    field('Privacy policy', 'The address where privacy-et.txt and privacy-en.txt are published'),
    field('Visibility', c.visibility),
    field('Test instructions', asText(reviewer.testing)),
  ]
}

const edge = (asked: readonly string[]) => {
  const { edge: e } = storeAnswers()
  return [
    listing(),
    field('Category', e.category),
    field('Logo', 'images/et/logo-300.png'),
    field('Small promotional tile', 'images/<language>/tile-440x280.png'),
    inBoth('Search terms', (t) => t.searchTerms.join('\n')),
    field('Single purpose', reviewer.singlePurpose),
    permissions(asked),
    field('Remote code', yesNo(e.remoteCode)),
    field('Personal information is accessed, collected or transmitted', yesNo(e.personalInformation)),
    field('What is transmitted', asText(reviewer.dataUse)),
    field('Privacy policy', 'The address where privacy-et.txt and privacy-en.txt are published'),
    field('Mature content', yesNo(e.matureContent)),
    field('Visibility', e.visibility),
    field('Notes for certification', asText(reviewer.testing)),
  ]
}

const firefox = (asked: readonly string[]) => {
  const { firefox: f, license } = storeAnswers()
  return [
    listing(),
    field('Categories', f.categories.join(', ')),
    field('Icon', 'Taken from the package'),
    field('License', license),
    inBoth('Privacy policy', (t) => asText(t.privacy)),
    field('Code is minified, so sources are uploaded', yesNo(f.obfuscatedOrMinified)),
    field('Data collection (from the manifest)', JSON.stringify(f.dataCollection)),
    permissions(asked),
    field('Payment, experimental', `${yesNo(f.requiresPayment)}, ${yesNo(f.experimental)}`),
    field(
      'Notes to reviewers',
      `${asText(reviewer.testing)}\nHow to build: scripts/store/BUILDING.md in the sources.\n\n${asText(reviewer.dataUse)}`,
    ),
  ]
}

const SHEETS = { chrome, edge, firefox } satisfies Record<Store, (asked: readonly string[]) => string[]>

/** @param asked permissions of the package that this store gets */
export const sheet = (store: Store, version: string, asked: readonly string[]): string =>
  [`# KOV digikompass ${version}: ${UPLOADS[store].where}\n`, ...SHEETS[store](asked)].join('\n')
