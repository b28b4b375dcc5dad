/** Reeglid, mis sammu ei luba, ja mida siis teha. */
import { momentText } from '../../../../domain/time/moment.ts'
import type { ListsRefusal } from '../../../../protocol/check-lists.ts'
import type { Refusal as ManifestRefusal } from '../../../../protocol/manifest-rules.ts'
import type { NoticeRefusal } from '../../../../protocol/notice.ts'
import type { RefusalWords } from '../types.ts'

const manifest: Readonly<Record<ManifestRefusal, string>> = {
  unknownVersion: 'see on tehtud programmi teise versiooniga',
  unknownRules: 'selles on avaldamise reeglid, mida see programm ei tunne',
  shape: 'see ei ole küsitlus või on fail vigane',
  unsigned: 'sellel ei ole loendaja allkirja',
  wronglySigned: 'loendaja allkiri ei kehti',
  otherCampaign: 'see on teine küsitlus',
  fingerprint: 'sõrmejälg on teine',
  unknownPack: 'see kasutab küsimustikku, mida selles programmis ei ole; kasutage liiduga sama versiooni',
  itemTwice: 'mõni küsimus või vastus on selles kaks korda',
  itemOutsidePack: 'selles on küsimus, mida küsimustikus ei ole, või on küsimusel teised vastused',
  kTooSmall: 'avaldatava rühma alampiir on väiksem kui viis',
  minTotalTooSmall: 'esitajate alampiir on väiksem kui kümme',
  tooFewEligible: 'kutsutud on vähem kui kümme omavalitsust',
  bandTooSmall: 'mõnes suurusrühmas on vähem kui viis omavalitsust',
  bandTwice: 'kahel suurusrühmal on sama nimi',
  bandsDoNotAddUp: 'suurusrühmade arvud ei lähe omavalitsuste tabeliga kokku',
  datesOutOfOrder: 'küsitlus lõpeks enne, kui algab',
  objectionTooShort: 'vastuväidete aeg on lühem kui seitse päeva',
  brokenKey: 'loendamise võti on vigane',
  sharedKey: 'üks võti on kahes rollis; liit ja loendaja peavad olema eri asutused',
}

const notice: Readonly<Record<NoticeRefusal, string>> = {
  unknownVersion: 'see on tehtud programmi teise versiooniga',
  shape: 'see ei ole teade või on fail vigane',
  wronglySigned: 'liidu allkiri ei kehti',
  otherCampaign: 'see on teise küsitluse teade',
  outOfOrder: 'mõni varasem teade on puudu või sama teade on kaks korda',
  afterClose: 'see on tehtud siis, kui küsitlus oli juba lõppenud',
  notLater: 'uus lõpp ei ole hilisem kui vana',
}

const lists: Readonly<Record<ListsRefusal, string>> = {
  unknownVersion: 'nimekirjad on tehtud programmi teise versiooniga',
  shape: 'see ei ole nimekirjade fail või on see vigane',
  otherCampaign: 'nimekirjad on teise küsitluse omad',
  otherClose:
    'nimekirjades on teine sulgemise aeg; kui küsitlust pikendati, andke kaasa ka liidu teated (notices.json)',
  bands: 'suurusrühmad ei ole küsitluse omad',
  incomplete: 'mõni nimekiri on puudu, liigne või vales kohas',
  unsorted: 'mõni nimekiri ei ole järjestatud',
  hashTwice: 'mõni ümbrik on nimekirjades kaks korda',
  unequal: 'ühe suurusrühma nimekirjad ei ole ühepikkused',
  tooMany: 'ümbrikke on rohkem kui omavalitsusi või kehtivaid kutsekoode',
  codes: 'kasutatud kutsekoodide arv ei ole sama mis ümbrike arv',
  bandTooSmall: 'mõnes suurusrühmas on liiga vähe esitajaid ja seda ei ole naaberrühmaga liidetud',
  tooFew: 'esitajaid on liiga vähe; midagi ei avata',
}

const piles = {
  shape: 'Kuhjade fail on vigane või poolik. Küsige see liidult uuesti.',
  unknownVersion: 'Kuhjade fail on tehtud programmi teise versiooniga.',
  otherCampaign: 'Kuhjad on teise küsitluse omad.',
  otherLists: 'Kuhjad on tehtud teiste nimekirjade järgi kui need, mille allkirjastasite.',
}

const challenge = {
  shape: 'Proovikuhja fail on vigane. Küsige see liidult uuesti.',
  unknownVersion: 'Proovikuhi on tehtud programmi teise versiooniga.',
  otherCampaign: 'Proovikuhi on teise kavandi oma. Küsige liidult mõlemad koos.',
  doesNotOpen: 'Proovikuhi ei avane nende võtmetega. Küsitlust ei allkirjastatud.',
}

const KEYS = { tallyKey: 'loendamise võti', releaseKey: 'avaldamise võti', counter: 'püsivõti' }
const SHOWN = 3
const some = (label: string, hashes: readonly string[]): string[] =>
  hashes.length === 0
    ? []
    : [
        `  ${label} ${hashes.length}: ${hashes.slice(0, SHOWN).join(', ')}${hashes.length > SHOWN ? ', …' : ''}`,
      ]

export const refusals: RefusalWords = {
  manifest: ({ refusals, where }) =>
    refusals.map((r) => `Küsitlus ei sobi: ${manifest[r]}${where ? ` (koht: ${where})` : ''}.`),
  otherKeys: ({ which }) => [
    `Need ei ole teie võtmed: ${which.map((w) => KEYS[w]).join(', ')}. Kontrollige, kas kaust on selle küsitluse oma.`,
  ],
  oneOrganisation: () => [
    'Liidu võti on sama mis loendaja oma. Liit ja loendaja peavad olema eri asutused; muidu ei ole vastused anonüümsed.',
  ],
  otherCampaignSigned: () => [
    'Nende võtmetega on juba üks teine küsitlus allkirjastatud. Tehke uues kaustas uued võtmed: npm run counter -- keys new --identity.',
  ],
  challenge: ({ problem }) => [challenge[problem]],
  notOwnSignature: () => [
    'Küsitlusel ei ole teie allkirja. Kasutage faili signed.json, mille allkirjastamisel saite.',
  ],
  otherRegister: () => ['Kaustas olev register on teise küsitluse oma. Kontrollige valikut --folder.'],
  notice: ({ refusal, number }) => [`Liidu teadet nr ${number} ei saa usaldada: ${notice[refusal]}.`],
  notClosed: ({ to }) => [
    `Küsitlus ei ole veel suletud: see lõpeb ${momentText(to, 'et')}. Kontrollige ka arvuti kella.`,
  ],
  lists: ({ refusals }) => [
    ...refusals.map((r) => `Nimekirjad ei sobi: ${lists[r]}.`),
    'Ärge allkirjastage ega loendage enne, kui liit on asja välja selgitanud.',
  ],
  otherListsSigned: () => [
    'Olete juba teised nimekirjad allkirjastanud. Kõigi jaoks peavad kehtima ühed ja samad nimekirjad; selgitage koos liiduga välja, kust teised tulid.',
  ],
  listsNotSigned: () => [
    'Need ei ole nimekirjad, mille olete allkirjastanud. Andke sama fail, mis käsule sign-lists.',
  ],
  tooEarly: ({ from }) => [
    `Vastuväidete aeg kestab veel: ümbrikke võib avada alates ${momentText(from, 'et')}. Kontrollige ka arvuti kella.`,
  ],
  openObjections: ({ own, federation }) => [
    ...(own.length > 0 ? [`Lahendamata vastuväiteid loendaja registris: nr ${own.join(', ')}.`] : []),
    ...(federation.length > 0
      ? [`Lahendamata vastuväiteid liidu registris: nr ${federation.join(', ')}.`]
      : []),
    'Enne kui need on lahendatud, ei avata ühtegi ümbrikku.',
  ],
  released: () => [
    'Teiste nimekirjade järgi on juba koondtulemus tehtud. Teist ei tehta: kahe tulemuse vahe reedaks üksiku vastuse.',
  ],
  recountDiffers: () => [
    'Samad nimekirjad andsid teise tulemuse. Kasutage programmi sama versiooni, millega esimest korda loendasite.',
  ],
  pilesHead: ({ problem }) => [piles[problem]],
  pileUnreadable: ({ line }) => [`Kuhjade faili rida ${line} on vigane. Küsige fail liidult uuesti.`],
  pileUnexpected: ({ line, wanted }) => [
    wanted === null
      ? `Kuhjade faili rida ${line} on liigne.`
      : `Kuhjade faili real ${line} peaks olema kuhi „${wanted}“.`,
  ],
  pilesMissing: ({ found, of }) => [
    `Kuhjade failis on ${of} kuhjast ${found}. Fail on poolik; küsige see liidult uuesti.`,
  ],
  pileDiffers: ({ item, band, difference: { dropped, doubled, added } }) => [
    `Kuhi „${item}“ (rühm ${band}) ei ole sama mis nimekiri:`,
    ...some('puudu', dropped),
    ...some('kaks korda', doubled),
    ...some('juurde pandud', added),
  ],
  pileUnsorted: ({ item, band }) => [
    `Kuhi „${item}“ (rühm ${band}) ei ole järjestatud nagu nimekiri. Teistsugusest järjekorrast võiks välja lugeda, millised ümbrikud on ühelt esitajalt; küsige kuhjad liidult uuesti.`,
  ],
  noObjection: ({ number }) => [
    `Vastuväidet nr ${number} ei ole. Vaadake: npm run counter -- objection list`,
  ],
  resolvedBefore: ({ number }) => [`Vastuväide nr ${number} on juba lahendatud.`],
  resolutionText: () => ['Lahendus peab olema üks rida, kõige rohkem 500 märki.'],
  notCounted: () => [
    'Koondtulemust ei ole veel tehtud. Kui võtmed hävitada, ei saa seda enam kunagi teha. Kui nii peabki olema, lisage --uncounted.',
  ],
}
