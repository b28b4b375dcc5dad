/** One service on one page. */
import type { Beneficiary } from '../../domain/content.ts'
import type { CLASSES } from '../../domain/portfolio/candidates.ts'

export const analysisCase = {
  back: 'Tagasi järjekorra juurde',
  print: 'Prindi või salvesta PDF',
  next: 'Järgmine teenus',
  previous: 'Eelmine teenus',
  unknownService: 'Sellist teenust kataloogis ei ole.',
  noRelease: 'Koondtulemust ei ole avatud, seega on siin ainult see, mis on teenuse kohta teada.',
  notAsked: 'Seda küsitluses ei küsitud või vastas avaldamiseks liiga vähe omavalitsusi.',
  agreed: (what: string, others: number) => `Enamik: ${what}. Teisiti vastas kuni ${others}.`,
  n: (low: number, high: number) => `Vastanuid ${low}–${high}.`,
  range: (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`),
  demand: {
    title: 'Nõudlus',
    class: {
      has: 'Juba olemas',
      wantsNow: 'Soovib ja sobib kohe',
      wantsLater: 'Soovib, enne on midagi vaja',
      helpful: 'Oleks abiks',
      fitsUnwanted: 'Sobiks, aga ei soovita',
      noNeed: 'Ei ole vaja',
    } satisfies Record<(typeof CLASSES)[number], string>,
    wants: (range: string) => `Soovijaid kokku ${range}.`,
    have: (list: string) => `Olemas: ${list}.`,
  },
  need: {
    title: 'Kui väga vajatakse',
    about: 'Vastajate enda hinnang 0–3: ei vaja, oleks abiks, vajame, kiiresti.',
    column: { band: 'Suurusrühm', mean: 'Keskmine', n: 'Vastanuid' },
    all: 'Kõik',
    and: (a: string, b: string) => `${a} ja ${b}`,
    mean: (mean: string, step: string) => `${mean} (täpsus ${step})`,
    orLess: (mean: string) => `${mean} või vähem`,
    orMore: (mean: string) => `${mean} või rohkem`,
    most: (level: number) => `peaaegu kõigil ${level}`,
  },
  missing: {
    title: 'Mis on enne puudu',
    about: 'Esimene täitmata eeltingimus nende seas, kellel midagi puudub.',
    atLevel: (name: string, level: number) => `${name}, tase ${level}`,
    anchor: (text: string) => `Tase tähendab: ${text}`,
    other: 'muu eeltingimus',
    asked: 'Eeltingimused',
    nothing: 'Teenusel ei ole eeltingimusi.',
  },
  preferences: {
    title: (family: string) => `Rühma „${family}“ eelistused`,
    about:
      'Vastajate eelistused kogu rühma kohta nende seas, kes midagi vajavad. Need on küsitud võimalused, mitte soovitused.',
    noNeed: (range: string) => `Rühmast ei vaja midagi: ${range}.`,
  },
  duties: {
    title: 'Kohustused, mida teenus puudutab',
    about: 'See ei ütle, kas keegi kohustust täidab. Enne otsust kontrollige Riigi Teatajast.',
    none: 'Näitajad, mida teenus tõstab, ei puuduta ühtegi teadaolevat kohustust.',
    touches: (indicators: string) => `küsimused ${indicators}`,
    source: (title: string, when: string) => `${title}, vaadatud ${when}`,
    verified: {
      gazette: 'kontrollitud Riigi Teatajast',
      copy: 'loetud seaduse koopiast',
      unverified: 'kontrollimata',
    },
  },
  value: {
    title: 'Väärtus ja kellele',
    who: { residents: 'Elanikele', officials: 'Ametnikele', centralGovernment: 'Riigile' } satisfies Record<
      Beneficiary,
      string
    >,
    short: { residents: 'elanikud', officials: 'ametnikud', centralGovernment: 'riik' } satisfies Record<
      Beneficiary,
      string
    >,
    inferred: 'järeldus, kinnitamata',
    least: (n: number) =>
      `Vähemalt ${n} omavalitsuses on mõni neist näitajatest allpool taset, milleni teenus aitab.`,
    table: 'Näitajad, mida teenus tõstab',
    column: { indicator: 'Näitaja', ceiling: 'Kuni', below: 'Allpool, omavalitsusi', who: 'Kellele' },
    ceiling: (level: number) => `tase ${level}`,
    below: (range: string, n: string) => `${range}, vastanuid ${n}`,
    unknown: 'liiga vähe vastuseid',
    whoSource: (when: string) => `Kellele näitaja tõus kasu toob, on järeldatud valdkonnast (${when}).`,
    noSavings: 'Rahalist säästu siit järeldada ei saa.',
  },
  decides:
    'Kas teenust pakkuda, kes seda osutab ja kuidas selle eest makstakse, otsustab liit. See lehekülg ei soovita ühtegi võimalust.',
  rounding: 'Arvud on avaldatud ümardatult: vahemik näitab, mida ümardatud arv tähendada võib.',
}
