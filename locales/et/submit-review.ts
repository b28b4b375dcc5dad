/** Everything said on the review screen, before sealing. */
import type { CLASS } from '../../protocol/items.ts'

export const review = {
  title: 'Mida saadetakse',
  about: (name: string, items: number) =>
    `Allpool on kõik, mis pitseeritakse: ${items} väärtust avatud hindamisest „${name}“. Iga väärtus läheb omaette ümbrikusse. Ümbrikega koos saadetakse ainult kutsekood ja küsitluse tunnus.`,
  closed: 'Küsitlus on suletud. Siin on näha, mida praegu saadetaks.',
  notYet: (from: string) =>
    `Küsitlus algab ${from}. Pitseerida võite juba praegu; saadetis läheb teele, kui küsitlus avatakse.`,
  unchanged: 'Pärast viimast pitseerimist ei ole midagi muutunud: need väärtused on samad.',
  outdated:
    'Küsimustik on pärast liitumist muutunud ja selle küsitluse väärtusi ei saa enam kokku panna. Küsige liidult, kuidas edasi.',
  empty:
    'Ühelegi küsimusele ei ole veel vastatud. Tühje väärtusi ei saa esitada: vastake kõigepealt küsimustele.',
  start: 'Alusta vastamist',
  undecided: 'Otsustamata',
  noAnswer: (n: number) =>
    n === 1
      ? '1 küsimusel ei ole vastust: see pitseeritakse märkega „vastamata“.'
      : `${n} küsimusel ei ole vastust: need pitseeritakse märkega „vastamata“.`,
  unknown: (n: number) =>
    n === 1 ? '1 küsimusel on vastus „ei tea“.' : `${n} küsimusel on vastus „ei tea“.`,
  noDemand: (n: number) =>
    n === 1 ? 'Teenuste kohta on vastamata 1 küsimus.' : `Teenuste kohta on vastamata ${n} küsimust.`,
  toDemand: 'Vasta teenuste küsimustele',
  allDecided: 'Kõigile küsimustele on vastatud.',
  changes: (n: number) => (n === 1 ? 'Muutub 1 väärtus' : `Muutub ${n} väärtust`),
  changesAbout: 'Võrreldes sellega, mis sellest seadmest viimati pitseeriti.',
  showChanges: 'Näita muudatusi',
  change: (before: string, after: string) => `${before} → ${after}`,
  leftOut: 'Mida ei saadeta',
  leftOutList: [
    'märkused endale',
    'põhjendused, miks küsimus ei kohaldu ja mis takistab kõrgemat taset',
    'viited sellele, millele vastus toetub',
    'sihid ja märge, et tase on teadlik otsus',
    'hindamise nimi, omavalitsuse nimi ja inimeste nimed',
    'millal ja mis järjekorras te vastasite',
  ],
  leftOutBand:
    'Omavalitsuse suurusrühm tuleb küsitluse avalikust tabelist ja on serveris kutsekoodi juures; ümbrikes seda ei ole.',
  groups: {
    dimensions: 'Vastused valdkondade kaupa',
    services: 'Teenused',
    families: 'Teenuste rühmad',
    others: 'Muu',
  },
  count: (n: number) => (n === 1 ? '1 väärtus' : `${n} väärtust`),
  expand: 'Ava kõik osad',
  collapse: 'Sulge kõik osad',
  print: 'Prindi',
  save: 'Salvesta koopia',
  copyName: 'saadetav',
  saved: (file: string) => `Fail ${file} on salvestatud allalaaditud failide kausta.`,
  /** How a value of an item is read out. */
  none: 'Vastamata',
  level: (n: string) => `Tase ${n}`,
  dimensionLevel: 'Valdkonna tase, ümardatud täisarvuni',
  levelShort: (n: string) => `Tase ${n}, esialgne`,
  levelNone: 'Taset ei ole',
  service: {
    verdict: 'Kuidas teenus sobib',
    missing: 'Esimene puuduv eeltingimus',
    class: 'Kokkuvõte',
  },
  class: {
    none: 'Ei saa öelda',
    has: 'On juba olemas',
    wantsNow: 'Soovime ja sobib kohe',
    wantsLater: 'Soovime, kuid enne on midagi vaja',
    helpful: 'Oleks abiks',
    fitsUnwanted: 'Sobiks, kuid me ei soovi',
    noNeed: 'Ei ole vaja',
  } satisfies Record<(typeof CLASS)[number], string>,
  met: 'Kõik on olemas',
  other: 'Muu eeltingimus',
  requirement: (name: string, level: string) => `${name}: vähemalt tase ${level}`,
  consent: {
    title: 'Nõusolek',
    about:
      'Esitate need vastused oma omavalitsuse nimel liidule ja loendajale. Kuni küsitluse sulgemiseni võite saadetise asendada või tagasi võtta; pärast seda mitte, sest siis on nimekirjad avaldatud.',
    check: 'Olen vastused üle vaadanud ja mul on õigus need omavalitsuse nimel esitada.',
    poorer:
      'Varem on selle kutsekoodiga esitatud märksa rohkem vastuseid või ei ole siin teada, kui palju neid oli. Kui asendate need, siis varasemad vastused kustutatakse serverist.',
    poorerCheck: 'Jah, soovin varasemad vastused asendada nendega, mis on siin.',
    poorerNeeded: 'Märkige kõigepealt, et soovite varasemad vastused nendega asendada.',
    needed: 'Märkige kõigepealt, et olete vastused üle vaadanud.',
    changed: 'Vastused on vahepeal muutunud. Vaadake need üle ja kinnitage uuesti.',
    action: 'Pitseeri ja esita',
    replace: 'Pitseeri ja asenda varasem',
    working: 'Pitseerin ja saadan…',
    done: 'Vastused on pitseeritud.',
  },
}
