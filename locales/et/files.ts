/** Everything said about the assessments on this device and their files. */
import type { FileProblem } from '../../storage/file.ts'

export const files = {
  title: 'Minu hindamised',
  about:
    'Hindamised on ainult selles seadmes. Fail on varukoopia, millega saab vastused viia ka teise seadmesse või anda kolleegile.',
  current: 'avatud',
  open: 'Ava',
  rename: 'Nimeta ümber',
  name: 'Nimi',
  nameNeeded: 'Nimi ei saa olla tühi.',
  save: 'Salvesta',
  cancel: 'Loobu',
  duplicate: 'Tee koopia',
  copyOf: (name: string) => `${name} (koopia)`,
  copyAgain: (name: string, n: number) => `${name} (koopia ${n})`,
  delete: 'Kustuta',
  deleted: (name: string) => `„${name}“ on prügikastis.`,
  undo: 'Võta tagasi',
  restore: 'Taasta',
  bin: 'Prügikast',
  binAbout:
    'Kustutatud hindamised on siin alles vähemalt 30 päeva ja kaovad siis lõplikult. Arvesse lähevad päevad, mil digikompass on avatud olnud.',
  deleteForGood: 'Kustuta lõplikult',
  deleteForGoodSure: (name: string) => `Kas kustutada „${name}“ lõplikult? Seda ei saa tagasi võtta.`,
  startNew: 'Alusta uut hindamist',
  export: 'Salvesta fail',
  exportAll: 'Salvesta kõik ühte faili',
  exported: (file: string) => `Fail ${file} on salvestatud allalaaditud failide kausta.`,
  import: 'Ava fail',
  importAbout: 'Fail, mille olete siit varem salvestanud või kolleegilt saanud.',
  importFound: 'Failis on',
  importMarkup: 'Mõnes märkuses on HTML-märgendeid. Neid näidatakse tavalise tekstina, midagi ei käivitata.',
  importSame: 'sama seis on juba siin',
  importOlder: 'siin on sama hindamine hilisema muudatusega',
  importNewer: 'failis on sama hindamise hilisem seis',
  importOtherPack: 'küsimustiku teine versioon',
  importAsCopy: 'Lisa koopiana',
  importReplace: 'Asenda siinne failiga',
  importUnreadable: 'siin on sama hindamine, mida ei saa lugeda',
  importInstead: 'Pane loetamatu asemele',
  importedInstead: (name: string) =>
    `„${name}“ on loetamatu hindamise asemel. Loetamatud andmed on prügikastis.`,
  importFailed: 'Faili ei õnnestunud avada. Laadige leht uuesti ja proovige siis veel kord.',
  listFailed: 'Brauser ei andnud hindamisi kätte. Midagi ei ole kustutatud.',
  listRetry: 'Proovi uuesti',
  importAdd: 'Lisa',
  imported: (name: string) => `„${name}“ on lisatud.`,
  answers: (done: number, of: number) => `${done}/${of} vastust`,
  answersPlain: (done: number) => `vastuseid ${done}`,
  changed: (when: string) => `muudetud ${when}`,
  backedUp: (when: string) => `varukoopia ${when}`,
  neverBackedUp: 'varukoopiat ei ole',
  unreadable: {
    newer:
      'See hindamine on salvestatud laienduse uuema versiooniga. Uuendage laiendust: siis saab hindamise jälle avada.',
    corrupt:
      'Selle hindamise andmed on kahjustatud ja neid ei saa avada. Kui teil on varukoopia, avage see allpool ja pange loetamatu asemele.',
    saveRaw: 'Salvesta andmed failina',
    remove: 'Eemalda',
    removeSure: 'Kas viia loetamatud andmed prügikasti? Sealt saab need tagasi tuua.',
    removed: 'Loetamatud andmed on prügikastis.',
    inBin: (when: string) => `Loetamatu hindamine, eemaldatud ${when}`,
    notBack:
      'Samal kohal on nüüd muudetud hindamine. Kustutage see enne, kui toote loetamatud andmed tagasi.',
    refused: 'Seadmes olevat hindamist ei saa lugeda, seepärast jäi see muutmata.',
  },
  problem: {
    tooLarge: () =>
      'Fail on suurem kui 5 MB. Hindamise fail on palju väiksem; kontrollige, kas valisite õige faili.',
    otherKind: (kind: string) =>
      `See on teist liiki fail (${kind}). Hindamise fail on siit salvestatud ja selle nime lõpus on .json.`,
    notText: () => 'Fail ei ole tekstifail. Valige fail, mille nime lõpus on .json.',
    notJson: () => 'Fail on rikutud või poolik. Laadige või kopeerige see uuesti ja proovige siis veel kord.',
    notOurs: () => 'See fail ei ole digikompassi hindamine.',
    newer: (v: string) =>
      `Fail on salvestatud laienduse uuema versiooniga (failivorming ${v}). Uuendage laiendust ja avage fail siis uuesti.`,
    shape: (where: string) =>
      `Faili sisu ei ole ootuspärane${where ? ` (koht: ${where})` : ''}. Salvestage fail algses seadmes uuesti.`,
    forbiddenKey: (key: string) =>
      `Failis on keelatud väli „${key}“, mida digikompass ise ei kirjuta. Faili ei avatud.`,
    checksum: () =>
      'Faili on pärast salvestamist muudetud või on see kahjustatud: kontrollsumma ei klapi. Salvestage fail algses seadmes uuesti.',
    duplicateAnswer: (id: string) =>
      `Failis on küsimuse ${id} vastus mitu korda. Salvestage fail algses seadmes uuesti.`,
    duplicateAssessment: () => 'Failis on sama hindamine mitu korda. Salvestage fail algses seadmes uuesti.',
  } satisfies Record<FileProblem, (detail: string) => string>,
  nothingChanged: 'Seadmes ei muudetud midagi.',
  kept: 'Brauser on lubanud andmed alles hoida.',
  bestEffort: 'Brauser võib ruumipuuduses andmed kustutada. Salvestage aeg-ajalt varukoopia.',
  askToKeep: 'Palu brauseril andmed alles hoida',
  problemFull: 'Seadmes ei ole enam ruumi. Vabastage ruumi ja proovige uuesti; midagi ei läinud kaduma.',
  problemUnavailable: 'Brauser ei lasknud salvestada. Proovige uuesti; midagi ei läinud kaduma.',
}

export type Files = typeof files
