/** Everything said of the own place beside the published figures. */
import type { NoBand, Place } from '../../domain/benchmark.ts'

export const benchmark = {
  title: 'Võrdlus teiste omavalitsustega',
  none: 'Kui teie omavalitsus osaleb ühises küsitluses, näete siin pärast koondtulemuse avaldamist, kus olete oma suurusrühma ja kõigi osalejate seas.',
  toJoin: 'Anonüümse esitamise juurde',
  waiting: {
    before: (close: string) =>
      `Küsitlus suletakse ${close}. Võrdlus ilmub siia siis, kui ka vastuväidete aeg on läbi ja koondtulemus on avaldatud.`,
    when: (opens: string) => `Kõige varem võib see ilmuda ${opens}.`,
    after:
      'Vastuväidete aeg on läbi, kuid koondtulemust selles seadmes veel ei ole. Küsige seda serverist või lisage see failist.',
  },
  refresh: 'Küsi koondtulemust',
  refreshing: 'Küsin serverilt…',
  notAsked: 'Serverilt ei saadud vastust. Midagi ei muutunud.',
  notThere: 'Koondtulemust veel ei ole. Midagi ei muutunud.',
  file: 'Lisa koondtulemus failist',
  fileHint: 'Fail avaldatakse liidu või loendaja veebilehel. Laiendus kontrollib loendaja allkirja.',
  added: 'Koondtulemus on kontrollitud ja lisatud.',
  problem: {
    notOurs: 'See ei ole koondtulemuse fail. Vaadake, kas valisite õige faili.',
    unknownVersion: 'See fail on tehtud programmi teise versiooniga. Uuendage laiendust ja proovige uuesti.',
    noLists:
      'Koondtulemust saab kontrollida siis, kui selles seadmes on küsitluse nimekirjad. Uuendage esitamise vaates seisu ja proovige uuesti.',
    wronglySigned: 'Sellel failil ei ole loendaja kehtivat allkirja. Seda ei lisatud.',
    otherCampaign: 'See on teise küsitluse koondtulemus. Seda ei lisatud.',
    otherLists:
      'See koondtulemus on loendatud teiste nimekirjade järgi kui need, mida teie seade kontrollis. Seda ei lisatud; teatage sellest loendajale.',
    brokenRules:
      'Selles koondtulemuses on midagi, mida avaldamise reeglid ei luba. Seda ei lisatud; teatage sellest loendajale.',
    other: 'Faili ei õnnestunud kontrollida. Proovige mõne aja pärast uuesti.',
  },
  demo: 'Prooviküsitlus: need arvud ei ole anonüümselt kogutud ja ei näita ühegi omavalitsuse tegelikku seisu.',
  campaign: 'Küsitlus',
  about: (campaign: string, n: number) =>
    `Küsitluse ${campaign} koondtulemus: vähemalt ${n} omavalitsust. Teie koht on arvutatud selles seadmes ja seda ei saadeta kuhugi.`,
  today: 'Teie tase on arvutatud praeguste vastuste järgi, mitte selle järgi, mis pitseeriti.',
  changedSince: (n: number) =>
    n === 1 ? 'Pärast pitseerimist on muutunud 1 väärtus.' : `Pärast pitseerimist on muutunud ${n} väärtust.`,
  otherPack: (version: string) =>
    `Küsitlus kasutas küsimustiku versiooni ${version}; võrrelda saab ainult küsimusi, mis on jäänud samaks.`,
  band: {
    label: 'Teie suurusrühm',
    none: 'ei ole valitud',
    hint: 'Seade ei leidnud teie ümbrikke nimekirjadest, seega valige rühm ise. Valikut ei salvestata ega saadeta.',
    found: (name: string) => `Teie suurusrühm elanike arvu järgi: ${name}.`,
    and: (a: string, b: string) => `${a} ja ${b}`,
  },
  table: 'Oma tase, oma suurusrühm ja kõik osalejad valdkondade kaupa',
  column: { dimension: 'Valdkond', question: 'Küsimus', own: 'Teie', band: 'Oma rühm', all: 'Kõik' },
  noLevel: '–',
  atLeast: (n: number) => `vähemalt ${n} omavalitsust`,
  rounded: (step: string) => `ümardatud sammuga\u00a0${step}`,
  orLess: (level: string) => `${level} või vähem`,
  orMore: (level: string) => `${level} või rohkem`,
  most: (level: string) => `peaaegu kõigil ${level}`,
  bandOf: (name: string) => `rühm: ${name}`,
  place: {
    lower: 'teie tase on madalam',
    same: 'umbes samal tasemel',
    higher: 'teie tase on kõrgem',
  } satisfies Record<Place, string>,
  noBand: {
    none: 'liiga vähe vastuseid',
    agreed: 'kõigis rühmades sama',
    few: 'rühmi ei eristata',
  } satisfies Record<NoBand, string>,
  tooFew: 'liiga vähe vastuseid',
  part: {
    full: (level: string) => `täielik hindamine: ${level}`,
    short: (level: string) => `lühike hindamine: ${level}`,
  },
  spread: {
    summary: 'Kuidas vastused jagunevad',
    whose: { all: 'Kõik osalejad', band: 'Oma rühm' },
    levels: (from: number, to: number) => (from === to ? `tase ${from}` : `tase ${from} kuni ${to}`),
    share: (n: number) => `vähemalt ${n}`,
    none: 'Jaotust ei avaldata: mõnes rühmas oleks liiga vähe vastajaid.',
    noneMost: 'Jaotust ei avaldata, sest peaaegu kõik vastasid ühtemoodi.',
  },
  questions: 'Küsimuste kaupa',
  questionsTable: (name: string) => `${name}: küsimused`,
  without: (n: number) => `tasemeta vastuseid vähemalt\u00a0${n}`,
  rules: {
    title: 'Miks arvud on ligikaudsed ja mõni puudub',
    text: [
      'Vähem kui kümne vastuse kohta ei avaldata midagi ja suurusrühmi eristatakse alates kahekümnest vastusest. Rühm, kus vastuseid on liiga vähe või kõik vastasid peaaegu ühtemoodi, liidetakse naaberrühmaga.',
      'Vastajate arvud on ümardatud allapoole lähima viiega jaguva arvuni. Mida vähem on vastajaid, seda jämedamalt on keskmine ümardatud.',
      'Kõige madalamaid ja kõige kõrgemaid keskmisi ei täpsustata: „0,5 või vähem“, „3,5 või rohkem“.',
      'Kui peaaegu kõik vastasid ühtemoodi, siis öeldakse ainult seda, aga mitte seda, kui palju neid oli.',
      'Kuni poole astme suurune erinevus tähendab umbes sama taset: täpsemad ei ole ei arvud ega hinnangud. Võrdlus ei ole pingerida.',
    ],
  },
}

export type BenchmarkWords = typeof benchmark
