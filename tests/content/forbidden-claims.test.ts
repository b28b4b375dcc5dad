/**
 * What must be said nowhere, because it does not hold with protocol 1 (the page on what can be proved names the attacks): a
 * federation in bad faith can work out answers, lists may come too late, and the counter's sum is not checked.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourcesIn } from '../source-tree.ts'

const CLAIMS: readonly (readonly [name: string, claim: RegExp])[] = [
  [
    'nothing was sent, where the code may have been',
    /nothing (has been|was) (yet )?(changed or )?sent\b(?! (before|elsewhere|anywhere))|midagi ei (muudetud ega saadetud|ole veel saadetud)|ei ole veel midagi saadetud/i,
  ],
  ['the extension sends nothing', /the extension sends nothing|laiendus ei saada midagi/i],
  ['all is well', /\ball is well[:;]|kõik on korras[:;]/i],
  [
    'the federation cannot read or see answers',
    /federation (cannot (read|open|see)|never sees|does not see|, and the federation cannot)|federation’s server[^.]*cannot open|liit ei (saa vastuseid (lugeda|avada|näha)|näe)|liit neid avada ei saa|(server|serverit?) (ei saa (ühtegi )?(vastus|ümbrik)\S* (avada|lugeda)|avada ei saa)/i,
  ],
  [
    'nobody sees answers',
    /nobody (but you|but the municipality|sees any one)|ei näe keegi|näete ainult teie/i,
  ],
  [
    'the counter cannot learn',
    /counter[^.]*(cannot|does not) (learn|know) who|loendaja[^.]*ei (saa teada, kes|tea, kellelt)/i,
  ],
  [
    'it is seen before anything is opened',
    /(see|notice)s? it before anything is opened|(näeb|märkab)[^.]*enne avamist/i,
  ],
  [
    'counted rightly, counted once, counted exactly',
    /exactly the answers|exactly what is in the lists is counted|each municipality (is counted|counts) once|loendatakse täpselt|(iga omavalitsus\S* )(vastused loendatakse|osaleda täpselt) (ühe|üks)/i,
  ],
  [
    'the answers of one municipality can never be known',
    /never the answers of (any )?one municipality|omavalitsuse vastuseid ei avaldata kunagi|mitte kunagi ühe omavalitsuse/i,
  ],
  ['a submission is called counted', /(esitamine|submission): (loendatud|counted)\b/i],
]

/** Where people read: dictionaries, pages, letters, store texts, and what is read before installing. */
const ROOTS = ['locales', 'embed', 'collector', 'counter', 'scripts'] as const
const MORE = [
  'README.md',
  'embed/site/README.md',
  'embed/examples/README.md',
  'embed/element/package/README.md',
  'collector/deploy/README.md',
  'scripts/store/README.md',
  'scripts/store/et.json',
  'scripts/store/en.json',
  'scripts/policy/README.md',
  'public/_locales/et/messages.json',
  'public/_locales/en/messages.json',
]
const root = join(import.meta.dirname, '../..')
const paths = [...sourcesIn(...ROOTS).map(({ path }) => path), ...MORE]

/** Words that a file says; what it says to programmers does not count. */
const said = (path: string): string => {
  const text = readFileSync(join(root, path), 'utf8')
  return path.endsWith('.ts') ? text.replace(/^\s*(\/?\*|\/\/).*$/gm, '') : text
}

describe('Nowhere is it said that', () => {
  test.each(CLAIMS)('%s', (_name, claim) => {
    const found = paths.flatMap((path) =>
      said(path)
        .split('\n')
        .flatMap((line) => (claim.test(line) ? `${path}: ${claim.exec(line)?.[0]}` : [])),
    )
    expect(found).toEqual([])
  })
})

describe('The claims are found where they are made', () => {
  test.each([
    'Nothing has been sent yet.',
    'Nothing was changed or sent.',
    'Midagi ei muudetud ega saadetud.',
    'The federation cannot read the answers: it does not have the key.',
    'The federation’s server knows the code, but cannot open a single answer.',
    'Liit ei saa vastuseid lugeda: tal ei ole võtit.',
    'Loendaja ei saa teada, kes mida vastas.',
    'The counter cannot learn who answered what.',
    'All is well: exactly the answers that you delivered are counted.',
    'Kõik on korras: loendatakse täpselt need vastused.',
    'Those who check see it before anything is opened.',
    'Kes kontrollib, näeb väljavahetamist enne avamist.',
    'Each municipality is counted once.',
    'Esitamine: loendatud',
    'The extension sends nothing.',
    'Only summaries are published; nobody but you sees your answers as a whole.',
  ])('%s', (sentence) => {
    expect(CLAIMS.some(([, claim]) => claim.test(sentence))).toBe(true)
  })
})
