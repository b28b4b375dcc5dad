import type { AnalysisWords } from '../et/analysis.ts'
import { analysisCase } from './analysis-case.ts'

export const analysis: AnalysisWords = {
  about:
    'A published release, service by service. No municipality’s answers are here, only what the counter has published. What to offer is the federation’s decision.',
  demo: 'A trial survey: these figures were not collected anonymously and do not show the real state of any municipality.',
  release: {
    label: 'Release',
    head: (campaign, n, closed) => `Survey ${campaign}: at least ${n} municipalities, closed ${closed}.`,
    otherPack: (version) =>
      `The survey used version ${version} of the questionnaire, which this extension does not have. Shown is what has stayed the same; the wording of levels may have changed.`,
    none: 'No release has been opened yet.',
    noneText:
      'Once you open a release, you see the order of services here, and one page for each: who wants it, what is missing first, how people would like to pay and whom it would help. Until then you can look at what is known about the services.',
    manage: 'Open or remove releases',
    back: 'Back to the analysis',
    here: 'On this device',
    opened: (when) => `opened ${when}`,
    isDemo: 'trial survey',
    choose: 'Look at this one',
    chosen: 'Looked at now',
    remove: (campaign) => `Remove ${campaign}`,
    removed: (campaign) => `The release of survey ${campaign} is removed from this device.`,
    undo: 'Bring it back',
    broughtBack: (campaign) => `The release of survey ${campaign} is back.`,
    unreadable:
      'One release kept here cannot be read: another version of the extension wrote it, or it is damaged. It was left as it is.',
  },
  open: {
    title: 'Open a release',
    files: 'From files',
    filesText:
      'Choose three files, all at once or one by one, in any order: signed.json and release.json come from the counter, lists.json is written on the federation’s server when the survey is closed. If the end was moved, add notices.json. The same data as the federation’s server publishes them will do as well.',
    choose: 'Choose files',
    part: {
      campaign: 'Survey (signed.json)',
      lists: 'Lists (lists.json)',
      release: 'Release (release.json)',
      notices: 'Notices that moved the end (notices.json)',
    },
    found: 'there',
    missing: 'missing',
    ifMoved: 'only if the end was moved',
    forget: 'Start over with the files',
    address: 'From the federation’s server',
    addressText:
      'Asks the server for the same three things. All the server learns is that somebody asked for them; nothing else is sent.',
    server: 'Address of the server',
    campaign: 'Name of the survey',
    campaignHint: 'For example kov-2027.',
    serverNeeded: 'Write the address of the federation’s server.',
    campaignNeeded: 'Write the name of the survey.',
    ask: 'Ask and check',
    working: 'Checking signatures and lists…',
    done: (campaign) => `The release of survey ${campaign} is checked and open.`,
    checks:
      'Before it opens, the counter’s signature on the survey, the lists and the release is checked, and that the lists are whole and the rules of publication were followed.',
  },
  refused: {
    title: 'This release was not opened. Nothing has changed.',
    technical: (names) => `Technical details for asking for help: ${names}.`,
    file: {
      tooLarge: (name) => `The file ${name} is too large. Check whether you chose the right one.`,
      notJson: (name) =>
        `The file ${name} cannot be read: it is no data file, or it is cut off. Download it again.`,
      unknownFile: (name) =>
        `The file ${name} is neither a survey nor lists nor a release. Check whether you chose the right one.`,
      twice: (name) =>
        `The file ${name} is of the same kind as another chosen file. Choose one of each kind.`,
    },
    forged:
      'The survey carries no signature of a counter that this extension trusts. Without it nobody knows who read the answers. Get the files again from the official page of the federation or the counter.',
    update: 'The files were made with another version of the program. Update the extension and try again.',
    faulty:
      'The survey breaks rules that protect the anonymity of those who answered, or is put together wrongly.',
    otherCampaign: 'The server gave another survey than the one asked for.',
    notice: 'The end of the survey was changed by a notice that cannot be trusted.',
    lists: (reasons) => `The lists cannot be trusted: ${reasons}.`,
    listsUnsigned:
      'The lists carry no valid signature of the counter. If the counter is still checking them, try again later.',
    release: {
      wronglySigned: 'The release carries no valid signature of this survey’s counter.',
      otherCampaign: 'The release and the survey do not belong together: they are from different surveys.',
      otherLists: 'The release was counted by other lists than the ones you chose.',
      broken: 'Something in the release is not allowed by the rules of publication, or was never asked.',
      notOurs: 'The file of the release does not look as it should.',
    },
    address: 'The address of the server is wrong. It begins with https:// and ends with a slash.',
    insecure: 'There is no secure connection to this server. The address must begin with https.',
    campaignId: 'The name of the survey is wrong. It consists of small letters, digits and hyphens.',
    noLists: 'The lists of this survey are not published yet. They come after it has closed.',
    noRelease: 'The release is not published yet. It comes after the time for objections and the count.',
    unreachable: 'The server does not answer. Check the address and your connection, or open files.',
    notACollector:
      'Something other than the federation’s server answered at this address. Check the address, or open files.',
    noCampaign: 'There is no such survey on this server. Check the name.',
    notKept: 'The browser could not store the release on this device. Free some space and try again.',
    unexpected: 'Opening went wrong. Try again.',
    newerThere:
      'The same release is stored here by a newer version already, and was not written over. Update the extension.',
  },
  criteria: { need: 'Need', demand: 'Demand', readiness: 'Readiness' },
  criteriaText: {
    need: 'How much of what the service could lift municipalities still lack to the usual target.',
    demand:
      'The share of those who answered who want the service, now or later. Who has it already is not demand.',
    readiness: 'The share of the service’s prerequisites that is met on average.',
  },
  portfolio: {
    title: 'The order of services',
    about:
      'The order is need times demand times readiness, with your weights. It helps a discussion and recommends nothing: what to offer is the federation’s decision.',
    weights: 'Weights',
    weightsHint: '0 means that it does not count. Only how the weights stand to one another matters.',
    weight: (n) => (n === '0' ? 'does not count' : `weight ${n}`),
    reset: 'Make all equal',
    busy: 'Working it out…',
    table: 'Services in order, by tiers',
    column: { service: 'Service', place: 'Place', first: 'Among the first three' },
    tier: (n) => `Tier ${n}`,
    tierText: 'Between tiers the order is certain, within one it is not.',
    tieAll: 'No weight counts, so all services share one place.',
    places: (low, high) => (low === high ? `${low}` : `${low}–${high}`),
    possible: (places) => `possible ${places}`,
    first: (times) => `in ${times} of 100`,
    firstMoved: (times) => `with weights moved ${times}`,
    left: 'Left out of the order',
    leftText:
      'Too few municipalities answered for anything to be published about these. It is no judgement of the service.',
    leftOut: (name, missing) => `${name}: no ${missing}`,
    csv: 'Save as a table (CSV)',
    print: 'Print',
    saved: 'The table is saved.',
    method: 'How the order is worked out',
    methodText: [
      'Each service has three numbers from nought to one: need, demand and readiness. They are multiplied; a weight is an exponent. A product and not a sum: a service that nobody wants, or nobody could take on, is no better for being badly needed.',
      'Published numbers are rounded, so each of them is a range. A “possible” place is one that these ranges allow at all.',
      'The usual place and “among the first three” come from 100 draws: in each, every rounded number is replaced at random by one it may stand for. The second number says the same with the weights moved as well, up to twofold. The draws are always the same, so one release always gives one picture.',
      'Services stand in the order of the least that their product can be. A new tier begins where everything so far is certainly ahead by the published numbers. The public report orders in the same way, but by how many want a service alone.',
    ],
  },
  changes: {
    title: 'What has changed',
    with: 'Compare with an earlier one',
    none: 'no comparison',
    about: (campaign) =>
      `Compared with survey ${campaign}. Only changes that rounding cannot explain are listed. Those who took part need not be the same municipalities.`,
    moved: {
      need: { up: 'the stated need is higher', down: 'the stated need is lower' },
      wants: { up: 'more want it', down: 'fewer want it' },
      level: { up: 'the level is higher', down: 'the level is lower' },
    },
    nothing: 'No change is larger than rounding.',
    broken: (n) =>
      n === 1
        ? '1 figure cannot be compared: it was asked in another way, was not asked, or too few municipalities answered.'
        : `${n} figures cannot be compared: they were asked in another way, were not asked, or too few municipalities answered.`,
  },
  case: analysisCase,
}
