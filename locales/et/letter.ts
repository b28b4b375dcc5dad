/** Everything said in the named letter to the federation. */
export const letter = {
  title: 'Kiri ELVLile',
  about: 'Selle kirja koostate oma nimel ja saadate ise, näiteks e-postiga.',
  apart:
    'Kiri ei kuulu kunagi anonüümse esitamise hulka. Seda ei salvestata ega panda ühtegi hindamise faili: kui sulgete lehe ja ei ole teksti ise salvestanud, läheb see kaduma.',
  to: 'Kellele',
  toDefault: 'Eesti Linnade ja Valdade Liit',
  toHint: 'E-posti aadressi leiate ELVLi kodulehelt.',
  topics: 'Palun võtke meiega ühendust teemal',
  otherTopic: 'Muu teema',
  missing: 'Meil puudub teenus',
  missingHint: 'Mida see teenus teeks ja kellele seda vaja oleks?',
  words: 'Oma sõnadega',
  name: 'Teie nimi ja amet',
  municipality: 'Omavalitsus',
  contact: 'Kuidas teiega ühendust saada',
  preview: 'Kirja tekst',
  empty: 'Kui olete valinud teema või midagi kirjutanud, tekib siia kirja tekst.',
  copy: 'Kopeeri tekst',
  copied: 'Kirja tekst on kopeeritud.',
  copyFailed: 'Kopeerimine ei õnnestunud. Valige tekst ja kopeerige see ise.',
  save: 'Salvesta tekstifail',
  fileName: 'Kiri ELVLile',
  print: 'Prindi',
  clear: 'Tühjenda kiri',
  back: 'Tagasi teenuste vajaduse juurde',
  text: {
    topics: 'Palun võtke meiega ühendust järgmistel teemadel:',
    missing: 'Meil puudub teenus:',
    greeting: 'Lugupidamisega',
    contact: (how: string) => `Kontakt: ${how}`,
  },
}

export type LetterWords = typeof letter
