/** Everything said in the counter's room. */
import type { Opened } from '../../protocol/envelope.ts'
import { problem } from './counting-problems.ts'

const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const counting = {
  title: 'Loendaja',
  intro:
    'Siin sünnivad loendaja võtmed, siin avatakse vastused ja allkirjastatakse koondtulemus. Seadmest välja lähevad ainult failid, mille te ise salvestate.',
  online:
    'See seade on võrgus. Loendamiseks võtke võrk maha: siis ei saa miski siit välja minna ka siis, kui seadmes on pahavara. See ruum ise võrku ei kasuta.',
  offline: 'See seade ei ole võrgus. Nii peabki loendamise ajal olema.',
  campaigns: 'Küsitlused',
  noCampaigns:
    'Siin ei ole veel ühegi küsitluse võtmeid. Alustage võtmete tegemisest või tooge siia võtmefailid, mis teil on.',
  newKeys: 'Tee uue küsitluse võtmed',
  takeKeys: 'Too võtmefailid',
  unnamed: (keys: string) => `Uus küsitlus (võtmed ${keys})`,
  back: 'Kõik küsitlused',
  identity: 'Loendaja püsivõti',
  identityText: 'Selle järgi tuntakse teid ära. Sellega allkirjastatakse iga küsitlus.',
  identityNone: 'Püsivõti tehakse koos esimese küsitluse võtmetega.',
  removeIdentity: 'Eemalda püsivõti siit',
  removeIdentityText:
    'Püsivõtit läheb vaja ka järgmistes küsitlustes. Salvestage enne fail identity.key kindlasse kohta.',
  removeAnyway: 'Fail on mul olemas, eemalda',
  cancel: 'Loobu',
  stage: {
    new: 'võtmed on tehtud',
    signed: 'allkirjastatud',
    listed: 'nimekirjad on allkirjastatud',
    counted: 'loendatud',
    destroyed: 'võtmed on hävitatud',
  },
  saveFile: (name: string) => `Salvesta ${name}`,
  print: 'Prindi',
  working: 'Töötan…',
  make: {
    title: 'Uue küsitluse võtmed',
    about:
      'Igal küsitlusel on oma võtmed: üks avab ümbrikud, teine allkirjastab nimekirjad ja koondtulemuse. Pärast loendamist need hävitatakse.',
    how: 'Kuidas võtmed avanevad',
    passphrase: 'Paroolifraasiga',
    passphraseHint: 'Üks inimene avab võtmed paroolifraasiga.',
    shares: 'Kahe osaga kolmest',
    sharesHint:
      'Kolm inimest saavad igaüks ühe osa; võtmed avanevad mis tahes kahe osaga. Üksi ei ava neid keegi.',
    field: 'Paroolifraas',
    fieldHint: (min: number) =>
      `Vähemalt ${min} märki; hea on viis või kuus juhuslikult valitud sõna. Kui see ununeb, ei saa vastuseid enam keegi loendada.`,
    again: 'Sama paroolifraas uuesti',
    show: 'Näita sisestatut',
    tooShort: (min: number) => `Paroolifraas peab olema vähemalt ${min} märki pikk.`,
    tooUniform: 'Paroolifraasis korduvad samad märgid. Valige eri sõnad.',
    differ: 'Paroolifraasid ei ole ühesugused.',
    submit: 'Tee võtmed',
    working: 'Teen võtmeid. Selleks kulub mõni sekund.',
  },
  made: {
    title: 'Võtmed on tehtud',
    sharesAbout:
      'Andke iga osa eri inimesele. Osi ei salvestata: kui need on üle antud või see leht suletud, ei saa neid enam näha. Kui kaks osa kolmest on kadunud, ei avane võtmed enam kunagi.',
    handed: (number: number) => `Osa ${number} on üle antud`,
    share: {
      identity: (number: number) => `Püsivõtme osa ${number}/3`,
      campaign: (number: number) => `Küsitluse võtmete osa ${number}/3`,
    },
    backup:
      'Salvestage võtmefailide varukoopia teisele andmekandjale. Need on kaitstud: ilma paroolifraasi või osadeta ei ava neid keegi.',
    publicKeys: 'Andke liidule fail public-keys.json. Sellega saab liit küsitluse kavandi koostada.',
    done: 'Edasi küsitluse juurde',
    notHanded: 'Märkige, et kõik osad on üle antud.',
  },
  take: {
    title: 'Too võtmefailid',
    about:
      'Valige korraga kõik failid, mis on loendaja kaustas: identity.key, campaign.key ja, kui need on olemas, register.json ja signed.json. Failid on samad mis loendaja käsurea programmil.',
    register:
      'Kui nende võtmetega on juba midagi allkirjastatud, tooge kindlasti kaasa ka register.json: selles on kirjas, mis on allkirjastatud, et teist allkirja ei antaks.',
    files: 'Failid',
    submit: 'Too siia',
    needed: 'Valige failid.',
  },
  locks: {
    passphrase: {
      identity: 'Püsivõtme paroolifraas',
      campaign: 'Küsitluse võtmete paroolifraas',
    },
    same: 'Püsivõtmel on sama paroolifraas',
    show: 'Näita sisestatut',
    shares: 'Võtmeosad',
    sharesHint: (keys: string) =>
      `Iga võtme jaoks on vaja kahte osa kolmest (${keys}). Valige osade failid või kirjutage osa neli rida paberilt.`,
    file: 'Osade failid',
    text: 'Osa paberilt',
    add: 'Lisa osa',
    added: (keys: string, number: number) => `Võtmed ${keys}, osa ${number}/3`,
    remove: 'Eemalda',
    damaged: 'Selles osas on mõni märk vale või mõni rida puudu. Kontrollige see üle.',
    notAShare: 'See ei ole võtmeosa.',
  },
  steps: {
    keys: 'Võtmed',
    sign: 'Küsitluse allkirjastamine',
    lists: 'Nimekirjade allkirjastamine',
    objections: 'Vastuväited',
    count: 'Loendamine',
    destroy: 'Võtmete hävitamine',
    done: 'tehtud',
    now: 'järgmine',
    later: 'hiljem',
  },
  keys: {
    id: 'Võtmete tunnus',
    counter: 'Loendaja avalik püsivõti',
    opens: 'Avanevad',
    opensWith: { passphrase: 'paroolifraasiga', shares: 'kahe osaga kolmest' },
  },
  sign: {
    about: 'Liit annab teile kavandi (manifest.json) ja proovikuhja (challenge.json).',
    draft: 'Kavand (manifest.json)',
    challenge: 'Proovikuhi (challenge.json)',
    inspect: 'Vaata kavand üle',
    needed: 'Valige mõlemad failid.',
    inspected:
      'Kavand vastab kõigile reeglitele, küsimustik on sama mis selles laienduses ja võtmed on teie omad. Midagi ei ole veel allkirjastatud.',
    fingerprint: 'Sõrmejälg',
    compare: 'Võrrelge sõrmejälge liiduga, näiteks telefoni teel.',
    submit: 'Ava proovikuhi ja allkirjasta',
    working: 'Avan võtmeid ja proovikuhja.',
    done: 'Küsitlus on allkirjastatud ja proovikuhi avanes. Andke liidule failid signed.json ja proof.json.',
  },
  facts: {
    demo: 'Prooviküsitlus: see ei ole anonüümne.',
    campaign: 'Küsitlus',
    from: 'Algus',
    to: 'Lõpp',
    objectionDays: 'Vastuväidete aeg',
    days: (count: number) => n(count, 'päev', 'päeva'),
    pack: 'Küsimustik',
    items: (id: string, version: string, count: number) => `${id} ${version}, väärtusi ${count}`,
    invited: 'Kutsutud',
    invitedOf: (count: number) => n(count, 'omavalitsus', 'omavalitsust'),
    k: 'Avaldatav rühm',
    atLeast: (count: number) => `vähemalt ${n(count, 'vastaja', 'vastajat')}`,
    minTotal: 'Ümbrikud avatakse',
    ifAtLeast: (count: number) => `kui esitajaid on vähemalt ${count}`,
  },
  lists: {
    about:
      'Pärast küsitluse lõppu annab liit teile nimekirjad (lists.json). Kui küsitluse lõppu on edasi lükatud, annab liit ka teated (notices.json).',
    file: 'Nimekirjad (lists.json)',
    notices: 'Teated (notices.json), kui neid on',
    needed: 'Valige nimekirjade fail.',
    submit: 'Kontrolli ja allkirjasta',
    working: 'Avan võtmeid ja kontrollin nimekirju.',
    done: 'Nimekirjad vastavad kõigile reeglitele ja on allkirjastatud. Andke liidule fail lists-signature.json.',
    codes: (issued: number, reissued: number, revoked: number, used: number) =>
      `Kutsekoode: välja antud ${issued}, asendatud ${reissued}, tühistatud ${revoked}, kasutatud ${used}.`,
    opens: (when: string) => `Ümbrikke võib avada alates ${when}, kui kõik vastuväited on lahendatud.`,
    early: (when: string) => `Küsitlus lõpeb ${when}. Enne seda nimekirju ei ole.`,
  },
  objections: {
    about:
      'Kui keegi ei leia oma ümbrikke nimekirjast, võib ta esitada vastuväite liidule või teile. Lahendamata vastuväide takistab loendamist. Kes vastuväite esitas, siia ei kirjutata.',
    none: 'Ühtegi vastuväidet ei ole saabunud.',
    add: 'Pane vastuväide kirja',
    added: (number: number) => `Vastuväide nr ${number} on kirjas. Andke sellest teada ka liidule.`,
    open: (number: number, at: string) => `Nr ${number}, ${at}: lahendamata`,
    closed: (number: number, at: string, resolvedAt: string) =>
      `Nr ${number}, ${at}: lahendatud ${resolvedAt}`,
    how: (number: number) => `Kuidas vastuväide nr ${number} lahendati (avalik)`,
    needed: 'Kirjutage, kuidas vastuväide lahendati.',
    resolve: 'Märgi lahendatuks',
    resolved: (number: number) => `Vastuväide nr ${number} on lahendatud.`,
  },
  count: {
    about: 'Liit annab teile kuhjad (piles.ndjson). Vaja on ka samu nimekirju, mille allkirjastasite.',
    wait: (when: string) => `Vastuväidete aeg kestab veel: ümbrikke võib avada alates ${when}.`,
    waitObjections: 'Enne kui vastuväited on lahendatud, ei avata ühtegi ümbrikku.',
    piles: 'Kuhjad (piles.ndjson)',
    needed: 'Valige kuhjade ja nimekirjade failid.',
    submit: 'Loenda',
    unlocking: 'Avan võtmeid ja kontrollin, kas iga kuhi on täpselt oma nimekiri.',
    progress: (done: number, total: number) => `Ümbrikke avatud: ${done}/${total}`,
    cancel: 'Katkesta',
    cancelled: 'Loendamine on katkestatud. Midagi ei allkirjastatud; võite uuesti alustada.',
    read: 'Lugege koondtulemus läbi',
    readText:
      'Nii näeb avalik koondtulemus välja. Seda ei ole veel allkirjastatud. Koondtulemus avaldatakse ühe korra.',
    total: (boxes: number, results: number) =>
      `Loendatud on ${n(boxes, 'omavalitsuse', 'omavalitsuse')} vastused; koondtulemuses on ${results} arvurida.`,
    allOpened: 'Kõik ümbrikud avanesid.',
    left: 'Välja jäid ümbrikud:',
    problem: {
      size: 'vale pikkusega',
      sealed: 'ei avane (muudetud, teise küsimuse alla pandud või teise võtme jaoks pitseeritud)',
      version: 'teise versiooniga tehtud',
      padding: 'valesti täidetud',
      outsideDomain: 'vastus, mida sellel küsimusel olla ei saa',
    } satisfies Record<Extract<Opened, { ok: false }>['problem'], string>,
    envelopes: (problem: string, count: number) => `${n(count, 'ümbrik', 'ümbrikku')}: ${problem}`,
    haveRead: 'Olen koondtulemuse läbi lugenud',
    sign: 'Allkirjasta koondtulemus',
    readFirst: 'Lugege koondtulemus enne läbi ja märkige see.',
    discard: 'Jäta allkirjastamata',
    done: 'Koondtulemus on allkirjastatud. Salvestage fail release.json, andke see liidule avaldamiseks ja avaldage ka ise.',
    again: 'Samad nimekirjad on juba loendatud; koondtulemus on sama mis varem.',
    show: 'Loe koondtulemust',
    doneLater: 'Koondtulemus on allkirjastatud.',
  },
  destroy: {
    about:
      'Kui koondtulemus on avaldatud, hävitage küsitluse võtmed. Siis ei saa enam keegi ühtegi ümbrikku avada. Selle kohta jääb avalik tõend.',
    giveUp: 'Loobu sellest küsitlusest',
    giveUpText:
      'Kui võtmed hävitada enne loendamist, ei saa selle küsitluse vastuseid enam kunagi keegi avada.',
    uncounted: 'Koondtulemust ei ole ega tule (näiteks oli esitajaid liiga vähe)',
    piles: 'Kuhjade faili olen juba kustutanud',
    confirm: (keys: string) => `Kinnitamiseks kirjutage võtmete tunnus ${keys}`,
    mismatch: 'See ei ole võtmete tunnus.',
    submit: 'Hävita võtmed',
    done: 'Võtmed on selles seadmes hävitatud. Andke tõend destruction.json liidule avaldamiseks.',
    rest: 'Hävitage ka võtmefaili varukoopiad, võtmeosad või paroolifraas ja kuhjade fail. Kustutatud fail võib kettal alles olla; võtmefail on krüpteeritud ja ilma paroolifraasi või osadeta sellest kasu ei ole.',
    remove: 'Eemalda küsitlus siit',
  },
  problem,
}

export type CountingWords = typeof counting
