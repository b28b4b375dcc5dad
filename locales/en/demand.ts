/** Everything said about which services are there and wanted. */
import type { DemandWords } from '../et/demand.ts'

export const demand: DemandWords = {
  title: 'Need for services',
  about:
    'Which services do you have already, and which ones do you need? The answers help ELVL, the federation of municipalities, decide which shared services to offer, how, and with what money.',
  time: 'This takes about three minutes. These answers do not change any maturity level. You may skip a question, a whole group, or all of this part.',
  progress: (done, of) => `${done} of ${of} questions answered.`,
  groups: 'Groups of services',
  group: (name, done, of) => `${name} (${done}/${of})`,
  skipGroup: 'Skip this group',
  skipAll: 'Skip this whole part',
  undo: 'Undo',
  proposals: {
    about:
      'Proposals follow from your answers. A proposal has a dashed outline and is not an answer until you choose it yourself or accept all of them at once.',
    accept: (n) => `Accept the proposals (${n})`,
    noneOpen: 'No further proposals',
    accepted: (n) => `The proposals are accepted; answers added: ${n}. You can change any of them.`,
    none: 'Proposals appear once questions of the assessment are answered. You can also answer here without them.',
    mark: 'proposed',
    gaps: (share) => `Proposed because your answers are ${share} short of what the service helps to reach.`,
    covered: 'Proposed because your answers say that what the service helps with is done already.',
    littleNeed: (share) =>
      `Proposed because your answers are only a little (${share}) short of what the service helps to reach.`,
    absent: 'You probably do not have it: every level that it would lift is 0 or 1.',
    partly: (share) => `Of the answers needed for this, ${share} are there.`,
    reasons: 'Reasons',
    reasonsOf: (name) => `Reasons: ${name}`,
  },
  have: {
    label: 'Do you have it?',
    options: {
      no: 'No',
      own: 'Our own',
      federation: 'From ELVL',
      another: 'From others',
      unknown: 'Don’t know',
    },
  },
  need: {
    label: 'How much do you need it?',
    options: {
      '0': 'Not at all',
      '1': 'Would help',
      '2': 'Needed',
      '3': 'Urgently',
      unknown: 'Don’t know',
    },
  },
  family: {
    title: 'About the whole group',
    nothing: 'We need nothing from this group',
    nothingSaid: 'This answers all five questions.',
    contradiction:
      'You said that you need nothing from this group, but a service of the group is marked as needed above.',
    none: 'Not answered',
    questions: {
      when: 'When?',
      delivery: 'Who could provide the services?',
      financing: 'How would you prefer to pay?',
      blocker: 'What stands in the way most?',
      fee: 'Which yearly fee would be acceptable?',
    },
    feeHint:
      'For all services of this group together, euros per year, without VAT. It is your municipality’s opinion, not a price.',
    options: {
      when: {
        withinYear: 'Within a year',
        inTwoYears: 'In one to two years',
        later: 'Later',
        unknown: 'Don’t know',
      },
      delivery: {
        federation: 'The ELVL centre',
        state: 'The state',
        regionalGroup: 'Municipalities of the region together',
        market: 'A company, under a joint framework',
        own: 'We ourselves',
        unknown: 'Don’t know',
      },
      financing: {
        membershipFee: 'Through the membership fee',
        perUse: 'Per use',
        perInhabitant: 'Per inhabitant',
        monthlyFee: 'A fixed monthly fee',
        projectOwnShare: 'From a project, with our own share',
        stateGrant: 'From a state grant',
        unknown: 'Don’t know',
      },
      blocker: {
        nothing: 'Nothing stands in the way',
        people: 'Too few people',
        money: 'Too little money',
        skills: 'Too few skills',
        law: 'The law stands in the way',
        supplier: 'Depends on the supplier',
        centralSystem: 'Waiting for a central system',
        unknown: 'Don’t know',
      },
      fee: {
        '0': '0 euros',
        to1000: 'up to 1000 euros',
        to5000: '1001–5000 euros',
        to20000: '5001–20 000 euros',
        over20000: 'over 20 000 euros',
        unknown: 'Don’t know',
      },
    },
  },
  explained: {
    title: 'What the choices mean',
    about: 'These are ways that have been used or considered. None of them is a recommendation.',
    delivery: {
      federation: 'ELVL’s ICT competence centre provides the service to its members.',
      state: 'A state agency provides the service, for example RIA.',
      regionalGroup: 'Several neighbouring municipalities run the service together.',
      market: 'A company provides the service on terms that municipalities have agreed together.',
      own: 'The municipality does the work with its own people or orders the service alone.',
    },
    financing: {
      membershipFee: 'ELVL’s own means cover the cost; the membership fee is part of them.',
      perUse: 'You pay for as much as you use.',
      perInhabitant: 'The fee depends on the number of inhabitants.',
      monthlyFee: 'The same sum every month; this is foreseen for the municipal web portal.',
      projectOwnShare:
        'A project pays for building the service and municipalities add a share of their own; a monthly fee follows.',
      stateGrant: 'The state gives ELVL an operating grant. From 2019 to 2022 it fell every year.',
    },
  },
  toLetter: 'Write to ELVL',
  letterAbout:
    'If you would like to be contacted, or if a service is missing, write a separate letter in your own name.',
  clear: 'Remove all answers of this part',
  cleared: 'The answers of this part are removed. Ctrl+Z brings them back.',
  finished: 'Done',
  toServices: 'See services that fit',
  toResults: 'See the results',
}
