/** What the doctor found, and what to do about it. */
import type { Check, State, What } from '../../../doctor/finding.ts'

interface Said {
  readonly found: (first: string, second: string) => string
  /** Empty where nothing has to be done. */
  readonly todo: string
}

const noLog = 'Võtke eeskuju failidest kaustas collector/deploy.'

export const doctor = {
  todo: 'Mida teha:',
  marks: { ok: '[korras]', warn: '[hoiatus]', bad: '[viga]' } satisfies Record<State, string>,
  checks: {
    environment: 'Keskkond',
    address: 'Avalik aadress',
    clock: 'Kell',
    proxy: 'Vahendusserver',
    disk: 'Ketas',
    database: 'Andmebaas',
    keys: 'Võtmete ja koodide eraldi hoidmine',
  } satisfies Record<Check, string>,
  sum: (ok: string, warn: string, bad: string) => `Korras: ${ok}. Hoiatusi: ${warn}. Vigu: ${bad}.`,
  findings: {
    environmentFine: { found: () => 'Muutujad on arusaadavad.', todo: '' },
    environmentBroken: {
      found: (name) => `Muutuja ${name} väärtus ei sobi.`,
      todo: 'Vaadake lubatud väärtusi kausta collector/deploy juhendist.',
    },
    nodeOld: {
      found: (version, needed) => `See on Node.js ${version}, vaja on versiooni ${needed}.`,
      todo: 'Paigaldage uuem Node.js.',
    },
    runsAsRoot: {
      found: () => 'Programm töötab juurkasutaja õigustega.',
      todo: 'Käivitage server ja see käsk eraldi kasutajana; teenuse näidis on kaustas collector/deploy.',
    },
    listensToAll: {
      found: (host) => `Server kuulab aadressil ${host}, mitte ainult selle arvuti sees.`,
      todo: 'Kui vahendusserver on samas arvutis, pange HOST=127.0.0.1. Konteineris on see ootuspärane.',
    },
    noAddress: {
      found: () => 'Avalikku aadressi ei ole antud; krüpteeritud ühendust ei saanud kontrollida.',
      todo: 'Andke see valikuga --address või muutujaga PUBLIC_ADDRESS.',
    },
    addressPlain: {
      found: (address) => `Aadress ${address} on krüpteerimata ja töötab ainult selles arvutis.`,
      todo: 'Avalikuks kasutamiseks on vaja aadressi, mis algab https://.',
    },
    unreachable: {
      found: (address, code) => `Aadress ${address} ei vasta (${code}).`,
      todo: 'Kontrollige, kas vahendusserver töötab, kas nimi viib õigesse arvutisse ja kas tulemüür lubab porti 443.',
    },
    tlsRefused: {
      found: (address) => `Aadressiga ${address} ei saa krüpteeritud ühendust.`,
      todo: 'Kontrollige, kas sellel pordil on TLS sisse lülitatud ja kas selle versioon on vähemalt 1.2.',
    },
    certificateFine: { found: (day) => `Sertifikaat kehtib kuni ${day}.`, todo: '' },
    certificateSoon: {
      found: (day) => `Sertifikaat kehtib ainult kuni ${day}.`,
      todo: 'Uuendage sertifikaati ja kontrollige, miks see ise ei uuenenud.',
    },
    certificateExpired: {
      found: (day) => `Sertifikaat aegus ${day}. Ükski laiendus ei saa ühendust.`,
      todo: 'Uuendage sertifikaat kohe.',
    },
    certificateUntrusted: {
      found: (why) => `Sertifikaati ei usaldata (${why}). Ükski laiendus ei saa ühendust.`,
      todo: 'Kasutage üldtunnustatud väljaandja sertifikaati koos kogu ahelaga.',
    },
    answers: { found: () => 'Aadressil vastab see server.', todo: '' },
    redirects: {
      found: (status) => `Aadress suunab mujale (${status}). Laiendus ümbersuunamisi ei järgi.`,
      todo: 'Kasutage kutsetes lõplikku aadressi ja eemaldage ümbersuunamine.',
    },
    notTheCollector: {
      found: (status) => `Aadressil vastab midagi muud (${status}).`,
      todo: 'Kontrollige, kas server töötab ja kas vahendusserver annab päringud sellele edasi.',
    },
    hstsFine: { found: () => 'Brauseritele on öeldud, et ühendus on alati krüpteeritud (HSTS).', todo: '' },
    hstsMissing: {
      found: () => 'Päis Strict-Transport-Security puudub või kehtib alla poole aasta.',
      todo: 'Muutuja PUBLIC_ADDRESS väärtus peab algama https:// ja vahendusserver ei tohi päist eemaldada.',
    },
    corsMissing: {
      found: () => 'Päis Access-Control-Allow-Origin ei ole *; laiendus ei saa vastuseid lugeda.',
      todo: 'Kontrollige, et vahendusserver ei muuda ega lisa CORSi päiseid.',
    },
    cookies: {
      found: () => 'Vastuses on küpsis. Server ise küpsiseid ei kasuta.',
      todo: 'Lülitage vahendusserveris küpsised välja.',
    },
    compressed: {
      found: () => 'Vahendusserver tihendab vastuseid: vastuse pikkusest saab aru, mida server vastas.',
      todo: 'Lülitage selle serveri vastuste tihendamine välja (nginx: gzip off).',
    },
    clockFine: { found: (off) => `Kell erineb avaliku aadressi omast ${off} s.`, todo: '' },
    clockOff: {
      found: (off) => `Kell erineb avaliku aadressi omast ${off} s.`,
      todo: 'Seadke mõlemas arvutis kell interneti järgi õigeks. Küsitlus algab ja lõpeb kella järgi.',
    },
    clockKept: { found: () => 'Kell seatakse automaatselt interneti järgi.', todo: '' },
    clockNotKept: {
      found: () => 'Kella ei seata automaatselt interneti järgi.',
      todo: 'Lülitage sisse: timedatectl set-ntp true',
    },
    clockUnknown: {
      found: () => 'Ei õnnestunud teada saada, kas kell seatakse automaatselt interneti järgi.',
      todo: 'Kontrollige seda selles arvutis, mille kella server kasutab.',
    },
    clockAlone: {
      found: () => 'Kella ei olnud millegagi võrrelda: avalikul aadressil ei vasta ükski teine arvuti.',
      todo: 'Võrrelge kella mõne õige kellaga. Küsitlus algab ja lõpeb kella järgi.',
    },
    proxyNotFound: {
      found: () => 'Vahendusserveri seadistust ei leitud.',
      todo: 'Andke see valikuga --proxy-config, et kontrollida, kas külastajate aadressid jäävad salvestamata.',
    },
    proxyUnreadable: {
      found: (path) => `Seadistusest ${path} ei saanud aru või ei saanud seda lugeda.`,
      todo: 'Kontrollige õigusi või andke õige fail valikuga --proxy-config.',
    },
    proxyQuiet: { found: (path) => `Seadistuse ${path} järgi külastusi ei salvestata.`, todo: '' },
    accessLogged: {
      found: (name) => `Vahendusserver salvestab külastusi (${name}).`,
      todo: `nginx: access_log off; Caddy: eemaldage log. ${noLog} Kustutage olemasolevad logid.`,
    },
    errorsLogged: {
      found: (name) => `Vahendusserver kirjutab veateadetesse külastajate aadressid (${name}).`,
      todo: `nginx: error_log /dev/null emerg; Caddy: exclude http.log.error http.log.access. ${noLog}`,
    },
    diskFine: { found: (folder, free) => `Kaustas ${folder} on vaba ruumi ${free}.`, todo: '' },
    diskLow: {
      found: (folder, free) => `Kaustas ${folder} on vaba ruumi ainult ${free}.`,
      todo: 'Vabastage ruumi: varukoopia ja hävitamine vajavad ajutiselt kahe andmebaasi jagu ruumi.',
    },
    diskFull: {
      found: (folder, free) => `Kaustas ${folder} on ruum otsas (${free}).`,
      todo: 'Vabastage ruumi kohe: saadetisi ei saa salvestada.',
    },
    folderReadOnly: {
      found: (folder, code) => `Kausta ${folder} ei saa kirjutada (${code}).`,
      todo: 'Andke serveri kasutajale kausta kirjutamise õigus; teenuse puhul kontrollige ka sätet ReadWritePaths.',
    },
    networkFolder: {
      found: (folder) => `Kaust ${folder} on võrgukettal, kus SQLite ei ole töökindel.`,
      todo: 'Hoidke faili selle arvuti kettal või kasutage PostgreSQLi.',
    },
    databaseMissing: {
      found: (path) => `Andmebaasi ${path} ei ole.`,
      todo: 'Kui küsitlus on juba koostatud, on kaust või muutuja COLLECTOR_DB vale.',
    },
    databaseUnreachable: {
      found: () => 'Andmebaas ei vasta.',
      todo: 'Kontrollige muutujat DATABASE_URL ja seda, kas PostgreSQL töötab.',
    },
    databaseForeign: {
      found: () => 'See ei ole selle serveri andmebaas.',
      todo: 'Kontrollige muutujat COLLECTOR_DB või DATABASE_URL.',
    },
    databaseNewer: {
      found: (version, known) => `Andmebaas on versiooniga ${version}, programm tunneb versiooni ${known}.`,
      todo: 'Paigaldage uuem programm.',
    },
    databaseOlder: {
      found: (version, known) =>
        `Andmebaas on versiooniga ${version}, programm viib selle versioonile ${known}.`,
      todo: 'Tehke varukoopia, siis käivitage server: andmebaas uuendatakse siis automaatselt.',
    },
    databaseCurrent: {
      found: (version, size) => `Andmebaas on versiooniga ${version}, suurus ${size}.`,
      todo: '',
    },
    databaseDamaged: {
      found: (path) => `Andmebaas ${path} on rikutud.`,
      todo: 'Peatage server, tehke failist koopia ja taastage varukoopia (käsk restore).',
    },
    databaseCopied: {
      found: (path) =>
        `Fail ${path} on kopeeritud ajal, kui server töötas, ja ilma selle juurde kuuluva failita „-wal“. Viimased saadetised võivad puududa.`,
      todo: 'Tehke koopia käsuga backup. Kui paremat koopiat ei ole, võtke see kasutusele: node collector/main.ts accept-copy',
    },
    databaseReadable: {
      found: (path) => `Faili ${path} saavad lugeda ka teised kasutajad.`,
      todo: 'Piirake õigusi: chmod 600',
    },
    databaseReadOnly: {
      found: (path) => `Andmebaasi ${path} ei saa kirjutada.`,
      todo: 'Käivitage see käsk sama kasutajana kui server ja kontrollige faili omanikku.',
    },
    durable: { found: (kind) => `${kind}: kinnitatud andmed on kettal.`, todo: '' },
    notDurable: {
      found: (setting) => `Kinnitatud andmed võivad elektrikatkestuse korral kaduda (${setting}).`,
      todo: 'Lülitage andmebaasis sisse fsync ja full_page_writes.',
    },
    statementsLogged: {
      found: (setting) => `PostgreSQL kirjutab päringud logisse (${setting}).`,
      todo: 'Lülitage see välja: muidu on logis koodide räsid ja kellaajad.',
    },
    commitTimes: {
      found: () => 'PostgreSQL jätab meelde iga muudatuse aja (track_commit_timestamp).',
      todo: 'Lülitage see välja: saadetiste aegu ei tohi alles hoida.',
    },
    superuser: {
      found: () => 'Server kasutab PostgreSQLis ülemkasutaja õigusi.',
      todo: 'Looge serverile oma kasutaja, kellele kuulub ainult see andmebaas.',
    },
    databasePlain: {
      found: () => 'Ühendus andmebaasiga läheb üle võrgu krüpteerimata.',
      todo: 'Lisage aadressi lõppu ?sslmode=verify-full.',
    },
    codesHere: {
      found: (path) => `Failis ${path} on kutsekoodid.`,
      todo: 'Viige fail kontorisse ja hävitage siin: muidu saab server saadetised omavalitsustega kokku viia.',
    },
    counterKeyHere: {
      found: (path) => `Fail ${path} on loendaja võti.`,
      todo: 'Võti peab olema ainult loendaja seadmes. Teatage loendajale; kui võti võis olla võõraste käes, alustage küsitlust uuesti.',
    },
    pilesHere: {
      found: (path) => `Failis ${path} on loendajale antavad kuhjad.`,
      todo: 'Kustutage fail, kui see on loendajale üle antud.',
    },
    noticeKeyOpen: {
      found: (path) => `Teatevõtit ${path} saavad lugeda ka teised kasutajad.`,
      todo: 'Piirake õigusi (chmod 600) või hoidke võtit väljaspool serverit.',
    },
    noticeKeyClosed: { found: (path) => `Teatevõtit ${path} saab lugeda ainult omanik.`, todo: '' },
    noForeignKeys: { found: () => 'Andmebaasi kõrval ei ole loendaja võtit ega kutsekoode.', todo: '' },
    tooManyFiles: {
      found: (count) => `Faile on üle ${count}; kõiki ei vaadatud läbi.`,
      todo: 'Hoidke andmebaasi omaette kaustas.',
    },
  } satisfies Record<What, Said>,
}
