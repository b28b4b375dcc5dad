/** What each command does, and an example of it without the program's name. */
import type { CommandName } from '../../commands/names.ts'

interface About {
  readonly does: string
  readonly more: readonly string[]
  readonly example: string
}

export const commands = {
  template: {
    does: 'Teeb plaani näidise, mida täita',
    more: [
      'Kausta tekivad plan.json ja kõigi Eesti omavalitsuste tabel municipalities.csv; iga välja tähendus kirjutatakse ekraanile.',
    ],
    example: 'template --out ../kov-2027',
  },
  draft: {
    does: 'Koostab küsitluse ja proovikuhja loendajale',
    more: [
      'Kontrollib plaani ja salvestab küsitluse andmebaasi avamata kujul. Kausta tekivad manifest.json ja challenge.json, mis tuleb anda loendajale, ning notice-key.json, liidu enda võti, millega saab küsitluse lõppu edasi lükata.',
      'Pärast avamist ei saa küsitluses muuta midagi peale lõpu. Plaani võib proovida valikuga --dry-run; avamata kavandi eemaldab käsk discard.',
    ],
    example: 'draft --plan plaan.json --keys public-keys.json --out ../kavand',
  },
  discard: {
    does: 'Eemaldab küsitluse kavandi, mida ei ole avatud',
    more: [
      'Kui kavandis on viga, saab selle nii eemaldada ja sama nimega uue koostada. Avatud küsitlust ei saa eemaldada.',
    ],
    example: 'discard kov-2027',
  },
  open: {
    does: 'Avab küsitluse, mille loendaja on allkirjastanud',
    more: [
      'Keeldub, kui allkiri ei ole loendaja oma või kui loendaja ei ole proovikuhja õigesti avanud. Alles pärast seda näevad küsitlust teised.',
    ],
    example: 'open --manifest signed.json --proof proof.json',
  },
  invite: {
    does: 'Teeb kutsekoodid ja kirjad',
    more: [
      'Kausta tekivad code-list.json (kes mis koodi sai; jääb kontorisse), letters.csv (kirjakooste jaoks), letters.html (printimiseks, iga omavalitsus eraldi lehel) ja codes.json (serverile; ainult räsid ehk koodidest arvutatud tunnused).',
    ],
    example: 'invite --manifest signed.json --collector https://koguja.example.ee/ --out ../kutsed',
  },
  'codes load': {
    does: 'Laadib kutsekoodide räsid serverisse',
    more: [
      'Kõik korraga. Failis codes.json ei ole koode ega omavalitsuste nimesid.',
      'Iga invite teeb uue numbriga komplekti; sama number on kirjadel. Kui laaditi vale komplekt ja keegi ei ole veel esitanud, asendab selle --replace.',
    ],
    example: 'codes load kov-2027 --codes codes.json',
  },
  'codes apply': {
    does: 'Täidab serveris kontori juhise: uued ja kehtetud koodid',
    more: ['Kehtetuks tehtud koodi saadetis kustutatakse. Sama juhise teine täitmine ei muuda midagi.'],
    example: 'codes apply kov-2027 --changes changes.json',
  },
  reissue: {
    does: 'Annab uue kutsekoodi, kui vana on kadunud või ametnik vahetub',
    more: [
      'Kausta tekivad uus code-list.json (asendab vana), kirjad ja changes.json serverile. Vana kood ja selle saadetis muutuvad kehtetuks, kui server juhise täidab.',
    ],
    example: 'reissue --codes code-list.json --ehak 0251 --out ../uus',
  },
  revoke: {
    does: 'Teeb kutsekoodi kehtetuks',
    more: ['Kausta tekivad uus code-list.json (asendab vana) ja changes.json serverile.'],
    example: 'revoke --codes code-list.json --ehak 0803 --out ../uus',
  },
  merge: {
    does: 'Kahe omavalitsuse ühinemine: ühe kood muutub kehtetuks, teine saab uue koodi',
    more: ['Kausta tekivad uus code-list.json (asendab vana), kiri ja changes.json serverile.'],
    example: 'merge --codes code-list.json --ehak 0803 --into 0251 --out ../uus',
  },
  extend: {
    does: 'Lükkab küsitluse lõpu edasi liidu allkirjastatud teatega',
    more: [
      'Lõppu saab nihutada ainult hilisemaks ja ainult enne, kui see on käes. Uue lõpu jaoks on vaja valikuid --to, --kind ja --notice-key. Allkirjastatud teade kirjutatakse ka faili (notice-1.json ja nii edasi) teatevõtme kõrvale või valikuga --out antud kausta.',
      'Kui andmebaas taastati teatest vanemast varukoopiast, laadige teade valikuga --notice. Seda saab teha ka pärast vana lõppu, kuni küsitlus ei ole suletud.',
    ],
    example: 'extend kov-2027 --to 2027-03-05T17:00+02:00 --kind extension --notice-key notice-key.json',
  },
  participation: {
    does: 'Näitab, mitu omavalitsust on esitanud',
    more: ['Ainult arvud: kes on esitanud, seda server ei tea.'],
    example: 'participation kov-2027',
  },
  used: {
    does: 'Salvestab kasutatud koodide räsid kontori jaoks',
    more: ['Failist teeb kontor käsuga reminders nimekirja neist, kellele meelde tuletada.'],
    example: 'used kov-2027 --out kontorile',
  },
  reminders: {
    does: 'Teeb nimekirja omavalitsustest, kes ei ole veel esitanud',
    more: ['Kausta tekib reminders.csv kirjakooste jaoks. Koode selles ei ole.'],
    example: 'reminders --codes code-list.json --used used.json --out ../meeldetuletus',
  },
  accept: {
    does: 'Võtab vastu pitseeritud faili, mis tuli kirja lisana',
    more: ['Kontrollib täpselt sedasama, mida server kontrollib võrgu kaudu tulnud saadetise puhul.'],
    example: 'accept kov-2027 --sealed saadetis.json',
  },
  close: {
    does: 'Sulgeb küsitluse ja avaldab ümbrike nimekirjad',
    more: [
      'Ainult siis, kui lõpp on käes. Kausta tekib lists.json, mis tuleb anda loendajale allkirjastamiseks.',
    ],
    example: 'close kov-2027 --out nimekirjad',
  },
  'lists sign': {
    does: 'Avaldab loendaja allkirja nimekirjadele',
    more: ['Loendaja allkirjastab oma arvutis; siin kontrollitakse allkirja ja avaldatakse see.'],
    example: 'lists sign kov-2027 --signature lists-signature.json',
  },
  'objection add': {
    does: 'Registreerib vastuväite',
    more: ['Avaldatakse ainult number ja aeg. Lahendamata vastuväite korral ei avata ühtegi ümbrikku.'],
    example: 'objection add kov-2027',
  },
  'objection resolve': {
    does: 'Avaldab, kuidas vastuväide lahendati',
    more: [],
    example: 'objection resolve kov-2027 --number 1 --text „Nimekirjad vaadati koos üle ja need on õiged.“',
  },
  'objection list': {
    does: 'Näitab vastuväiteid',
    more: [],
    example: 'objection list kov-2027',
  },
  piles: {
    does: 'Annab ümbrike kuhjad loendajale',
    more: [
      'Ainult siis, kui nimekirjad on allkirjastatud, vastuväidete aeg on läbi ja kõik vastuväited on lahendatud. Kausta tekib piles.ndjson; pärast üleandmist kustutage see.',
    ],
    example: 'piles kov-2027 --out kuhjad',
  },
  publish: {
    does: 'Avaldab loendaja allkirjastatud koondtulemuse',
    more: [
      'Üks kord. Teistsugust koondtulemust enam avaldada ei saa. Samas tehakse koondtulemusest ka avalik aruanne.',
    ],
    example: 'publish kov-2027 --release release.json',
  },
  report: {
    does: 'Teeb avaldatud koondtulemusest avaliku aruande',
    more: [
      'Aruanne tehakse juba avaldamisel; selle käsuga saab selle uuesti teha ja failidena salvestada. Server näitab aruannet mõlemas keeles koos andmefailidega, samad failid avanevad ka võrguta.',
      'Muutusi võrreldakse viimase varasema küsitlusega, mille aruanne on samas andmebaasis, või failiga, mille annab valik --earlier.',
    ],
    example: 'report kov-2027 --earlier kov-2026.json --out aruanne',
  },
  destroy: {
    does: 'Hävitab saadetised ja kutsekoodide räsid',
    more: [
      'Alles siis, kui koondtulemus on avaldatud või kui esitajaid oli loendamiseks liiga vähe. Hävitamise tõend avaldatakse ja salvestatakse kausta. Käsku võib korrata; siis puhastatakse andmebaasi failid uuesti.',
    ],
    example: 'destroy kov-2027 --out arhiiv',
  },
  'destruction add': {
    does: 'Avaldab loendaja tõendi, et võti ja kuhjad on hävitatud',
    more: [],
    example: 'destruction add kov-2027 --record destruction.json',
  },
  status: {
    does: 'Näitab, kui kaugel küsitlused on ja mis on järgmine samm',
    more: [],
    example: 'status kov-2027',
  },
  backup: {
    does: 'Teeb andmebaasist varukoopia ja kontrollib selle üle',
    more: [
      'Server võib samal ajal töötada. Varukoopias on räsid ja pitseeritud saadetised; hoidke seda sama hoolega kui andmebaasi ning kustutage koopiad, kui küsitluse saadetised on hävitatud.',
    ],
    example: 'backup --backup 2027-02-01.backup',
  },
  restore: {
    does: 'Taastab andmebaasi varukoopiast',
    more: ['Olemasolevat andmebaasi üle ei kirjutata. Peatage enne server.'],
    example: 'restore --backup 2027-02-01.backup',
  },
  doctor: {
    does: 'Vaatab serveri seaded üle ja ütleb, mida parandada',
    more: [
      'Käivitage serveris sama kasutajana ja samade muutujatega kui server ise. Väljumiskood on 1, kui leiti mõni viga.',
    ],
    example: 'doctor --address https://koguja.example.ee/',
  },
} satisfies Record<CommandName, About>
