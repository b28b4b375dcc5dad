/** Why something is not done, and what to do. What is given: names, numbers and dates of the refusal, in its order. */
import type { Reason } from '../../steps/refused.ts'
import { options } from './options.ts'

type Sentence = (first: string, second: string, third: string) => string

const expected = (option: string): string => {
  const about = (options as Readonly<Record<string, string>>)[option.replace(/^--/, '')]
  return about === undefined ? '' : ` Oodatakse: ${about}.`
}

export const problems: Readonly<Record<Reason, Sentence>> = {
  unknownCommand: (word) => `Käsku „${word}“ ei ole. Kõik käsud näitab: help`,
  unknownOption: (option, command) => `Käsul „${command}“ ei ole valikut ${option}. Vaadake: help ${command}`,
  missingOption: (option, command) =>
    option === ''
      ? `Lisage käsu järele küsitluse nimi. Vaadake: help ${command}`
      : `Puudub vajalik valik ${option}. Vaadake: help ${command}`,
  badValue: (option, value) =>
    `${value === '' ? `Valiku ${option} väärtus puudub või on üleliigne.` : `Valiku ${option} väärtus „${value}“ ei sobi.`}${expected(option)}`,
  extraWord: (word, command) =>
    `Sõna „${word}“ on käsu „${command}“ järel üleliigne. Vaadake: help ${command}`,
  noticeAlone: (option) =>
    `Valik ${option} ei sobi kokku valikuga --notice: allkirjastatud teates on kõik juba olemas.`,
  needsYes: () =>
    'Seda ei saa tagasi võtta ja kinnitust ei saa küsida, sest käsk ei tööta terminalis. Kui olete kindel, lisage --yes.',
  noFile: (path, code) =>
    code === 'ENOENT'
      ? `Faili ${path} ei ole. Kontrollige nime ja kausta.`
      : `Faili ${path} ei saa lugeda (${code}). Kontrollige nime ja ketast.`,
  noRight: (path) =>
    `Teil ei ole õigust faili ${path} lugeda. Laske endale õigus anda või käivitage käsk kasutajana, kellel see on.`,
  isFolder: (path) => `${path} on kaust, vaja on faili. Lisage faili nimi.`,
  inCheckout: (path) =>
    `Kaust ${path} on programmi enda kaustas; salajased failid võiksid sealt kogemata edasi sattuda. Andke kaust väljaspool programmi.`,
  emptyFile: (path) => `Fail ${path} on tühi. Salvestage või kopeerige see uuesti.`,
  notJson: (path, line, column) =>
    `Fail ${path} ei ole korras JSON: viga on real ${line}, märk ${column}. Kui kirjutasite faili ise, parandage see koht (sageli on puudu või üleliigne koma või jutumärk); kui saite selle teistelt, küsige see uuesti.`,
  wrongShape: (path, where) =>
    `Fail ${path} ei ole see, mida käsk vajab${where === '' ? '' : ` (esimene vale koht: ${where})`}. Kontrollige, kas andsite õige faili.`,
  unknownVersion: (path) =>
    `Fail ${path} on tehtud selle programmi teise versiooniga. Kasutage mõlemal pool sama versiooni.`,
  badPlan: (path) => `Plaani ${path} ei saa kasutada. Parandage need kohad:`,
  badCounters: (path) => `Loendajate loetelu ${path} ei saa kasutada. Parandage need kohad:`,
  badTable: () => 'Omavalitsuste tabelit ei saa kasutada. Parandage need kohad:',
  workbook: (path) =>
    `Fail ${path} on töövihik, mitte tekstitabel. Avage see tabelarvutusprogrammis ja salvestage CSV-failina (kodeering UTF-8).`,
  notText: (path) => `Fail ${path} ei ole tekstifail. Kontrollige, kas andsite õige faili.`,
  encoding: (path) =>
    `Faili ${path} kodeering ei ole UTF-8, UTF-16, Windows-1257 ega Windows-1252, seepärast ei saa selle tähti kindlalt lugeda. Salvestage fail kodeeringuga UTF-8 (LibreOffice: „Salvesta kui“, märgistik UTF-8; Excel: „CSV UTF-8“).`,
  noCounterKey: () =>
    'Ei ole teada, kelle allkirja usaldada. Andke loendaja avalik võti valikuga --counter-key; küsige see loendajalt isiklikult, mitte samal viisil, nagu tulid failid.',
  notConfirmed: () => 'Kinnitust ei antud. Midagi ei muudetud.',
  fileExists: (path) => `Fail ${path} on juba olemas ja seda ei kirjutata üle. Valige teine kaust.`,
  noCampaign: (id, known) =>
    `Andmebaasis ei ole küsitlust „${id}“. ${known === '' ? 'Seal ei ole veel ühtegi küsitlust.' : `Olemas on: ${known}.`}`,
  campaignExists: (id) => `Küsitlus „${id}“ on andmebaasis juba olemas. Valige plaanis teine nimi.`,
  manifest: () => 'Sellist küsitlust ei saa korraldada:',
  unsignedManifest: () =>
    'Loendaja ei ole küsitlust allkirjastanud. Andke manifest.json ja challenge.json loendajale ning kasutage faili, mille ta tagasi annab.',
  wronglySigned: () =>
    'Küsitluse allkiri ei ole teadaoleva loendaja oma. Kontrollige loendajaga isiklikult, milline on tema avalik võti. Ärge küsitlust avage.',
  otherCampaign: (id) =>
    `Fail ei käi küsitluse „${id}“ kohta: sisu on teistsugune kui andmebaasis. Kontrollige, kas andsite õige faili.`,
  proofFails: () =>
    'Loendaja ei ole näidanud, et tema võti avab selle küsitluse ümbrikud. Küsitlust ei avata. Paluge loendajal proovikuhi uuesti avada; kui see ei õnnestu, on loendamise võti vale.',
  alreadyOpen: (id) => `Küsitlus „${id}“ on juba avatud.`,
  notOpen: (id) => `Küsitlus „${id}“ ei ole veel avatud. Enne käivitage käsk open.`,
  ended: (moment) => `Küsitlus on juba lõppenud: ${moment}. Koostage uus küsitlus.`,
  notEnded: (moment) => `Küsitlus kestab veel. Sulgeda saab siis, kui lõpp on käes: ${moment}.`,
  notice: () => 'Lõppu ei saa nii edasi lükata:',
  otherKey: (campaign) =>
    `See ei ole selle küsitluse teatevõti (failis on küsitlus „${campaign}“). Võtke notice-key.json, mis tekkis küsitlust koostades.`,
  codesLoaded: (count, set) =>
    `Selle küsitluse kutsekoodid on juba laaditud: ${count}, komplekt ${set}. Muudatusteks on käsud reissue, revoke ja merge.`,
  otherSetLoaded: (there, given) =>
    `Serveris on kutsekoodide komplekt ${there}, failis on komplekt ${given}. Vaadake, milline number on väljasaadetud kirjadel. Kui see on ${there}, ei ole midagi teha vaja. Kui see on ${given}, laadige fail valikuga --replace; seda saab teha, kuni keegi ei ole veel esitanud.`,
  codesUsed: (there) =>
    `Komplekti ${there} koodidega on juba esitatud, seepärast ei saa seda enam asendada. Kes sai kirja teisest komplektist, sellele andke uus kood komplekti ${there} nimekirjast (käsk reissue).`,
  otherSet: (there, given) =>
    `Serveris on kutsekoodide komplekt ${there}, failis on komplekt ${given}. Võtke komplekti ${there} nimekiri. Komplekti number on kirjades ja failis code-list.json.`,
  staleList: (there, given) =>
    `Nimekiri on vana: selle seis on ${given}, serveris on ${there}. Midagi ei muudetud. Võtke kõige uuem code-list.json ja tehke muudatus selle põhjal uuesti.`,
  changeMissing: (there, given) =>
    `Mõni varasem juhis on serveris täitmata: seal on seis ${there}, juhis viib seisu ${given}. Täitke juhised nende tegemise järjekorras.`,
  endPast: (moment) => `Küsitluse lõpp on juba möödas: ${moment}. Kontrollige plaanis aastat ja kuupäeva.`,
  tooFar: (moment, last) =>
    `Küsitluse lõpp on liiga kaugel: ${moment}. Kõige hilisem võimalik lõpp on ${last}. Kontrollige aastat.`,
  notADraft: (id) =>
    `Küsitlus „${id}“ on juba avatud ja seda ei saa eemaldada. Küsitluse lõpetab käsk close.`,
  codesTwice: () => 'Failis on sama kood mitu korda. Midagi ei laaditud. Tehke fail kontoris uuesti.',
  codesDoNotFit: (given, needed) =>
    `Koode on ${given}, küsitluses on omavalitsusi ${needed}; arvud peavad ühtima ka igas suurusrühmas. Midagi ei laaditud. Kontrollige, kas fail on selle küsitluse oma.`,
  codeUnknown: () =>
    'Juhises on kood, mida server ei tunne. Midagi ei muudetud. Kontrollige, kas varasemad juhised on täidetud ja kas see on õige küsitluse fail.',
  codeVoid: () =>
    'Juhises on kood, mis on juba kehtetu, aga mitte selle juhise tõttu. Midagi ei muudetud. Kontrollige kontoris, milline code-list.json on kõige uuem.',
  unknownMunicipality: (ehak) => `Koodide failis ei ole omavalitsust ${ehak}. Kontrollige EHAK-koodi.`,
  voidMunicipality: (ehak) => `Omavalitsuse ${ehak} kood on juba kehtetu ja uut ei ole antud.`,
  nameMissing: (ehak) =>
    `Nendel EHAK-koodidel ei ole nime: ${ehak}. Andke valikuga --municipalities sama tabel, millest küsitlus koostati.`,
  oneMunicipality: () => 'Sama omavalitsust on nimetatud kaks korda. Nimetage igaüht üks kord.',
  sealedFile: () => 'Saadetist ei võetud vastu:',
  stopped: (id) => `Küsitlus „${id}“ on suletud. Seda ei saa enam teha.`,
  noLists: (id) => `Küsitlusel „${id}“ ei ole veel nimekirju. Enne käivitage käsk close.`,
  listsUnsigned: (id) =>
    `Loendaja ei ole küsitluse „${id}“ nimekirju allkirjastanud. Enne käivitage käsk lists sign.`,
  otherLists: () =>
    'Allkiri on antud teistele nimekirjadele. Andke loendajale uuesti lists.json ja selgitage välja, miks tal on teised.',
  otherListsSignature: () => 'Allkiri ei ole selle küsitluse loendaja oma. Seda ei avaldata.',
  listsBroken: () => 'Nimekirju ei saa loendada:',
  objectionsWait: (moment) => `Vastuväidete aeg ei ole läbi. Kõige varem: ${moment}.`,
  objectionsOpen: (numbers) =>
    `Lahendamata on vastuväited: ${numbers}. Enne nende avalikku lahendamist ei avata ühtegi ümbrikku.`,
  noObjection: (number) => `Lahendamata vastuväidet numbriga ${number} ei ole.`,
  pileDiffers: (item) =>
    `Ümbrikud ei ole need, mis on avaldatud nimekirjas (${item}). Andmebaasi on pärast sulgemist muudetud või rikutud. Ärge midagi loendajale andke; taastage varukoopia, mis on tehtud pärast sulgemist.`,
  release: () => 'Seda koondtulemust ei avaldata:',
  otherRelease: (id) =>
    `Küsitluse „${id}“ koondtulemus on juba avaldatud ja see on teistsugune. Koondtulemus avaldatakse üks kord.`,
  released: (id) => `Küsitluse „${id}“ koondtulemus on juba avaldatud.`,
  notReleased: (id) =>
    `Küsitluse „${id}“ koondtulemust ei ole avaldatud. Hävitada saab alles siis, kui loendada ei ole enam midagi.`,
  noReport: (id) =>
    `Küsitluse „${id}“ koondtulemust ei ole avaldatud. Aruande saab teha pärast avaldamist (publish).`,
  notEarlier: (id, end) =>
    `Küsitlus ${id} lõppes alles ${end}, seega ei ole see varasem. Andke aruanne küsitlusest, mis lõppes enne selle algust.`,
  otherContent: (id, version) =>
    `Küsitluse „${id}“ küsimused (versioon ${version}) on teised kui selles programmis, seepärast aruannet ei tehtud. Tehke see programmi selle versiooniga, millega küsitlus koostati (report).`,
  destroyed: (id) => `Küsitluse „${id}“ saadetised on juba hävitatud.`,
  notSwept: (id) =>
    `Küsitluse „${id}“ saadetised on kustutatud, kuid andmebaasi failidesse jäi neist jälgi, sest andmebaas on avatud ka mõnes teises programmis. Peatage server ja muud programmid, mis andmebaasi loevad, ning andke käsk destroy uuesti.`,
  otherRecord: (id) => `See ei ole loendaja tõend küsitluse „${id}“ kohta.`,
  notABackup: (path) => `Fail ${path} ei ole selle serveri terve varukoopia. Võtke mõni teine koopia.`,
  backupNewer: (version, known) =>
    `Varukoopia andmebaas on versiooniga ${version}, see programm tunneb versiooni ${known}. Paigaldage uuem programm.`,
  databaseThere: (path) =>
    `Andmebaas on juba olemas${path === '' ? '' : ` (${path})`} ja seda ei kirjutata üle. Tõstke see mujale või andke uue andmebaasi asukoht.`,
  noDatabaseRight: (path) =>
    `Teil ei ole õigust andmebaasi ${path} lugeda. Käivitage käsk sama kasutajana kui server.`,
  noDatabase: (path) =>
    `Andmebaasi ${path} ei ole. Minge õigesse kausta või andke asukoht muutujaga COLLECTOR_DB või DATABASE_URL.`,
  database: () => 'Andmebaasi tõrge. Midagi ei muudetud:',
  environment: () => 'Muutujad ei ole korras:',
  disk: (path, code, left) =>
    `Faili ${path} ei saa kirjutada (${code}). Kontrollige õigusi ja vaba ruumi. ${left === '' ? 'Ühtegi selle käsu faili ei jäänud alles.' : `Alles jäid ja tuleb kustutada: ${left}.`}`,
  noTool: (tool) =>
    `Programmi ${tool} ei leitud. Paigaldage PostgreSQLi kliendiprogrammid (Debianis postgresql-client).`,
  toolFailed: (tool, said) =>
    `Programm ${tool} ei saanud tööd lõpetada. Kontrollige, kas andmebaas töötab ja kas selle versioon sobib. ${said}`,
}
