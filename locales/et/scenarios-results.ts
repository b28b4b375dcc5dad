/** The outcome of a scenario, scenarios side by side, and published budgets. */
import type { Variant } from '../../domain/financing/variants.ts'

const inhabitants = (n: string) => `${n} elanikku`

export const results = {
  title: 'Tulemus',
  noCost: 'Kulusid ei ole sisestatud. Kaetust saab arvutada, kui mõnel teenusel on kulu.',
  account: 'Aastate kaupa',
  year: 'Aasta',
  total: 'Kokku',
  cost: 'Kulu',
  paid: 'Maksavad osalejad',
  covered: 'sellest puudujäägi katteks',
  other: 'Muu tulu',
  balance: 'Jääk',
  coverage: 'Kaetus',
  law: 'Igas veerus kehtib: osalejate makstu ja muu tulu miinus kulu on jääk, sendi täpsusega.',
  participants: (n: number) => `Osalejaid: ${n}.`,
  impossible: 'Puudujääki ei ole kellegi vahel jagada: osalejaid või kasutuskordi ei ole.',
  models: 'Sama kulu, puudujäägi katmise viisid kõrvuti',
  model: 'Viis',
  price: 'Hind',
  fees: 'Aastatasu; kui see aastati erineb, on kirjas kõik aastad',
  sizes: { small: 'Väike', middle: 'Keskmine', large: 'Suur' },
  sizeOf: (size: string, name: string, population: string) => `${size}: ${name}, ${inhabitants(population)}`,
  noFee: 'ei osale',
  variants: 'Kui eeldused muutuvad',
  variant: 'Eeldus',
  variantNames: {
    entered: 'Nagu sisestatud',
    demandLow: 'Osalevad soovijad, vähim võimalik arv',
    demandHigh: 'Osalevad soovijad, suurim võimalik arv',
    grantEnds: 'Riigi toetus lõpeb pärast esimest aastat',
    largestOut: 'Kolm suurimat ei osale',
  } satisfies Record<Variant, string>,
  noWanted:
    'Soovijate arvu ei ole sisestatud ega avatud tulemustest teada; need kaks rida ei erine esimesest.',
  breakEven: 'Tasuvuspunkt',
  breakEvenAbout:
    'Vähim osalejate arv, mille puhul sisestatud tulu katab kulu, kui kõigil teenustel on sama palju osalejaid ja puudujääki keegi ei kata.',
  breakEvenAll: (text: string) => `Viie aasta peale kokku: ${text}.`,
  breakEvenLast: (text: string) => `Viimasel aastal: ${text}.`,
  breakEvenNever: 'ka kõigi osalemisel ei ole kulu kaetud',
  breakEvenNobody: 'kulu on kaetud ka ilma osalejateta',
  breakEvenAt: (n: number) => `${n} osalejat`,
  breakEvenUnsteady: (n: number) => `${n} osalejat, kuid rohkemate puhul võib jälle puudu jääda`,
  typical: (date: string) =>
    `Väike, keskmine ja suur on oma kolmandiku keskmine omavalitsus elanike arvu järgi (seisuga ${date}). Tasu eeldab, et omavalitsus kasutab kõiki teenuseid, milles ta osaleb.`,
  rounding:
    'Jagatud summad klapivad sendini: igaüks maksab oma osa täissendid ja puuduvad sendid lisatakse ükshaaval neile, kelle osast jäi kõige rohkem välja. Kuutasu ja kasutuskorra hind ümardatakse ülespoole täissendini.',
}

export const compare = {
  title: 'Võrdlus',
  choose: 'Mida võrrelda',
  caption: 'Stsenaariumid kõrvuti, viis aastat kokku',
  row: 'Näitaja',
  few: 'Valige vähemalt üks stsenaarium.',
  gap: 'Puudujäägi katab',
  csv: 'Salvesta tabel (CSV)',
  csvSaved: (file: string) => `Tabel ${file} on allalaaditud failide kaustas.`,
  feeIn: (size: string, year: number) => `${size} omavalitsus, aastatasu ${year}. aastal`,
  breakEven: 'Tasuvuspunkt, osalejaid',
  variantBalance: (variant: string) => `Jääk: ${variant}`,
  unknown: 'ei ole teada',
}

export const examples = {
  link: 'Avaldatud eelarved näidetena',
  title: 'Avaldatud eelarved näidetena',
  intro:
    'Need arvud on avalikest allikatest ja arvutatud samamoodi nagu teie stsenaariumid. Need on näited, mitte nõuanne ega lähtepunkt.',
  'grant-2019-2022': {
    name: 'Tegevustoetus 2019–2022',
    text: 'Riigi tegevustoetus vähenes igal aastal ja liit pidi vahe ise katma. Kogukulu allikas ei nimeta. Tabel näitab, kui palju oleks liidul tulnud katta, et esimese aasta tase püsiks; see on arvutus, mitte avaldatud kulu.',
  },
  'plan-2023-2025': {
    name: 'Kava 2023–2025',
    text: 'Avaldatud on kolme aasta summad kokku. Kuidas need aastate vahel jagunesid, allikas ei ütle, seepärast seda siin ei arvata.',
  },
  means: 'tulud',
  incomeNames: { own: 'Olemasolevad vahendid', project: 'Euroopa Liit', grant: 'Riik' },
  period: 'Aeg',
  kept: 'Esimese aasta tase',
  total: 'Avaldatud kogusumma',
  income: 'Tulu kokku',
  left: 'Liidu katta',
  adds: 'Tulud annavad kokku täpselt avaldatud kogusumma.',
  lines: 'Avaldatud kulud',
  lineNames: {
    solutions: 'IT-lahendused',
    cyber: 'Küberturvalisus',
    awareness: 'Teadlikkus',
    other: 'Muu, sealhulgas käibemaksu osa',
  },
  linesTotal: 'Nimetatud kulud kokku',
  unexplained: (amount: string) =>
    `Nimetatud kulud ei anna kogusummat: ${amount} kohta ei ole meie loetud allikas kulurida. Seda ei ole siin ka välja mõeldud.`,
  source: (title: string, day: string) => `Allikas: ${title}. Vaadatud ${day}.`,
}
