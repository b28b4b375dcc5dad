/** Pages of the site around the assessment: frame, start page, the assessment's page, reports. */
import type { site as et } from '../et/site.ts'

export const site: typeof et = {
  product: 'KOV digikompass',
  skip: 'Skip to the content',
  pages: 'Pages',
  languages: 'Language',
  languageName: 'English',
  nav: {
    home: 'Start',
    assessment: 'Assessment',
    extension: 'Extension',
    reports: 'Reports',
    trust: 'Whom to trust',
  },
  demo: {
    title: 'Demo: nothing here is anonymous.',
    text: 'One person plays both federation and counter here: whoever started the demo. That person holds all keys, and their server sends you this page too, so you trust them with everything. Do not submit your municipality’s real answers here.',
  },
  footer: {
    quiet: 'No cookies, and nothing is loaded from anywhere else.',
    version: (version) => `Version ${version}, licence EUPL-1.2`,
  },
  home: {
    title: 'How far has your municipality come with digital development?',
    lead: (short, full) =>
      `KOV digikompass is a self-assessment of digital maturity for Estonian municipalities. You answer ${short} or ${full} questions about how things work at present. In return you get a picture of where you stand, and reasoned advice on which of the federation’s shared ICT services would suit you.`,
    start: 'Begin the assessment',
    install: 'Install the browser extension',
    note: (minutes) =>
      `The short assessment takes about ${minutes} minutes. You may stop at any time: your answers stay in your browser.`,
    exampleAbout: 'You choose the description that is true today.',
    exampleFrom: (dimension) => `What a question looks like. Dimension “${dimension}”`,
    stepsTitle: 'What you get',
    steps: [
      [
        'A profile',
        'Your level in every dimension, the weakest point, and how much of it rests on evidence. The first result comes as soon as the first dimension is answered.',
      ],
      [
        'An order of work',
        'What to do first, and whom to ask for what is missing. Legal duties come first, with the source and the date on which it was checked.',
      ],
      [
        'Services with reasons',
        'For every shared service: whether it suits you now, what is needed before, and from which answers that follows.',
      ],
    ],
    dimensionsTitle: (count) => `The questions fall into ${count} dimensions`,
    forTitle: 'Whom it is for',
    forList: [
      [
        'Officials',
        'Anybody who knows how their municipality works can answer: the head of IT, the municipal secretary, the owner of a service. Every question says who usually knows, and “don’t know” is an answer too.',
      ],
      [
        'Management and council',
        'A picture to plan the budget and the development plan by. It is not a mark, and municipalities are not ranked.',
      ],
      [
        'The association of municipalities',
        'From a survey by invitation the federation gets the combined picture alone: which shared services are needed, and in what form.',
      ],
    ],
    whereTitle: 'What stays where',
    where: [
      [
        'Answers and notes',
        'In your browser, on this computer. Answers given on this site are kept under the site’s address, those given in the extension in the extension’s own store.',
      ],
      [
        'Backup',
        'A file that you save yourself. With it you take the assessment to another computer, from the site to the extension, or back.',
      ],
      [
        'Anonymous submission',
        'Only with the federation’s invitation, and only when you submit. Before that you see every value that will leave. Each answer is sealed in an envelope of its own; the federation does not have the key that opens it.',
      ],
      ['Combined results', 'Public. Rounded numbers for groups are published.'],
    ],
    trustTitle: 'Whom you trust',
    trustText: [
      'On this site, whoever runs the site sends the assessment’s program to your browser. They could change the site so that it reads the answers.',
      'That is why the counter, or the municipality itself, should run the site. The browser extension is the stronger way: the store reviews and signs it.',
    ],
    trustMore: 'Read who sees what, and how the site can be checked',
  },
  assessment: {
    title: 'Assessment',
    noScript:
      'The assessment needs JavaScript, which is switched off in your browser. Allow it on this site, or use the browser extension.',
    old: 'If nothing appears here, the browser is too old. It takes at least Chrome or Edge 123, or Firefox 140.',
    loading: 'Loading the assessment…',
    description: 'A municipality’s self-assessment of digital maturity on the web.',
    host: 'The extension is the stronger way to answer.',
    more: 'Whom you trust',
  },
  reports: {
    title: 'Public reports',
    lead: 'When a survey has been counted and its results are published, a report is made of them. A report holds rounded numbers for groups alone: nothing in it belongs to any one municipality.',
    none: 'No report has been put on this site yet.',
    elsewhere:
      'The federation’s collector publishes every report itself. Whoever runs this site adds them here, so the collector may have more of them.',
    server: (origin) => `The federation’s collector, public page: ${origin}`,
    inLanguage: { et: 'in Estonian', en: 'in English' },
    hash: 'Hash (SHA-256)',
    hashAbout:
      'Beside every report stands the hash of its file. It serves to check that the file is the one that was published.',
  },
}
