/** The element as editors and catalogues read it: custom-elements.json. Its tests hold it against the code. */
import type { Attribute, CssCustomProperty, Event, Package } from 'custom-elements-manifest/schema.d.ts'

const attribute = (name: string, text: string, description: string): Attribute => ({
  name,
  type: { text },
  description,
})

const event = (name: string, text: string, description: string): Event => ({
  name,
  type: { text: `CustomEvent<${text}>` },
  description,
})

const property = (name: string, initial: string, description: string): CssCustomProperty => ({
  name,
  default: initial,
  description,
})

const attributes = [
  attribute('lang', "'et' | 'en'", 'Language. Without it: what was chosen here before, else the browser’s.'),
  attribute(
    'theme',
    "'auto' | 'light' | 'dark'",
    'auto is as the page around (its color-scheme). Without it: what was chosen here before, else auto.',
  ),
  attribute(
    'view',
    'string',
    'Where to begin, and where to go when it changes: question, question/3.2, overview, results, services, demand, letter, submit, submit/proof, files, settings.',
  ),
  attribute(
    'routing',
    "'hash'",
    'hash keeps the view in the page’s own address, as "#/results", and takes an invitation from it; for one element on a page. Without it the address is left alone.',
  ),
  attribute(
    'heading-level',
    "'1' | '2' | '3' | '4' | '5' | '6'",
    'Level of the first heading; those below it follow. 2 on a page that has a first heading of its own. Without it: 1.',
  ),
  attribute(
    'invitation',
    'string',
    'The federation’s invitation, bare or as a link. Opens the screen for joining and is taken out of the markup at once. Nothing is sent before the official joins.',
  ),
]

const events = [
  event(
    'kov-ready',
    "{ language: 'et' | 'en'; kept: boolean }",
    'The first view is on screen. kept: the browser stores the answers.',
  ),
  event('kov-language', "{ language: 'et' | 'en' }", 'The language on screen, at first and when it changes.'),
  event('kov-view', '{ view: KovView }', 'The view on screen, at first and when it changes.'),
  event(
    'kov-progress',
    "{ done: number; of: number; mode: 'short' | 'full' }",
    'How many questions have an answer of any kind. Counts only; the element never tells a page any answer.',
  ),
  event('kov-saved', 'null', 'Everything on screen is on the disk.'),
  event('kov-exported', 'null', 'Assessments were saved as files.'),
  event(
    'kov-submission',
    '{ stage: KovStage; demo: boolean }',
    'Where the newest anonymised submission stands, when it is first known and when it changes.',
  ),
  event(
    'kov-error',
    "{ reason: 'load' | 'insecure' | 'storage' | 'updated' }",
    'The element could not be loaded; the page came without https; an answer could not be stored; or the element’s files were replaced while the page was open, and it must be loaded again. Each is said on screen too.',
  ),
]

const cssProperties = [
  property('--kov-font', 'system-ui, …', 'Font family.'),
  property(
    '--kov-font-size',
    '16px',
    'Base size; everything else follows. 1rem where the page leaves rem alone.',
  ),
  property('--kov-radius', '8px', 'Corners.'),
  property('--kov-paper', 'light-dark(#faf7f2, #16191f)', 'Background.'),
  property('--kov-card', 'light-dark(#ffffff, #1f242c)', 'Background of choices, cards and fields.'),
  property('--kov-warm', 'light-dark(#f2ebdf, #282d36)', 'Background of notices and groups.'),
  property('--kov-ink', 'light-dark(#1d2733, #eeece7)', 'Text.'),
  property('--kov-ink-soft', 'light-dark(#4a5665, #b9c0c9)', 'Quieter text; keep 4.5:1 to the backgrounds.'),
  property('--kov-line', 'light-dark(#ddd6c9, #3a424d)', 'Lines.'),
  property('--kov-accent', 'light-dark(#00528c, #8ec7f2)', 'Links, buttons, what is chosen; keep 4.5:1.'),
  property('--kov-accent-strong', 'light-dark(#003d6b, #b5dcfa)', 'The same under the pointer.'),
  property('--kov-accent-soft', 'light-dark(#e3eef7, #1c3550)', 'Background of what is chosen.'),
  property('--kov-on-accent', 'light-dark(#ffffff, #0c2233)', 'Text on the accent.'),
  property('--kov-min-block-size', '34em', 'Least height, so that the page below does not jump.'),
  property('--kov-sticky-top', '0px', 'Height of what the page itself keeps at the top of the window.'),
  property('--kov-sticky-bottom', '0px', 'The same at the bottom.'),
]

const cssParts = [
  { name: 'app', description: 'The whole, with border and background.' },
  { name: 'header', description: 'Name of the assessment, menu, progress.' },
  { name: 'main', description: 'The current view.' },
  { name: 'level', description: 'Each choice of a question.' },
  { name: 'foot', description: 'Back, saved, on: below a question.' },
  { name: 'origin', description: 'Says whose page keeps the answers. Do not hide it.' },
]

const slots = [
  {
    name: '',
    description: 'Shown until the element is ready, and where it cannot run: a sentence and a link.',
  },
  { name: 'note', description: 'A line of the page’s own below the assessment: who runs it, whom to ask.' },
]

export const manifest: Package = {
  schemaVersion: '2.1.0',
  readme: 'README.md',
  modules: [
    {
      kind: 'javascript-module',
      path: 'kov-digikompass.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: 'KovDigikompass',
          tagName: 'kov-digikompass',
          superclass: { name: 'HTMLElement' },
          description:
            'Digital-maturity self-assessment for municipalities. Answers stay in the browser, with the data of the page.',
          attributes,
          members: ['theme', 'view', 'routing', 'headingLevel', 'invitation'].map((name) => ({
            kind: 'field' as const,
            name,
            type: { text: 'string | null' },
            attribute: name === 'headingLevel' ? 'heading-level' : name,
            reflects: true,
          })),
          events,
          slots,
          cssParts,
          cssProperties,
        },
      ],
      exports: [
        { kind: 'js', name: 'KovDigikompass', declaration: { name: 'KovDigikompass' } },
        {
          kind: 'custom-element-definition',
          name: 'kov-digikompass',
          declaration: { name: 'KovDigikompass' },
        },
      ],
    },
  ],
}
