/** What is said in the room of financing and delivery scenarios. */
import type { InputProblem } from '../../domain/financing/money.ts'
import type { CountName, GapModel, RateName, RowName } from '../../domain/financing/scenario.ts'
import type { ScenarioFileProblem } from '../../domain/financing/scenario-file.ts'
import { delivery } from './scenarios-delivery.ts'
import { compare, examples, results } from './scenarios-results.ts'

export const scenarios = {
  title: 'Stsenaariumid',
  intro:
    'Siin saab kõrvutada, mida teenused viie aasta jooksul maksavad, kes maksab ja kui palju inimesi on vaja. Kõik arvud sisestate ise: hindu ega töömahtu ei ole ette antud. Viisid on valikud, mida on avalikes allikates nimetatud; ükski neist ei ole soovitus.',
  released: (id: string, n: number) =>
    `Soovid ja eeldused on küsitluse ${id} avaldatud tulemustest: vähemalt ${n} vastanut.`,
  releasedDemo: 'See on katsetamiseks tehtud küsitlus; tegelikku olukorda need arvud ei näita.',
  none: {
    title: 'Ühtegi stsenaariumi veel ei ole',
    text: 'Stsenaarium on ühe võimaluse arvestus: millised teenused, mis need maksavad, kust tuleb raha ja kui palju on osalejaid. Alustage ühest, tehke sellest koopia, muutke eeldusi ja kõrvutage tulemused.',
  },
  start: 'Alusta uut stsenaariumi',
  startName: (n: number) => `Stsenaarium ${n}`,
  full: (most: number) =>
    `Korraga saab hoida kuni ${most} stsenaariumi. Kustutage mõni või salvestage failina.`,
  open: 'Ava',
  duplicate: 'Tee koopia',
  copyOf: (name: string) => `${name} (koopia)`,
  copyAgain: (name: string, n: number) => `${name} (koopia ${n})`,
  delete: 'Kustuta',
  deleted: (name: string) => `„${name}“ on kustutatud. Selle saab tagasi võtta.`,
  duplicated: (name: string) => `Koopia „${name}“ on lisatud.`,
  undo: 'Võta tagasi',
  undone: 'Viimane muudatus on tagasi võetud.',
  notUndone: 'Teises aknas on sama kohta vahepeal muudetud. Midagi ei võetud tagasi.',
  print: 'Prindi',
  back: 'Kõik stsenaariumid',
  parts: { label: 'Stsenaariumi osad', money: 'Raha', delivery: 'Osutamine' },
  saving: {
    idle: 'Muudatused salvestatakse siia seadmesse kohe.',
    saving: 'Salvestan…',
    saved: 'Salvestatud siia seadmesse.',
    failed: 'Muudatust ei saanud salvestada. Salvestage stsenaariumid failina, et midagi ei kaoks.',
    retry: 'Proovi uuesti',
  },
  setup: {
    title: 'Üldised eeldused',
    name: 'Nimi',
    startYear: 'Esimene aasta',
    yearHint: 'Arvestatakse viit aastat järjest.',
    gap: 'Kes katab selle, millest sisestatud tuludest puudu jääb',
    gapHint: 'Puudujääk arvutatakse iga aasta kohta eraldi; ülejääk järgmisse aastasse üle ei kandu.',
  },
  gaps: {
    none: 'keegi, see jääb katmata',
    membershipFee: 'osalejad võrdselt (liikmemaks)',
    perInhabitant: 'osalejad elanike arvu järgi',
    monthlyFee: 'osalejad võrdse kuutasuga',
    perUse: 'osalejad kasutuskordade järgi',
  } satisfies Record<GapModel, string>,
  gapColumns: {
    none: 'Katmata',
    membershipFee: 'Liikmemaks',
    perInhabitant: 'Elaniku kohta',
    monthlyFee: 'Kuutasu',
    perUse: 'Kasutuskorra kohta',
  } satisfies Record<GapModel, string>,
  services: {
    title: 'Teenused',
    none: 'Lisage teenus või organisatsiooni ühised kulud. Seni ei ole midagi arvutada.',
    add: 'Lisa teenus',
    choose: 'valige teenus',
    addAll: 'Lisa kõik teenused',
    added: (name: string) => `„${name}“ on lisatud.`,
    addedAll: 'Kõik teenused on lisatud.',
    remove: 'Eemalda teenus',
    removed: (name: string) => `„${name}“ on eemaldatud. Selle saab tagasi võtta.`,
    common: 'Organisatsiooni ühised kulud ja tulud',
    unknown: (id: string) => `Teenus, mida kataloogis ei ole (${id})`,
    empty: 'Midagi ei ole sisestatud.',
    figures: (cost: string, income: string) => `Viie aasta kulu ${cost}, sisestatud tulu ${income}.`,
  },
  cost: 'Kulud',
  income: 'Tulud',
  people: 'Osalejad ja kasutus',
  byYear: 'Aastate kaupa, eurodes',
  sameEveryYear: 'Igal aastal ühesugune, eurodes',
  item: 'Rida',
  repeat: 'Sama igal aastal',
  repeated: (name: string) => `„${name}“: esimese aasta summa on nüüd igal aastal.`,
  rows: {
    fixed: 'Püsikulu',
    oneOff: 'Ühekordne kulu',
    grant: 'Riigi tegevustoetus',
    project: 'Projektitoetus (Euroopa Liit)',
    own: 'Liidu omavahendid',
    ownShare: 'Osalejate omaosalus projektis',
  } satisfies Record<RowName, string>,
  rates: {
    perMember: 'Kulu osaleja kohta aastas',
    perInhabitant: 'Kulu elaniku kohta aastas',
    membershipFee: 'Liikmemaks osalejalt aastas',
    perInhabitantFee: 'Tasu elaniku kohta aastas',
    monthlyFee: 'Kuutasu osalejalt',
    usePrice: 'Tasu kasutuskorra eest',
  } satisfies Record<RateName, string>,
  counts: {
    members: 'Osalejate arv',
    usesPerMember: 'Kasutuskordi osaleja kohta aastas',
    usesPerThousand: 'Kasutuskordi tuhande elaniku kohta aastas',
    wantedLow: 'Soovijaid vähemalt',
    wantedHigh: 'Soovijaid kuni',
    onboardings: 'Uusi liitujaid aastas',
  } satisfies Record<CountName, string>,
  membersHint: (all: number) =>
    `Kui tühi, siis kõik ${all}. Kes täpselt osaleb, ei ole teada: osalejad võetakse ühtlaselt väikestest suurteni.`,
  membersOver: (all: number) => `Omavalitsusi on ${all}. Rohkem osalejaid ei saa olla, arvestatakse kõiki.`,
  wantedHint: (low: number, high: number) =>
    `Avatud tulemuste järgi soovib teenust ${low} kuni ${high} vastanut. Kui sisestate oma arvu, kehtib see.`,
  wantedNone:
    'Sisestage, kui palju omavalitsusi teenust soovib, või avage küsitluse tulemused analüüsi ruumis.',
  problem: {
    notNumber: 'Kirjutage arv, näiteks 1234,50.',
    negative: 'Arv ei saa olla negatiivne.',
    tooLarge: 'Arv on liiga suur. Kontrollige, kas koma on õiges kohas.',
    decimals: 'Koma järel saab olla kuni kaks kohta.',
    ambiguous: 'Ei ole selge, kas mõtlete tuhandeid või murdosa. Kirjutage 1234 või 1,23.',
    notWhole: 'Kirjutage täisarv.',
  } satisfies Record<InputProblem, string>,
  problemKeeps: 'Seni kehtib eelmine väärtus.',
  nameNeeded: 'Nimi ei saa olla tühi. Seni kehtib eelmine nimi.',
  yearProblem: 'Kirjutage aasta vahemikus 2000 kuni 2100. Seni kehtib eelmine aasta.',
  beyond: 'Summad on nii suured, et neid ei saa sendi täpsusega arvutada. Kontrollige sisestatud arve.',
  results,
  compare,
  files: {
    title: 'Failid',
    export: 'Salvesta kõik faili',
    exportOne: 'Salvesta fail',
    exported: (file: string) => `Fail ${file} on allalaaditud failide kaustas.`,
    import: 'Ava stsenaariumide fail',
    importHint:
      'Siit varem salvestatud fail. Olemasolevaid stsenaariume ei kirjutata üle: erinev lisatakse koopiana.',
    imported: (n: number) =>
      n === 1 ? 'Failist lisati 1 stsenaarium.' : `Failist lisati ${n} stsenaariumi.`,
    unreadable: 'Faili ei saanud lugeda. Kontrollige, kas see on alles, ja valige see uuesti.',
    nothingNew: 'Kõik selles failis on siin juba olemas.',
    problem: {
      tooLarge: () =>
        'Fail on liiga suur, et olla stsenaariumide fail. Kontrollige, kas valisite õige faili.',
      notJson: () => 'Fail on rikutud või poolik. Kopeerige see uuesti ja proovige siis veel kord.',
      notOurs: () => 'See ei ole stsenaariumide fail.',
      newer: (version: string) =>
        `Fail on salvestatud laienduse uuema versiooniga (vorming ${version}). Uuendage laiendust ja proovige uuesti.`,
      shape: (where: string) =>
        `Failis on midagi, mida stsenaariumis olla ei saa (${where}). Midagi ei lisatud.`,
    } satisfies Record<ScenarioFileProblem, (detail: string) => string>,
  },
  examples,
  delivery,
}

export type ScenarioWords = typeof scenarios
