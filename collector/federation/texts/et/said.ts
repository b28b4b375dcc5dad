/** What commands say when they have done something, or are about to. */
import type { Stage } from '../../steps/campaign.ts'

export const said = {
  typeToAgree: (id: string) => `Kinnitamiseks kirjutage ${id}: `,
  dryRun: 'See oli proov. Midagi ei muudetud.',
  refused: 'Midagi ei muudetud.',
  demo: 'Prooviküsitlus: vastused ei ole anonüümsed.',
  written: (paths: readonly string[]) => ['Kirjutatud failid:', ...paths.map((path) => `  ${path}`)],
  fingerprint: (print: string) => `Küsitluse sõrmejälg: ${print}`,
  drafted: (id: string, items: string, invited: string) =>
    `Küsitlus ${id}: väärtusi ${items}, kutsutud omavalitsusi ${invited}.`,
  span: (from: string, to: string) => `Algus: ${from}. Lõpp: ${to}.`,
  band: (label: string, count: string) => `  elanikke ${label}: omavalitsusi ${count}`,
  strictness: (days: string, total: string) =>
    `Vastuväidete aeg päevades: ${days}. Esitajaid, kellest alates ümbrikud avatakse: ${total}.`,
  draftNext:
    'Andke manifest.json ja challenge.json loendajale. Hoidke notice-key.json kindlas kohas: ainult sellega saab küsitluse lõppu edasi lükata.',
  planFields: 'Plaani väljad (plan.json):',
  templateNext:
    'Täitke plan.json tekstiredaktoris ja proovige seda käsuga draft --dry-run. Tabelit municipalities.csv on vaja ainult siis, kui kutsute muid kui kõiki Eesti omavalitsusi: eemaldage üleliigsed read ja andke see valikuga --municipalities.',
  encoding: (path: string, encoding: string) =>
    `Fail ${path} on kodeeringus ${encoding} ja loeti selle järgi. Vaadake, kas täpitähed on õiged.`,
  discarding: (id: string) =>
    `Küsitluse ${id} kavand eemaldatakse andmebaasist koos juba laaditud koodidega. Selle failid jäävad alles, kuid neid ei saa enam kasutada.`,
  discarded: 'Kavand on eemaldatud. Sama nimega saab koostada uue.',
  opens: (id: string, print: string) =>
    `Avatakse küsitlus ${id}, sõrmejälg ${print}. Pärast seda saab muuta ainult lõppu.`,
  opened: (id: string) => `Küsitlus ${id} on avatud ja teistele näha.`,
  invited: (count: string, set: string) =>
    `Kutseid tehti ${count}, komplekt ${set}. Serverisse laaditud koodidel ja saadetud kirjadel peab olema sama number.`,
  inviteNext:
    'Serverisse viige ainult codes.json. Kõik muud failid jäävad kontorisse: kes neid näeb, saab vastata omavalitsuste nimel.',
  codesFit: (count: string, set: string) => `Koode on ${count}, komplekt ${set}, ja need sobivad.`,
  codesLoaded: (count: string, set: string) =>
    `Koode laaditi ${count}, komplekt ${set}. Sama number peab olema väljasaadetavatel kirjadel.`,
  replacing: (there: string, given: string) =>
    `Serveris olev kutsekoodide komplekt ${there} asendatakse komplektiga ${given}. Komplekti ${there} kirjad enam ei kehti.`,
  codeSet: (set: string) => `Kutsekoodide komplekt serveris: ${set}.`,
  changesWait: (list: string, there: string) =>
    `Nimekirja seis on ${list}, serveris oli used.json tegemise ajal ${there}: mõni juhis (changes.json) võib olla seal veel täitmata.`,
  lettersSay: (moment: string) =>
    `Lõpp kirjades: ${moment}. Kui lõppu on pärast seda edasi lükatud, andke uusim teade valikuga --notice.`,
  changes: (reissued: string, revoked: string, done: string) =>
    `Uue koodi saab ${reissued}, kehtetuks muutub lisaks ${revoked}, varem täidetud on ${done}. Kehtetute koodide saadetised kustutatakse.`,
  changesDone: 'See juhis on juba täidetud. Midagi ei muudetud.',
  changed: 'Juhis on täidetud.',
  newCodes: (fresh: string, gone: string, set: string) =>
    `Uusi kutseid tehti ${fresh}, asenduseta tühistati ${gone}. Nimekirja seis on nüüd ${set}.`,
  newCodesNext:
    'Serverisse viige ainult changes.json (käsk codes apply). Uus code-list.json asendab vana; vana hävitage.',
  moves: (from: string, to: string) => `Lõpp nihkub. Oli: ${from}. Uus: ${to}.`,
  moved: 'Teade on allkirjastatud ja avaldatud.',
  keepNotice:
    'Hoidke seda faili koos varukoopiatega: seda on vaja, kui andmebaas taastatakse vanemast koopiast (valik --notice).',
  noticeLoaded: 'Teade on laaditud ja avaldatud.',
  noticeThere: 'See teade on juba avaldatud. Midagi ei muudetud.',
  participation: (used: string, codes: string) => `Esitanud on ${used}, kehtivaid kutseid on ${codes}.`,
  codeCounts: (issued: string, reissued: string, revoked: string) =>
    `Kutseid anti ${issued}, uuesti anti ${reissued}, tühistati ${revoked}.`,
  tooFewSoFar: (needed: string) =>
    `Loendamiseks peab esitajaid olema vähemalt ${needed}. Enne lõppu saab aega juurde anda (käsk extend).`,
  enough: (needed: string) => `Loendamiseks vajalik arv (${needed}) on koos.`,
  closes: (moment: string) => `Küsitluse lõpp: ${moment}.`,
  usedNext: 'Viige used.json kontorisse (käsk reminders).',
  reminders: (count: string) => `Esitamata on ${count}.`,
  accepted: 'Saadetis on vastu võetud ja salvestatud. Hävitage fail: selles on kutsekood.',
  closing: (moment: string, delivered: string) =>
    `Küsitlus suletakse. Lõpp oli: ${moment}. Saadetisi: ${delivered}. Pärast seda ei saa midagi esitada ega tagasi võtta.`,
  closedAlready: 'Küsitlus on juba suletud; nimekirjad jäävad samaks ja kirjutatakse uuesti faili.',
  tooFewEver:
    'Esitanuid on loendamiseks liiga vähe: ühtegi ümbrikku ei avata. Saadetised saab hävitada (käsk destroy).',
  listsHash: (hash: string) => `Nimekirjade räsi: ${hash}`,
  closeNext: 'Nimekirjad on avaldatud. Andke need failid loendajale allkirjastamiseks.',
  listsSigned: 'Allkiri kehtib ja on avaldatud. Nüüd saab igaüks oma ümbrikke kontrollida.',
  signedAlready: 'Nimekirjad on juba allkirjastatud. Midagi ei muudetud.',
  objectionAdded: (number: string) =>
    `Vastuväide ${number} on registreeritud ja avaldatud. Teatage sellest ka loendajale. Enne lahendamist ei avata midagi.`,
  resolving: (number: string, text: string) => `Vastuväite ${number} juures avaldatakse: ${text}`,
  resolved: 'Avaldatud.',
  noObjections: 'Vastuväiteid ei ole.',
  objection: (number: string, at: string, resolution: string) => `${number}. ${at}: ${resolution}`,
  unresolved: 'lahendamata',
  pilesNext: 'Andke piles.ndjson loendajale ja kustutage seejärel siit.',
  publishing: (total: string, results: string) =>
    `Avaldatakse koondtulemus: loendatud saadetisi vähemalt ${total}, arvuridu ${results}. Seda saab teha üks kord.`,
  published: 'Koondtulemus on avaldatud.',
  publishedAlready: 'Seesama koondtulemus on juba avaldatud. Midagi ei muudetud.',
  reported: (path: string) => `Avalik aruanne on tehtud. Serveris on see aadressil ${path}.`,
  comparedWith: (earlier: string) => `Võrreldud on küsitlusega ${earlier}.`,
  destroying: (boxes: string, codes: string) =>
    `Hävitatakse saadetised (${boxes}) ja koodide räsid (${codes}). Taastada neid ei saa.`,
  destroyingAgain:
    'Saadetised on juba hävitatud. Andmebaasi failid puhastatakse veel kord; tõend jääb samaks.',
  destroyed: 'Hävitatud. Tõend on avaldatud.',
  destroyNext:
    'Hävitage ka kontoris code-list.json ja kirjad ning kõik varukoopiad ja piles.ndjson, kui neid on veel alles.',
  recordThere: 'See tõend on juba avaldatud. Midagi ei muudetud.',
  recordAdded: 'Loendaja tõend on avaldatud.',
  stateOf: (id: string, stage: string) => `${id}: ${stage}`,
  stage: {
    drafted: 'koostatud, avamata',
    before: 'avatud, ei ole veel alanud',
    running: 'käib',
    ended: 'lõpp on käes, sulgemata',
    listed: 'suletud, nimekirjad ootavad loendaja allkirja',
    waiting: 'suletud, vastuväidete aeg',
    countable: 'suletud, loendada võib',
    released: 'koondtulemus avaldatud',
    destroyed: 'lõpetatud, saadetised hävitatud',
  } satisfies Record<Stage, string>,
  next: (what: string) => `Järgmine samm: ${what}`,
  nextOf: {
    drafted:
      'loendaja allkiri ja tõend, siis käsk open; kutsed teeb käsk invite ja koodid laadib codes load.',
    before: 'saatke kutsed laiali ja laadige koodid (codes load), kui see on tegemata.',
    running: 'jälgige osalemist (participation), tuletage meelde (used, reminders), lõpus sulgege (close).',
    ended: 'sulgege (close).',
    listed: 'andke lists.json loendajale ja laadige tema allkiri (lists sign).',
    waiting: 'oodake ja lahendage vastuväited (objection resolve).',
    countable: 'andke kuhjad loendajale (piles), siis avaldage koondtulemus (publish).',
    released: 'hävitage saadetised (destroy).',
    destroyed: 'avaldage loendaja tõend (destruction add), kui see on tegemata.',
  } satisfies Record<Stage, string>,
  opensAt: (moment: string) => `Loendada võib kõige varem: ${moment}.`,
  openObjections: (numbers: string) => `Lahendamata vastuväited: ${numbers}.`,
  noCampaigns: 'Andmebaasis ei ole ühtegi küsitlust.',
  backedUp: (path: string, size: string) => `Varukoopia on tehtud ja kontrollitud: ${path} (${size}).`,
  backupNext:
    'Hoidke koopiat sama hoolega kui andmebaasi, soovitatavalt krüpteerituna, ja kustutage see, kui küsitluse saadetised on hävitatud.',
  restored: 'Andmebaas on taastatud ja kontrollitud.',
  restoring: (path: string) => `Taastatakse varukoopiast ${path}.`,
  afterRestore: [
    'Mida see tähendab: pärast varukoopia tegemist esitatud saadetisi siin ei ole ja tagasi võetud saadetised võivad olla jälle olemas.',
    'Omavalitsuste laiendused märkavad seda ise: nad näevad, et server on läinud tagasi varasemasse seisu, ja paluvad viimase sammu uuesti saata.',
    'Kui küsitlus on juba lõppenud, ei saa keegi enam midagi uuesti saata. Kaaluge siis enne sulgemist, kas teavitada kõiki.',
    'Täitke uuesti ka kõik pärast varukoopiat antud juhised (codes apply); korduv täitmine ei tee halba.',
    'Kui lõppu on pärast varukoopiat edasi lükatud, laadige enne serveri käivitamist teade uuesti (extend valikuga --notice).',
  ],
}
