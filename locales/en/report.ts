import type { ReportWords } from '../et/report.ts'

export const report: ReportWords = {
  product: 'KOV digikompass',
  title: (campaign) => `Report on survey ${campaign}`,
  lead: 'How municipalities judge their own digital maturity, which shared services they want, who could provide them and how they should be paid for.',
  period: (from, to) => `Time of the survey: ${from} – ${to}.`,
  demo: 'A trial survey: these figures were not collected anonymously and show no municipality’s real state.',
  inThisLanguage: 'In English',
  contents: 'Contents',
  skip: 'Skip to content',
  brief: {
    title: 'In brief',
    delivered: (delivered, invited) =>
      `${invited} municipalities were invited, ${delivered} delivered their answers.`,
    gaps: (n, of) =>
      `Dimensions in which size bands differ by more than rounding can explain: ${n} (of ${of}).`,
    low: (n, of) => `Questions in which all size bands are below level 2: ${n} (of ${of}).`,
    wanted: (names) => `Wanted most: ${names}.`,
    wantedOpen: (names) =>
      `Among the most wanted are these services, whose order among themselves rounding leaves open: ${names}.`,
    changed: (n, earlier) =>
      `Compared with survey ${earlier}, figures that changed by more than rounding can explain: ${n}.`,
  },
  reading: {
    title: 'How to read the figures',
    text: [
      'Beside each figure stands the range that the true value certainly lies in. The range comes from publishing rounded figures only; there is no sample here, and it does not cover errors of judgement.',
      'Numbers of answers are rounded down to a multiple of five: a published 75 stands for 75 to 79. The letter n stands for the number of answers behind a figure. A range is narrower where the other published figures allow no more.',
      'Means are rounded to steps of 0.5 (10–14 answers), 0.25 (15–29 answers) or 0.1 (from 30 answers on): 1.8 in steps of 0.1 stands for 1.75 to 1.85. The lowest and the highest means are not given exactly.',
      'Where nearly all answered alike, the answer of most is named, and how many can have answered otherwise at most.',
      'A difference or an order is named here only where rounding cannot explain it.',
      'Municipalities judged themselves. The report is not a ranking, and no municipality’s answers are in it.',
    ],
  },
  participation: {
    title: 'Participation',
    caption: 'Invitations and deliveries',
    column: { what: 'What was counted', number: 'Number' },
    eligible: 'Municipalities the survey is for',
    invited: 'Were invited',
    delivered: 'Delivered their answers',
    reissued: 'Invitations replaced by new ones',
    revoked: 'Invitations made void',
    counted: 'Deliveries counted',
    note: 'Numbers of invitations and of those who delivered are exact, as they stand in the public lists; the number of deliveries counted is rounded.',
    bandsCaption: 'Size bands by inhabitants',
    band: 'Size band',
    inBand: 'Municipalities in it',
    bandsNote: (k) => `A band from which fewer than ${k} delivered is merged with its neighbour.`,
  },
  band: { all: 'All', and: (a, b) => `${a} and ${b}`, together: (bands) => `Together: ${bands}` },
  figure: {
    n: (range) => `n\u00a0=\u00a0${range}`,
    range: (low, high) => `${low}–${high}`,
    orLess: (level) => `${level} or less`,
    orMore: (level) => `${level} or more`,
    most: (said, others) => `most: ${said} (others up to ${others})`,
    few: 'too few answers',
    notAsked: 'not asked',
    noBands: 'bands not told apart',
    noSpread: 'spread not published',
    or: 'or',
  },
  levels: {
    title: 'Digital maturity by dimension',
    about:
      'Level 0: absent. Level 1: depends on one person or unit. Level 2: agreed and partly in use. Level 3: in use across the organisation and checked. Level 4: measured, improved and shared with others.',
    dimensionNote:
      'On each municipality’s device the level of a dimension is rounded to a whole one before it is sealed; this is the mean of those.',
    picture:
      'Each row has lines from top to bottom: all who answered, then the size bands from the smallest to the largest. A line is as long as the range that the mean lies in.',
    caption: 'Mean levels of the dimensions',
    questionsCaption: (name) => `${name}: mean levels of the questions`,
    column: {
      dimension: 'Dimension',
      question: 'Question',
      picture: 'Level 0–4',
      spread: 'Spread',
      level: 'Level',
    },
    range: (from, to) => (from === to ? `level ${from}` : `level ${from}–${to}`),
    spreadPicture:
      'The parts of the bar are low, middle and high levels; small parts are merged with a neighbour. Beside each part stands the range of how many municipalities are in it.',
    without: (said) => `without a level ${said}`,
    withoutNote:
      'Without a level are those who did not answer, did not know, to whom the question does not apply or who preferred not to say.',
    bandsNote:
      'Where too few of a size band answered, or nearly all of them alike, the band is merged with its neighbour in that row, and they have one figure together. Bands are not told apart where they cannot be published even when merged.',
    questions: (n) => (n === 1 ? '1 question' : `${n} questions`),
    parts: { short: 'short assessment', full: 'full assessment' },
  },
  equity: {
    title: 'Are chances equal',
    about:
      'The federation wants every municipality to have an equal chance of uniformly good service. Below is where size bands certainly differ, and where all of them are low.',
    gaps: 'Where size bands differ',
    gapsCaption: 'Dimensions: differences that rounding cannot explain',
    gapsQuestions: 'Questions: the widest differences that rounding cannot explain',
    moreGaps: (n) =>
      `In ${n} more questions size bands differ by more than rounding can explain; all of them are in the data file.`,
    column: { what: 'Dimension or question', lower: 'Lower', higher: 'Higher', least: 'At least apart' },
    least: (levels) => `${levels} levels`,
    noGaps: 'There is no difference that rounding could not explain.',
    low: 'Where all are low',
    lowCaption: 'Where the mean of every size band is certainly below level 2',
    noLow: 'There is no dimension and no question in which every size band is certainly below level 2.',
    otherLows: (overall, some) =>
      `Besides, the mean of all is below level 2, though not certainly in every band: ${overall}; only some band is below level 2: ${some} (dimensions and questions together).`,
  },
  services: {
    title: 'Which services are wanted',
    about:
      'Counted as wanting are those who do not have the service, or do not know whether they do, and answered “We need it” or “Urgently”. Need is the mean of the answers: 0 not needed, 1 would help, 2 we need it, 3 urgently.',
    picture: 'Demand map: need and how many want it',
    pictureAbout:
      'Each service is a rectangle; its number stands before the service’s name in the table. Further right is more need, further up are more who want it. A rectangle is as large as the range that the true values lie in.',
    axis: { need: 'Need', wants: 'How many want it' },
    caption: 'Services by how many want them',
    items: {
      have: 'who provides it',
      need: 'need',
      verdict: 'how it fits',
      missing: 'first missing prerequisite',
      class: 'in sum',
    },
    column: {
      service: 'Service',
      tier: 'Tier',
      wants: 'Want it',
      now: 'It fits now',
      later: 'Something is needed first',
      has: 'Have it',
      need: 'Need',
    },
    tier: (n) => `tier ${n}`,
    place: (low, high) => (low === high ? `place ${low}` : `place ${low}–${high}`),
    tiers:
      'Between tiers the order is certain, within one it is not. The place says where a service may come by the true numbers.',
    moreCaption: 'Who provides it, and what is needed first',
    more: { by: 'Who provides it', missing: 'First missing prerequisite', rest: 'The others' },
    rest: { helpful: 'would help', fitsUnwanted: 'would fit, not wanted', noNeed: 'no need' },
    byAbout: 'Answers of those who have the service.',
    missingAbout: 'Answers of those who lack something; worked out on their devices.',
    have: { own: 'their own', federation: 'the federation', another: 'another' },
    otherMissing: 'another prerequisite',
    asksNothing: 'no prerequisites',
    atLeast: (name, level) => `${name}: level ${level} at least`,
    none: 'Nothing may be published of services: there are too few answers.',
  },
  families: {
    title: 'When, by whom and with what money',
    about:
      'Preferences were asked for each group of services as a whole. The answers are possibilities that have been used or considered; none of them is anybody’s recommendation.',
    question: {
      when: 'When',
      delivery: 'Who could provide the services',
      financing: 'How to pay for them',
      blocker: 'What stands in the way most',
      fee: 'Acceptable fee a year',
    },
    caption: (family, question) => `${family}: ${question}`,
    column: { answer: 'Answer', number: 'Answers', picture: 'Share' },
    lead: (answer) => `Certainly the most frequent answer: ${answer}.`,
    noLead: 'Rounding leaves open which answer is the most frequent.',
    share: (low, high) => `${low}–${high}`,
    rare: 'Rare answers are put together, because answers of fewer than five municipalities are not shown apart.',
  },
  without: {
    none: 'not answered',
    unknown: 'don’t know',
    notApplicable: 'not applicable',
    declined: 'prefer not to say',
    noNeed: 'no need',
  },
  changes: {
    title: (earlier) => `What changed since survey ${earlier}`,
    about: (to) =>
      `Compared with an earlier survey (end: ${to}). Those who took part are not the same municipalities, and no municipality’s change can be seen here. Only what was asked alike is compared.`,
    levelsCaption: 'Levels and need',
    wantsCaption: 'How many want it',
    column: { what: 'Figure', before: 'Before', now: 'Now', moved: 'Change' },
    up: (least) => `more by ${least} at least`,
    down: (least) => `less by ${least} at least`,
    stayed: (n) => `Figures whose change rounding may explain, not in the table: ${n}.`,
    nothing: 'No figure changed by more than rounding can explain.',
    breaksCaption: 'Breaks: what cannot be compared with before',
    why: 'Why',
    because: {
      new: 'was not asked before',
      otherValues: 'may be answered otherwise now',
      revised: 'the question was changed',
      notPublished: 'may not be published in one of the surveys',
    },
    gone: (names) => `Not asked any more: ${names}.`,
    need: (service) => `${service}: need`,
    wants: (service) => `${service}: how many want it`,
  },
  data: {
    title: 'Data and checking',
    about:
      'All figures of this report are also in files. There is nothing more exact: the files are made from the same published release.',
    files: {
      csv: 'Table for programs: comma and decimal point',
      csvEt: 'Table for spreadsheets with Estonian settings: semicolon and decimal comma',
      dictionary: 'Description of the table’s columns',
      json: 'The report for programs',
      schema: 'Schema of that file',
    },
    check:
      'The release is signed by the counter. From the server’s public data everybody can check that this report was made from just this release.',
    campaignHash: 'Hash of the survey',
    listsHash: 'Hash of the lists',
    rules: (version, k) =>
      `Version ${version} of the publication rules; no group of fewer than ${k} municipalities is shown.`,
    content: (version) => `Version ${version} of the questions.`,
    licence: (name) => `The figures may be used under the licence ${name}: name the survey as the source.`,
  },
}
