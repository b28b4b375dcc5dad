/** Everything said about which services are there and wanted. */
import type { FamilyQuestion, FamilyValue, Have, Need, NO_NEED } from '../../domain/demand.ts'

/** "No need" is said once for the whole family, not in every question. */
type Said<Q extends FamilyQuestion> = Record<Exclude<FamilyValue<Q>, typeof NO_NEED>, string>

export const demand = {
  title: 'Teenuste vajadus',
  about:
    'Millised teenused teil juba on ja milliseid te vajate? Vastused aitavad ELVLil otsustada, milliseid ühiseid teenuseid pakkuda, kuidas ja mis raha eest.',
  time: 'Aega kulub umbes kolm minutit. Küpsustaset need vastused ei muuda. Vahele võib jätta nii üksiku küsimuse, terve rühma kui ka kogu selle osa.',
  progress: (done: number, of: number) => `${of} küsimusest on vastatud ${done}.`,
  groups: 'Teenuste rühmad',
  group: (name: string, done: number, of: number) => `${name} (${done}/${of})`,
  skipGroup: 'Jäta see rühm vahele',
  skipAll: 'Jäta kogu osa vahele',
  undo: 'Võta tagasi',
  proposals: {
    about:
      'Ettepanekud tulenevad teie vastustest. Ettepanek on katkendliku joonega ümbritsetud ega ole vastus enne, kui te selle ise valite või kõik korraga vastu võtate.',
    accept: (n: number) => `Võta ettepanekud vastu (${n})`,
    noneOpen: 'Uusi ettepanekuid ei ole',
    accepted: (n: number) => `Ettepanekud on vastu võetud, vastuseid lisandus ${n}. Iga vastust saab muuta.`,
    none: 'Ettepanekud tekivad siis, kui hindamise küsimustele on vastatud. Siin vastata saab ka ilma nendeta.',
    mark: 'ettepanek',
    gaps: (share: string) =>
      `Ettepaneku põhjus: sihist, kuhu teenus aitab jõuda, on vastuste järgi puudu ${share}.`,
    covered: 'Ettepaneku põhjus: see, milles teenus aitab, on vastuste järgi juba tehtud.',
    littleNeed: (share: string) =>
      `Ettepaneku põhjus: sihist, kuhu teenus aitab jõuda, on vastuste järgi puudu vähe (${share}).`,
    absent: 'Tõenäoliselt teenust ei ole: kõik tasemed, mida see tõstaks, on 0 või 1.',
    partly: (share: string) => `Vajalikest vastustest on olemas ${share}.`,
    reasons: 'Põhjendus',
    reasonsOf: (name: string) => `Põhjendus: ${name}`,
  },
  have: {
    label: 'Kas on olemas?',
    options: {
      no: 'Ei ole',
      own: 'Oma',
      federation: 'ELVLilt',
      another: 'Mujalt',
      unknown: 'Ei tea',
    } satisfies Record<Have, string>,
  },
  need: {
    label: 'Kui väga vajate?',
    options: {
      '0': 'Ei vaja',
      '1': 'Oleks abiks',
      '2': 'Vajame',
      '3': 'Kiiresti',
      unknown: 'Ei tea',
    } satisfies Record<Need, string>,
  },
  family: {
    title: 'Kogu rühma kohta',
    nothing: 'Sellest rühmast ei vaja me midagi',
    nothingSaid: 'Kõik viis küsimust on sellega vastatud.',
    contradiction:
      'Märkisite, et sellest rühmast ei vaja te midagi, aga eespool on mõni selle rühma teenus märgitud vajalikuks.',
    none: 'Vastamata',
    questions: {
      when: 'Millal?',
      delivery: 'Kes võiks teenuseid osutada?',
      financing: 'Kuidas eelistaksite maksta?',
      blocker: 'Mis kõige rohkem takistab?',
      fee: 'Milline aastatasu oleks vastuvõetav?',
    } satisfies Record<FamilyQuestion, string>,
    feeHint:
      'Kõigi selle rühma teenuste eest kokku, eurot aastas ilma käibemaksuta. See on teie omavalitsuse arvamus, mitte hind.',
    options: {
      when: {
        withinYear: 'Aasta jooksul',
        inTwoYears: 'Ühe kuni kahe aasta pärast',
        later: 'Hiljem',
        unknown: 'Ei tea',
      } satisfies Said<'when'>,
      delivery: {
        federation: 'ELVLi keskus',
        state: 'Riik',
        regionalGroup: 'Piirkonna omavalitsused koos',
        market: 'Ettevõte ühise raamlepinguga',
        own: 'Meie ise',
        unknown: 'Ei tea',
      } satisfies Said<'delivery'>,
      financing: {
        membershipFee: 'Liikmemaksuga',
        perUse: 'Kasutuse järgi',
        perInhabitant: 'Elanike arvu järgi',
        monthlyFee: 'Kindla kuutasuga',
        projectOwnShare: 'Projektist, omaosalusega',
        stateGrant: 'Riigi toetusest',
        unknown: 'Ei tea',
      } satisfies Said<'financing'>,
      blocker: {
        nothing: 'Miski ei takista',
        people: 'Inimesi napib',
        money: 'Raha napib',
        skills: 'Oskusi napib',
        law: 'Õigusaktid takistavad',
        supplier: 'Sõltub tarnijast',
        centralSystem: 'Ootame keskset lahendust',
        unknown: 'Ei tea',
      } satisfies Said<'blocker'>,
      fee: {
        '0': '0 eurot',
        to1000: 'kuni 1000 eurot',
        to5000: '1001–5000 eurot',
        to20000: '5001–20 000 eurot',
        over20000: 'üle 20 000 euro',
        unknown: 'Ei tea',
      } satisfies Said<'fee'>,
    },
  },
  explained: {
    title: 'Mida valikud tähendavad',
    about: 'Need on võimalused, mida on kasutatud või kaalutud. Ükski neist ei ole soovitus.',
    delivery: {
      federation: 'Teenust korraldab liikmetele ELVLi IKT kompetentsikeskus.',
      state: 'Teenust osutab riigiasutus, näiteks RIA.',
      regionalGroup: 'Mitu naaberomavalitsust korraldavad teenuse koos.',
      market: 'Teenust osutab ettevõte tingimustel, milles omavalitsused on ühiselt kokku leppinud.',
      own: 'Omavalitsus teeb töö oma inimestega või tellib teenuse üksi.',
    },
    financing: {
      membershipFee: 'Kulu kaetakse ELVLi omavahenditest, mille hulka kuulub liikmemaks.',
      perUse: 'Makstakse nii palju, kui teenust kasutatakse.',
      perInhabitant: 'Tasu sõltub omavalitsuse elanike arvust.',
      monthlyFee: 'Iga kuu sama summa; nii on ette nähtud maksta omavalitsusportaali eest.',
      projectOwnShare:
        'Teenus luuakse projekti raha eest, millele omavalitsused lisavad omaosaluse; hiljem makstakse kuutasu.',
      stateGrant: 'Riik annab ELVLile tegevustoetust. Aastatel 2019–2022 see igal aastal vähenes.',
    },
  },
  toLetter: 'Kirjuta ELVLile kiri',
  letterAbout:
    'Kui soovite, et teiega ühendust võetaks, või kui mõni teenus on puudu, kirjutage sellest eraldi nimeline kiri.',
  clear: 'Eemalda kõik selle osa vastused',
  cleared: 'Selle osa vastused on eemaldatud. Klahvidega Ctrl+Z saab need tagasi.',
  finished: 'Valmis',
  toServices: 'Vaata sobivaid teenuseid',
  toResults: 'Vaata tulemusi',
}

export type DemandWords = typeof demand
