/** Näidise sõnad eesti keeles; sõnastiku kuju on siit. */
import type { ProblemName } from './problem.ts'

interface Step {
  /** Kelle käes see samm tegelikult on ja mis juhtub. */
  readonly title: string
  readonly text: string
}

export const ET = {
  banner:
    'Näidis: siin ei ole midagi anonüümset. Liidu ja loendaja ülesandeid täidab üks inimene ja kõik võtmed on selles arvutis.\nTeised omavalitsused on simuleeritud; nende vastused on välja mõeldud.',
  keys: 'Loendaja teeb oma võtmed …',
  build: 'Laiendus ja sait pannakse kokku. Esimesel korral kulub umbes pool minutit …',
  campaign: 'Liit koostab küsitluse, loendaja allkirjastab selle, küsitlus avatakse …',
  deliver: (done: number, of: number) => `Simuleeritud omavalitsused esitavad: ${done}/${of}`,
  site: 'Sait, kus on ka hindamine, selle arvuti mis tahes brauseris:',
  invitation: (name: string) => `Teie kutse. Selles näidises vastate omavalitsuse ${name} nimel:`,
  link: 'Sama kutse lingina, mis avab liitumise vormi:',
  collector: 'Liidu serveri avalik leht:',
  letters: 'Kõik kutsed trükitavate kirjadena:',
  ends: (time: string, minutes: number) => `Küsitlus lõpeb kell ${time} (${minutes} minuti pärast).`,
  next: [
    'Edasi',
    '  1. Vastake mõnele küsimusele ja avage „Esita anonüümselt“. Kleepige kutse või avage link.',
    '  2. Vaadake üle, mis pitseeritakse, ja esitage. Kuni küsitlus kestab, võite esitatu asendada või tagasi võtta.',
    '  3. Kui küsitlus on lõppenud, loendage: avage teine käsuaken ja kirjutage  npm run demo -- count',
    '  4. Vajutage esitamise juures „Uuenda seisu“: „Nimekirjas“, seejärel „Tulemus avaldatud“. Tulemuste juures on näha teie koht.',
    '  Rohkem aega:  npm run demo -- extend --minutes 10',
    '  Praegune seis:  npm run demo -- status',
  ],
  browser:
    'Nüüd avaneb brauser, milles on laiendus: klõpsake tööriistaribal kompassi (pusletüki ikooni all).',
  noBrowser: 'Chromiumi ei leitud, seepärast brauserit ei avatud.',
  noDisplay: 'Siin ei ole ekraani, seepärast brauserit ei avatud.',
  byHand: (chromium: string, firefox: string) =>
    `Laienduse proovimine käsitsi\n  Chrome, Edge, Chromium: avage chrome://extensions, lülitage sisse arendajarežiim,\n    valige „Laadi lahtipakitud“ ja kaust ${chromium}\n  Firefox: käivitage  npm run demo -- firefox, avage about:debugging#/runtime/this-firefox,\n    valige „Laadi ajutine lisa“ ja fail ${firefox}/manifest.json`,
  stop: 'Lõpetamiseks vajutage Ctrl+C.',
  stopped: 'Näidis on lõpetatud. Uuesti: npm start',
  otherPort: (port: number, address: string) =>
    `Port ${port} on teise programmi käes; kasutusel on ${address}`,
  command: 'Käsk:',
  waiting: (time: string, left: string) =>
    `Küsitlus lõpeb kell ${time}. Varem ei saa seda keegi sulgeda: lõppu saab lükata ainult edasi.\nOotan ${left} … (Ctrl+C lõpetab ootamise; küsitlus kestab edasi)`,
  extended: (time: string) => `Küsitlus lõpeb nüüd kell ${time}.`,
  firefox: (path: string) => `Firefoxi laiendus on valmis: ${path}`,
  counted: [
    'Loendatud ja avaldatud.',
    'Kes esitas, vajutab nüüd esitamise juures „Uuenda seisu“: seal on „Nimekirjas“ ja „Tulemus avaldatud“,',
    'ning tulemuste juures on näha oma koht suurusrühma ja kõigi omavalitsuste kõrval.',
  ],
  report: (address: string) => `Avalik aruanne, mida saab lugeda igaüks:\n  ${address}`,
  again:
    'See küsitlus on juba loendatud ja avaldatud. Uus küsitlus: lõpetage näidis (Ctrl+C) ja käivitage  npm start',
  steps: {
    close: {
      title: 'Liit, oma serveris: sulgemine',
      text: 'Midagi enam vastu ei võeta. Iga küsimuse kohta avaldatakse ümbrike räside nimekiri, järjestatud nii, et nimekirjad ümbrikke omavahel ei seo.',
    },
    signLists: {
      title: 'Loendaja, oma arvutis: nimekirjade allkiri',
      text: 'Tegelikult saab loendaja nimekirjad mälupulgal ja kaks inimest kolmest toovad oma võtmeosa. Allkirjast alates on kindel, mida loendatakse.',
    },
    publishSignature: {
      title: 'Liit, oma serveris: loendaja allkirja avaldamine',
      text: 'Tegelikult algab nüüd vastuväidete aeg, vähemalt seitse päeva: igaüks kontrollib, kas tema ümbrikud on nimekirjas. Näidises on see aeg null päeva.',
    },
    piles: {
      title: 'Liit, oma serveris: kuhjad loendajale',
      text: 'Kutsekoode kaasa ei anta. Loendaja saab iga küsimuse ümbrikud räside järjekorras: ühest kuhjast ei paista, mis oli teises.',
    },
    count: {
      title: 'Loendaja, võrguta arvutis: loendamine',
      text: 'Enne avamist kontrollitakse, kas iga kuhi vastab täpselt oma nimekirjale. Siis avatakse ümbrikud ja jäetakse välja kõik, mis võiks kellelegi osutada.',
    },
    publish: {
      title: 'Liit, oma serveris: koondtulemuse avaldamine',
      text: 'Koondtulemus avaldatakse üks kord; teistsugust enam avaldada ei saa. Tegelikult hävitatakse seejärel võti, kuhjad ja saadetised ning avaldatakse selle kohta tõend.',
    },
  } satisfies Record<string, Step>,
  help: [
    'npm start -- [--minutes N] [--lang et|en]   käivitab näidise; küsitlus kestab N minutit (10)',
    '',
    'npm run demo -- <käsk>   teises käsuaknas, kui näidis töötab',
    '  count                  ootab küsitluse lõpu ära, suleb, loendab ja avaldab',
    '  extend [--minutes N]   annab N minutit juurde (10)',
    '  status                 ütleb, kui kaugel küsitlus on',
    '  firefox                paneb kokku laienduse Firefoxi jaoks',
  ],
  problems: {
    alreadyRunning: 'Näidis juba töötab teises käsuaknas. Lõpetage see (Ctrl+C) või kasutage seda.',
    folder: 'Kausta .demo ei saa kirjutada. Kustutage see kaust ja proovige uuesti.',
    notRunning: 'Näidis ei tööta. Käivitage see:  npm start',
    noCampaign: 'Näidise küsitlust ei ole. Lõpetage näidis ja käivitage  npm start',
    build: 'Laienduse ja saidi kokkupanek ei õnnestunud.',
    step: 'Üks samm ei õnnestunud. Programm ütles:',
    minutes: '--minutes on täisarv 1 kuni 600.',
    command: 'Sellist käsku ei ole.',
    ended: 'Küsitlus on lõppenud: lõppu ei saa enam edasi lükata. Loendage:  npm run demo -- count',
    collector: 'Liidu server ei tööta või ei võtnud saadetist vastu.',
    oldNode: 'Vaja on Node.js 24. Käivitage kõigepealt  npm ci  ja siis  npm start',
  } satisfies Record<ProblemName, string>,
}
export type Texts = typeof ET
