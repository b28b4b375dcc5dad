/** Mis takistab ja mida teha. */
import type { FaultWords } from '../types.ts'

/** Miks koondtulemust ei usaldata. */
const release: Readonly<Record<string, string>> = {
  unknownVersion: 'see on tehtud programmi teise versiooniga',
  shape: 'see ei ole koondtulemus või on fail vigane',
  wronglySigned: 'sellel ei ole selle loendaja kehtivat allkirja',
  otherCampaign: 'see on teise küsitluse oma',
  otherLists: 'see on loendatud teiste nimekirjade järgi',
  outsideCampaign: 'selles on midagi, mida küsitluses ei ole',
  resultTwice: 'mõni tulemus on selles kaks korda',
  brokenRules: 'selles on midagi, mida avaldamise reeglid ei luba',
}

export const faults: FaultWords = {
  unknownCommand: (words) => `Käsku „${words}“ ei ole. Kõik käsud: npm run counter -- --help`,
  unknownOption: (name) => `Valik „${name}“ ei sobi siia või on poolik. Vaadake abi: --help`,
  missingOption: (name, command) => `Puudu on valik ${name}. Lähemalt: npm run counter -- ${command} --help`,
  missingWord: (_word, command) => `Puudu on fail või number. Lähemalt: npm run counter -- ${command} --help`,
  tooManyWords: (word, command) => `„${word}“ on siin liigne. Lähemalt: npm run counter -- ${command} --help`,
  badValue: (name, value) => `${name}: „${value}“ ei sobi. Vaadake abi: --help`,
  noFile: (path) => `Faili ${path} ei ole. Kontrollige nime ja kausta.`,
  isFolder: (path) => `${path} on kaust, vaja on faili. Lisage faili nimi.`,
  inCheckout: (path) =>
    `Kaust ${path} on programmi enda kaustas; võtmed võiksid sealt kogemata edasi sattuda. Andke kaust väljaspool programmi, näiteks valikuga --folder.`,
  notText: (path) => `Fail ${path} ei ole tekstifail. Kontrollige, kas andsite õige faili.`,
  encoding: (path) => `Faili ${path} tähti ei saa kindlalt lugeda. Salvestage see UTF-8 kujul.`,
  noRight: (path) =>
    `Teil ei ole õigust faili ${path} lugeda. Käivitage käsk kasutajana, kellel see õigus on.`,
  notJson: (path, line, column) =>
    `Fail ${path} ei ole korras JSON või on poolik: viga on real ${line}, märk ${column}. Kopeerige see uuesti.`,
  wrongShape: (path, where) =>
    `Fail ${path} ei ole see, mida siin oodatakse${where ? ` (koht: ${where})` : ''}. Kontrollige, kas valisite õige faili.`,
  unknownVersion: (path) => `Fail ${path} on tehtud programmi teise versiooniga. Kasutage sama versiooni.`,
  notAKeyFile: (path) => `Fail ${path} ei ole võtmefail.`,
  wrongKind: (path) =>
    `Failis ${path} on teist liiki võti. Püsivõti on identity.key, küsitluse võtmed campaign.key.`,
  notAShare: (path) => `Fail ${path} ei ole võtmeosa.`,
  noKeys: (path) =>
    `Võtmefaili ${path} ei ole. Andke loendaja kaust valikuga --folder või tehke uued võtmed: npm run counter -- keys new`,
  noRegister: (path) =>
    `Faili ${path} ei ole. See tekib küsitluse allkirjastamisel ja peab olema võtmetega samas kaustas; kui tõstsite võtmed mujale, tõstke ka see.`,
  noTerminal: () =>
    'Paroolifraasi ei saa siin küsida, sest programm ei tööta terminalis. Kasutage valikut --passphrase-file või --share; kinnituse asemel --yes.',
  passphrasesDiffer: () => 'Paroolifraasid ei ole ühesugused. Midagi ei tehtud; alustage uuesti.',
  tooShort: () =>
    'Paroolifraas on liiga lühike. Vaja on vähemalt 20 märki: hea on viis või kuus juhuslikult valitud sõna.',
  tooUniform: () =>
    'Paroolifraasis on liiga vähe erinevaid märke. Hea on viis või kuus juhuslikult valitud sõna.',
  fileExists: (path) =>
    `Fail ${path} on juba olemas ja teistsugune. Üle ei kirjutata midagi; tõstke vana fail mujale või kasutage teist kausta.`,
  wrongPassphrase: (path) => `Paroolifraas ei ava faili ${path}.`,
  otherShare: (path, id) =>
    `Võtmeosa ${path} ei ole nende võtmete (${id}) oma. Midagi ei hävitatud; jätke see välja.`,
  tooFewShares: (path, id, found, others) =>
    `Faili ${path} (võtmed ${id}) avamiseks on vaja kahte eri võtmeosa, kuid antud on ${found}.${others ? ` Teiste võtmete osad: ${others}.` : ''}`,
  sharesDoNotOpen: (path, id) =>
    `Võtmeosad on võtmete ${id} omad, kuid faili ${path} need ei ava. Proovige kolmanda osaga ja kasutage varukoopiat.`,
  damagedKeyFile: (path) => `Võtmefail ${path} on vigane: mõni märk on muutunud. Võtke see varukoopiast.`,
  damagedShare: (path) =>
    `Võtmeosa ${path} on vigane: mõni märk on vale või rida puudu. Võrrelge seda paberiga või kasutage kolmandat osa.`,
  brokenKeys: (path) => `Failis ${path} olevad võtmed ei ole terved. Võtke fail varukoopiast.`,
  cancelled: () => 'Katkestatud. Midagi ei tehtud.',
  release: (refusal) => `Koondtulemust ei saa usaldada: ${release[refusal] ?? refusal}.`,
  cannotRead: (path, code) => `Faili ${path} ei saa lugeda (${code}). Kontrollige õigusi ja ketast.`,
  leftOver: (path, left) =>
    `Faili ${path} ei saanud kirjutada ja enne seda kirjutatut ei saanud eemaldada: ${left}. Kustutage need failid ja andke käsk uuesti.`,
  cannotWrite: (path, code) => `Faili ${path} ei saa kirjutada (${code}). Kontrollige õigusi ja vaba ruumi.`,
  contentBroken: (what) => `Programmi küsimustik on vigane (${what}). Laadige programm uuesti.`,
  unexpected: (what) => `Ootamatu viga: ${what}. Failid jäid alles; proovige uuesti.`,
}
