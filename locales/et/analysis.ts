/** Everything said on the desk about reading a release: opening it, the order of services, and one service's case. */
import type { Criterion } from '../../domain/portfolio/candidates.ts'
import type { FileProblem, Part } from '../../submit/release-files.ts'
import { analysisCase } from './analysis-case.ts'

export const analysis = {
  about:
    'Avaldatud koondtulemus teenuste kaupa. Siin ei ole ühegi omavalitsuse vastuseid, ainult see, mida loendaja on avaldanud. Mida pakkuda, otsustab liit.',
  demo: 'Prooviküsitlus: need arvud ei ole anonüümselt kogutud ja ei näita ühegi omavalitsuse tegelikku seisu.',
  release: {
    label: 'Koondtulemus',
    head: (campaign: string, n: number, closed: string) =>
      `Küsitlus ${campaign}: vähemalt ${n} omavalitsust, suletud ${closed}.`,
    otherPack: (version: string) =>
      `Küsitlus kasutas küsimustiku versiooni ${version}, mida selles laienduses ei ole. Näha on see, mis on jäänud samaks; tasemete sõnastus võib olla muutunud.`,
    none: 'Ühtegi koondtulemust ei ole veel avatud.',
    noneText:
      'Kui avate koondtulemuse, näete siin teenuste järjekorda ja iga teenuse kohta üht lehekülge: kes seda soovib, mis on enne puudu, kuidas soovitakse maksta ja keda teenus aitaks. Seni saab vaadata, mida teenuste kohta teada on.',
    manage: 'Ava või eemalda koondtulemusi',
    back: 'Tagasi analüüsi juurde',
    here: 'Selles seadmes',
    opened: (when: string) => `avatud ${when}`,
    isDemo: 'prooviküsitlus',
    choose: 'Vaata seda',
    chosen: 'Praegu vaatamisel',
    remove: (campaign: string) => `Eemalda ${campaign}`,
    removed: (campaign: string) => `Küsitluse ${campaign} koondtulemus on sellest seadmest eemaldatud.`,
    undo: 'Too tagasi',
    broughtBack: (campaign: string) => `Küsitluse ${campaign} koondtulemus on tagasi.`,
    unreadable:
      'Ühte siin hoitud koondtulemust ei saa lugeda: see on salvestatud laienduse teise versiooniga või on vigane. Seda ei muudetud.',
  },
  open: {
    title: 'Ava koondtulemus',
    files: 'Failidest',
    filesText:
      'Valige kolm faili, korraga või ükshaaval, mis tahes järjekorras: signed.json ja release.json on loendajalt, lists.json tekib liidu serveris küsitluse sulgemisel. Kui lõppu on edasi lükatud, lisage notices.json. Sobivad ka samad andmed sellisel kujul, nagu liidu server need avaldab.',
    choose: 'Vali failid',
    part: {
      campaign: 'Küsitlus (signed.json)',
      lists: 'Nimekirjad (lists.json)',
      release: 'Koondtulemus (release.json)',
      notices: 'Teated lõpu edasilükkamise kohta (notices.json)',
    } satisfies Partial<Record<Part, string>>,
    found: 'olemas',
    missing: 'puudu',
    ifMoved: 'ainult siis, kui lõppu on edasi lükatud',
    forget: 'Alusta failidega uuesti',
    address: 'Liidu serverist',
    addressText:
      'Küsib serverilt samad kolm asja. Server saab teada ainult seda, et keegi neid küsis; midagi muud ei saadeta.',
    server: 'Serveri aadress',
    campaign: 'Küsitluse nimi',
    campaignHint: 'Näiteks kov-2027.',
    serverNeeded: 'Kirjutage liidu serveri aadress.',
    campaignNeeded: 'Kirjutage küsitluse nimi.',
    ask: 'Küsi ja kontrolli',
    working: 'Kontrollin allkirju ja nimekirju…',
    done: (campaign: string) => `Küsitluse ${campaign} koondtulemus on kontrollitud ja avatud.`,
    checks:
      'Enne avamist kontrollitakse loendaja allkirja küsitlusel, nimekirjadel ja koondtulemusel, nimekirjade terviklikkust ning seda, et avaldamise reegleid on järgitud.',
  },
  refused: {
    title: 'Seda koondtulemust ei avatud. Midagi ei muutunud.',
    technical: (names: string) => `Tehniline teave abi küsimiseks: ${names}.`,
    file: {
      tooLarge: (name: string) => `Fail ${name} on liiga suur. Vaadake, kas valisite õige faili.`,
      notJson: (name: string) =>
        `Faili ${name} ei saa lugeda: see ei ole andmefail või on poolik. Laadige see uuesti alla.`,
      unknownFile: (name: string) =>
        `Fail ${name} ei ole küsitlus, nimekirjad ega koondtulemus. Vaadake, kas valisite õige faili.`,
      twice: (name: string) =>
        `Fail ${name} on sama liiki kui mõni teine valitud fail. Valige igast liigist üks.`,
    } satisfies Record<FileProblem, (name: string) => string>,
    forged:
      'Küsitlusel ei ole ühegi selle laienduse jaoks usaldatud loendaja allkirja. Ilma selleta ei ole teada, kes vastused luges. Küsige faile uuesti liidu või loendaja ametlikult lehelt.',
    update: 'Failid on tehtud programmi teise versiooniga. Uuendage laiendust ja proovige uuesti.',
    faulty: 'Küsitlus rikub reegleid, mis kaitsevad vastajate anonüümsust, või on vigaselt koostatud.',
    otherCampaign: 'Server andis teise küsitluse kui see, mida küsiti.',
    notice: 'Küsitluse lõppu on muudetud teatega, mida ei saa usaldada.',
    lists: (reasons: string) => `Nimekirju ei saa usaldada: ${reasons}.`,
    listsUnsigned:
      'Nimekirjadel ei ole loendaja kehtivat allkirja. Kui loendaja neid alles kontrollib, proovige hiljem uuesti.',
    release: {
      wronglySigned: 'Koondtulemusel ei ole selle küsitluse loendaja kehtivat allkirja.',
      otherCampaign: 'Koondtulemus ja küsitlus ei käi kokku: need on eri küsitlustest.',
      otherLists: 'Koondtulemus on loendatud teiste nimekirjade järgi kui need, mille te valisite.',
      broken: 'Koondtulemuses on midagi, mida avaldamise reeglid ei luba, või midagi, mida ei küsitud.',
      notOurs: 'Koondtulemuse fail ei ole ootuspärasel kujul.',
    },
    address: 'Serveri aadress on vigane. See algab tähtedega https:// ja lõpeb kaldkriipsuga.',
    insecure: 'Selle serveriga ei saa turvalist ühendust. Aadress peab algama https.',
    campaignId: 'Küsitluse nimi on vigane. See koosneb väiketähtedest, numbritest ja sidekriipsudest.',
    noLists: 'Küsitluse nimekirju ei ole veel avaldatud. Need avaldatakse pärast sulgemist.',
    noRelease: 'Koondtulemust ei ole veel avaldatud. See tuleb pärast vastuväidete aega ja loendamist.',
    unreachable: 'Server ei vasta. Kontrollige aadressi ja võrguühendust või avage failid.',
    notACollector:
      'Sellelt aadressilt vastas miski muu kui liidu server. Kontrollige aadressi või avage failid.',
    noCampaign: 'Sellist küsitlust selles serveris ei ole. Kontrollige nime.',
    notKept:
      'Brauser ei saanud koondtulemust seadmesse salvestada. Vabastage arvutis ruumi ja proovige uuesti.',
    unexpected: 'Avamine läks valesti. Proovige uuesti.',
    newerThere:
      'Sama koondtulemus on siin juba uuema versiooniga salvestatud ja seda üle ei kirjutatud. Uuendage laiendust.',
  },
  criteria: {
    need: 'Vajadus',
    demand: 'Nõudlus',
    readiness: 'Valmisolek',
  } satisfies Record<Criterion, string>,
  criteriaText: {
    need: 'Kui suur osa sellest, mida teenus saaks tõsta, on omavalitsustel tavalisest sihist puudu.',
    demand:
      'Kui suur osa vastanutest teenust soovib, kohe või hiljem. Kellel see juba on, nõudlusse ei lähe.',
    readiness: 'Kui suur osa teenuse eeltingimustest on keskmiselt täidetud.',
  } satisfies Record<Criterion, string>,
  portfolio: {
    title: 'Teenuste järjekord',
    about:
      'Järjekord on vajaduse, nõudluse ja valmisoleku korrutis teie kaaludega. See aitab arutada, aga ei soovita midagi: mida pakkuda, otsustab liit.',
    weights: 'Kaalud',
    weightsHint: '0 tähendab, et seda ei arvestata. Oluline on ainult kaalude suhe.',
    weight: (n: string) => (n === '0' ? 'ei arvestata' : `kaal ${n}`),
    reset: 'Kõik võrdseks',
    busy: 'Arvutan…',
    table: 'Teenused järjekorras, astmete kaupa',
    column: {
      service: 'Teenus',
      place: 'Koht',
      first: 'Esimese kolme seas',
    },
    tier: (n: number) => `${n}. aste`,
    tierText: 'Astmete vahel on järjekord kindel, astme sees mitte.',
    tieAll: 'Ükski kaal ei loe, seega on kõik teenused samal kohal.',
    places: (low: number, high: number) => (low === high ? `${low}.` : `${low}.–${high}.`),
    possible: (places: string) => `võimalik ${places}`,
    first: (times: number) => `${times} korral 100st`,
    firstMoved: (times: number) => `ka kaale muutes ${times}`,
    left: 'Järjekorrast välja jäänud',
    leftText: 'Nende kohta vastas liiga vähe omavalitsusi, et midagi avaldada. See ei ole hinnang teenusele.',
    leftOut: (name: string, missing: string) => `${name}: puudub ${missing}`,
    csv: 'Salvesta tabelina (CSV)',
    print: 'Prindi',
    saved: 'Tabel on salvestatud.',
    method: 'Kuidas järjekord arvutatakse',
    methodText: [
      'Iga teenuse kohta on kolm arvu vahemikus 0–1: vajadus, nõudlus ja valmisolek. Need korrutatakse; kaal on astendaja. Korrutis, mitte summa: teenust, mida keegi ei soovi või keegi vastu võtta ei suuda, ei tee paremaks see, et seda on väga vaja.',
      'Avaldatud arvud on ümardatud, seepärast on iga arv vahemik. „Võimalik“ koht on see, mida need vahemikud üldse lubavad.',
      'Tavaline koht ja „esimese kolme seas“ on arvutatud 100 katsega: igas katses valitakse iga ümardatud arvu asemele juhuslikult üks võimalik. Teine arv näitab sama, kui ka kaalud kuni kahekordselt muutuvad. Katsed on alati samad, nii et sama koondtulemus annab sama pildi.',
      'Teenused on järjestatud korrutise väikseima võimaliku väärtuse järgi. Uus aste algab seal, kus kõik eelmised teenused on avaldatud arvude järgi kindlalt ees. Samamoodi on järjestatud ka avalik aruanne, kuid ainult soovijate arvu järgi.',
    ],
  },
  changes: {
    title: 'Mis on muutunud',
    with: 'Võrdle varasemaga',
    none: 'ei võrrelda',
    about: (campaign: string) =>
      `Võrreldes küsitlusega ${campaign}. Loetletud on ainult muutused, mida ümardus ei seleta. Osalejad ei pruugi olla samad omavalitsused.`,
    moved: {
      need: { up: 'vajaduse hinnang on suurem', down: 'vajaduse hinnang on väiksem' },
      wants: { up: 'soovijaid on rohkem', down: 'soovijaid on vähem' },
      level: { up: 'tase on kõrgem', down: 'tase on madalam' },
    },
    nothing: 'Ükski muutus ei ole suurem kui ümardus.',
    broken: (n: number) =>
      n === 1
        ? '1 näitajat ei saa võrrelda: seda küsiti varem teisiti, ei küsitud üldse või vastas liiga vähe omavalitsusi.'
        : `${n} näitajat ei saa võrrelda: neid küsiti varem teisiti, ei küsitud üldse või vastas liiga vähe omavalitsusi.`,
  },
  case: analysisCase,
}

export type AnalysisWords = typeof analysis
