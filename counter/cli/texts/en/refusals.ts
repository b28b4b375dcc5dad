/** Rules that forbid a step, and what to do then. */
import { momentText } from '../../../../domain/time/moment.ts'
import type { ListsRefusal } from '../../../../protocol/check-lists.ts'
import type { Refusal as ManifestRefusal } from '../../../../protocol/manifest-rules.ts'
import type { NoticeRefusal } from '../../../../protocol/notice.ts'
import type { RefusalWords } from '../types.ts'

const manifest: Readonly<Record<ManifestRefusal, string>> = {
  unknownVersion: 'it was made by another version of the program',
  unknownRules: 'it has publication rules that this program does not know',
  shape: 'it is no survey, or the file is damaged',
  unsigned: 'it does not bear the counter’s signature',
  wronglySigned: 'the counter’s signature does not hold',
  otherCampaign: 'it is another survey',
  fingerprint: 'the fingerprint is another one',
  unknownPack: 'it uses content that this program does not have; use the same version as the federation',
  itemTwice: 'a question or an answer stands in it twice',
  itemOutsidePack: 'it has a question that the content does not have, or a question with other answers',
  kTooSmall: 'the smallest published group is under five',
  minTotalTooSmall: 'the fewest deliveries that are opened are under ten',
  tooFewEligible: 'fewer than ten municipalities are invited',
  bandTooSmall: 'a size band has fewer than five municipalities',
  bandTwice: 'two size bands have one name',
  bandsDoNotAddUp: 'the numbers of the size bands do not fit the table of municipalities',
  datesOutOfOrder: 'the survey would end before it begins',
  objectionTooShort: 'the time for objections is under seven days',
  brokenKey: 'the counting key is broken',
  sharedKey: 'one key has two roles; federation and counter must be two organisations',
}

const notice: Readonly<Record<NoticeRefusal, string>> = {
  unknownVersion: 'it was made by another version of the program',
  shape: 'it is no notice, or the file is damaged',
  wronglySigned: 'the federation’s signature does not hold',
  otherCampaign: 'it is another survey’s notice',
  outOfOrder: 'an earlier notice is missing, or one stands there twice',
  afterClose: 'it was made when the survey had ended',
  notLater: 'the new end is not later than the old one',
}

const lists: Readonly<Record<ListsRefusal, string>> = {
  unknownVersion: 'they were made by another version of the program',
  shape: 'this is no file of lists, or it is damaged',
  otherCampaign: 'they are another survey’s',
  otherClose:
    'they name another close; if the survey was extended, give the federation’s notices too (notices.json)',
  bands: 'the size bands are not the survey’s',
  incomplete: 'a list is missing, too many, or in the wrong place',
  unsorted: 'a list is not sorted',
  hashTwice: 'an envelope stands in them twice',
  unequal: 'the lists of one size band differ in length',
  tooMany: 'there are more envelopes than municipalities or valid codes',
  codes: 'the number of used codes is not the number of envelopes',
  bandTooSmall: 'a size band has too few deliveries and was not merged with its neighbour',
  tooFew: 'too few delivered; nothing is opened',
}

const piles = {
  shape: 'The piles’ file is damaged or cut off. Ask the federation for it again.',
  unknownVersion: 'The piles’ file was made by another version of the program.',
  otherCampaign: 'The piles are another survey’s.',
  otherLists: 'The piles were made from other lists than the ones you signed.',
}

const challenge = {
  shape: 'The file of the test pile is damaged. Ask the federation for it again.',
  unknownVersion: 'The test pile was made by another version of the program.',
  otherCampaign: 'The test pile is another draft’s. Ask the federation for both together.',
  doesNotOpen: 'The test pile does not open with these keys. The survey was not signed.',
}

const KEYS = { tallyKey: 'counting key', releaseKey: 'publication key', counter: 'identity key' }
const SHOWN = 3
const some = (label: string, hashes: readonly string[]): string[] =>
  hashes.length === 0
    ? []
    : [
        `  ${label} ${hashes.length}: ${hashes.slice(0, SHOWN).join(', ')}${hashes.length > SHOWN ? ', …' : ''}`,
      ]

export const refusals: RefusalWords = {
  manifest: ({ refusals, where }) =>
    refusals.map((r) => `The survey does not fit: ${manifest[r]}${where ? ` (at: ${where})` : ''}.`),
  otherKeys: ({ which }) => [
    `These are not your keys: ${which.map((w) => KEYS[w]).join(', ')}. Check that the folder is this survey’s.`,
  ],
  oneOrganisation: () => [
    'The federation’s key is the counter’s own. Federation and counter must be two organisations; otherwise the answers are not anonymous.',
  ],
  otherCampaignSigned: () => [
    'These keys have signed another survey already. Make new keys in a new folder: npm run counter -- keys new --identity.',
  ],
  challenge: ({ problem }) => [challenge[problem]],
  notOwnSignature: () => [
    'The survey does not bear your signature. Use the file signed.json that you got when you signed it.',
  ],
  otherRegister: () => ['The register in the folder is another survey’s. Check --folder.'],
  notice: ({ refusal, number }) => [
    `Notice no. ${number} of the federation cannot be trusted: ${notice[refusal]}.`,
  ],
  notClosed: ({ to }) => [
    `The survey is not closed yet: it ends on ${momentText(to, 'en')}. Check this machine’s clock too.`,
  ],
  lists: ({ refusals }) => [
    ...refusals.map((r) => `The lists do not fit: ${lists[r]}.`),
    'Do not sign or count until the federation has cleared this up.',
  ],
  otherListsSigned: () => [
    'You have signed other lists already. There must be one set of lists for everybody; find out with the federation where the others come from.',
  ],
  listsNotSigned: () => [
    'These are not the lists that you have signed. Give the same file as to the command sign-lists.',
  ],
  tooEarly: ({ from }) => [
    `The time for objections is not over: no envelope is opened before ${momentText(from, 'en')}. Check this machine’s clock too.`,
  ],
  openObjections: ({ own, federation }) => [
    ...(own.length > 0 ? [`Open objections that reached the counter: no. ${own.join(', ')}.`] : []),
    ...(federation.length > 0
      ? [`Open objections that reached the federation: no. ${federation.join(', ')}.`]
      : []),
    'Until they are resolved, no envelope is opened.',
  ],
  released: () => [
    'Results from other lists were made already. There will be no others: the difference of the two would give away single answers.',
  ],
  recountDiffers: () => [
    'The same lists gave other results. Use the version of the program that counted first.',
  ],
  pilesHead: ({ problem }) => [piles[problem]],
  pileUnreadable: ({ line }) => [
    `Line ${line} of the piles’ file is damaged. Ask the federation for the file again.`,
  ],
  pileUnexpected: ({ line, wanted }) => [
    wanted === null
      ? `Line ${line} of the piles’ file is one too many.`
      : `Line ${line} of the piles’ file should be the pile “${wanted}”.`,
  ],
  pilesMissing: ({ found, of }) => [
    `The piles’ file has ${found} of ${of} piles. It is cut off; ask the federation for it again.`,
  ],
  pileDiffers: ({ item, band, difference: { dropped, doubled, added } }) => [
    `The pile “${item}” (band ${band}) is not its list:`,
    ...some('missing', dropped),
    ...some('twice', doubled),
    ...some('added', added),
  ],
  pileUnsorted: ({ item, band }) => [
    `The pile “${item}” (band ${band}) is not in the order of its list. Another order could tell which envelopes came from one municipality; ask the federation for the piles again.`,
  ],
  noObjection: ({ number }) => [
    `There is no objection no. ${number}. See: npm run counter -- objection list`,
  ],
  resolvedBefore: ({ number }) => [`Objection no. ${number} is resolved already.`],
  resolutionText: () => ['The resolution must be one line of 500 characters at most.'],
  notCounted: () => [
    'There are no results yet. If the keys are destroyed, there will never be any. If that is meant, add --uncounted.',
  ],
}
