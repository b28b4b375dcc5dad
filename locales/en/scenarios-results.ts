import type {
  compare as compareEt,
  examples as examplesEt,
  results as resultsEt,
} from '../et/scenarios-results.ts'

const inhabitants = (n: string) => `${n} inhabitants`

export const results: typeof resultsEt = {
  title: 'Outcome',
  noCost: 'No cost has been entered. Coverage can be worked out once some service has a cost.',
  account: 'Year by year',
  year: 'Year',
  total: 'Total',
  cost: 'Cost',
  paid: 'Paid by participants',
  covered: 'of it to cover the gap',
  other: 'Other income',
  balance: 'Balance',
  coverage: 'Coverage',
  law: 'In every column: what participants pay and other income, less the cost, is the balance, to the cent.',
  participants: (n) => `Participants: ${n}.`,
  impossible: 'There is nobody to share the gap: no participants, or no uses.',
  models: 'The same cost, ways of paying the gap side by side',
  model: 'Way',
  price: 'Price',
  fees: 'Fee a year; every year is shown where they differ',
  sizes: { small: 'Small', middle: 'Middle', large: 'Large' },
  sizeOf: (size, name, population) => `${size}: ${name}, ${inhabitants(population)}`,
  noFee: 'takes no part',
  variants: 'When assumptions change',
  variant: 'Assumption',
  variantNames: {
    entered: 'As entered',
    demandLow: 'Those who want it take part, least possible number',
    demandHigh: 'Those who want it take part, largest possible number',
    grantEnds: 'The state grant ends after the first year',
    largestOut: 'The three largest stay out',
  },
  noWanted:
    'How many want the services was neither entered nor is it known from open results; these two rows are the same as the first.',
  breakEven: 'Break-even',
  breakEvenAbout:
    'The least number of participants with which entered income covers the cost, when all services have the same number and nobody pays a gap.',
  breakEvenAll: (text) => `Over all five years: ${text}.`,
  breakEvenLast: (text) => `In the last year: ${text}.`,
  breakEvenNever: 'not even with everybody is the cost covered',
  breakEvenNobody: 'the cost is covered without any participants',
  breakEvenAt: (n) => `${n} participants`,
  breakEvenUnsteady: (n) => `${n} participants, but with more of them it may fall short again`,
  typical: (date) =>
    `Small, middle and large are the municipality in the middle of its third by inhabitants (as of ${date}). The fee takes it that the municipality uses every service it takes part in.`,
  rounding:
    'Shared sums agree to the cent: everybody pays the whole cents of their part, and missing cents are added one by one to those whose part was cut most. A monthly fee and a price for a use are rounded up to a whole cent.',
}

export const compare: typeof compareEt = {
  title: 'Comparison',
  choose: 'What to compare',
  caption: 'Scenarios side by side, five years together',
  row: 'Figure',
  few: 'Choose at least one scenario.',
  gap: 'The gap is paid by',
  csv: 'Save the table (CSV)',
  csvSaved: (file) => `The table ${file} is in the folder of downloads.`,
  feeIn: (size, year) => `${size} municipality, fee in year ${year}`,
  breakEven: 'Break-even, participants',
  variantBalance: (variant) => `Balance: ${variant}`,
  unknown: 'not known',
}

export const examples: typeof examplesEt = {
  link: 'Published budgets as examples',
  title: 'Published budgets as examples',
  intro:
    'These figures come from public sources and go through the same arithmetic as your scenarios. They are examples, neither advice nor a starting point.',
  'grant-2019-2022': {
    name: 'Operating grant 2019–2022',
    text: 'The state’s operating grant fell every year, and the federation had to fill the gap. The source does not name the whole cost. The table shows how much the federation would have had to find to keep the first year’s level; that is arithmetic and not a published cost.',
  },
  'plan-2023-2025': {
    name: 'Plan 2023–2025',
    text: 'Published are sums for three years together. The source does not say how they were divided among the years, so no division is made up here.',
  },
  means: 'income',
  incomeNames: { own: 'Existing means', project: 'European Union', grant: 'State' },
  period: 'Time',
  kept: 'Level of the first year',
  total: 'Published total',
  income: 'Income in all',
  left: 'Left to the federation',
  adds: 'The income adds up to exactly the published total.',
  lines: 'Published costs',
  lineNames: {
    solutions: 'IT solutions',
    cyber: 'Cybersecurity',
    awareness: 'Awareness',
    other: 'Other, including a share of VAT',
  },
  linesTotal: 'Named costs in all',
  unexplained: (amount) =>
    `The named costs do not add up to the total: for ${amount} the source we read has no cost line. None is made up here.`,
  source: (title, day) => `Source: ${title}. Looked at on ${day}.`,
}
