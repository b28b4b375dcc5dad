/** The results in words. */
import type { show as et } from '../et/show.ts'

export const show: typeof et = {
  demo: 'Demonstration: these figures were not collected anonymously and show nothing of any real municipality.',
  checked: 'The counter’s signature holds, the lists are the same, and the publication rules are kept.',
  unchecked: 'The signature was not checked. To check it, give the lists: --lists lists.json',
  total: (n) =>
    `Answers of at least ${n} municipalities were counted. All numbers of answers are rounded down to five.`,
  empty: 'No figure is published: there are too few answers.',
  all: 'all',
  part: { short: 'short assessment', full: 'full assessment' },
  n: (n) => `at least ${n} answers`,
  mean: (mean) => `mean ${mean}`,
  orLess: (mean) => `${mean} or less`,
  orMore: (mean) => `${mean} or more`,
  most: (values) => `nearly all: ${values}`,
  share: (values, n) => `${values}: at least ${n}`,
  without: 'no answer',
  or: ' or ',
  said: {
    none: 'not answered',
    unknown: 'don’t know',
    notApplicable: 'not applicable',
    declined: 'would rather not say',
    noNeed: 'not needed',
    fitsNow: 'fits now',
    fitsAfter: 'fits, but something is needed first',
    cannotTell: 'cannot tell yet',
    littleNeed: 'little need',
    covered: 'covered already',
  },
}
