/** Everything the public report of a campaign says. */
import type { FamilyQuestion } from '../../domain/demand.ts'
import type { Break } from '../../domain/report/changes.ts'

export const report = {
  product: 'KOV digikompass',
  title: (campaign: string) => `Küsitluse ${campaign} koondaruanne`,
  lead: 'Kuidas omavalitsused oma digiküpsust hindavad, milliseid ühiseid teenuseid nad soovivad, kes neid osutada võiks ja kuidas nende eest maksta.',
  period: (from: string, to: string) => `Küsitluse aeg: ${from} – ${to}.`,
  demo: 'Prooviküsitlus: need arvud ei ole anonüümselt kogutud ja ei näita ühegi omavalitsuse tegelikku seisu.',
  inThisLanguage: 'Eesti keeles',
  contents: 'Sisukord',
  skip: 'Liigu sisu juurde',
  brief: {
    title: 'Lühidalt',
    delivered: (delivered: number, invited: number) =>
      `Kutse sai ${invited} omavalitsust, vastused esitas ${delivered}.`,
    gaps: (n: number, of: number) =>
      `Valdkondi, kus suurusrühmad erinevad rohkem, kui ümardamine seletab: ${n} (kokku ${of}).`,
    low: (n: number, of: number) =>
      `Küsimusi, kus kõik suurusrühmad jäävad alla taseme 2: ${n} (kokku ${of}).`,
    wanted: (names: string) => `Kõige rohkem soovitakse: ${names}.`,
    wantedOpen: (names: string) =>
      `Enim soovitute seas on järgmised teenused, kuid nende omavahelist järjestust ümardamine ei luba öelda: ${names}.`,
    changed: (n: number, earlier: string) =>
      `Küsitlusega ${earlier} võrreldes muutus rohkem, kui ümardamine seletab: ${n} näitajat.`,
  },
  reading: {
    title: 'Kuidas arve lugeda',
    text: [
      'Iga arvu juures on vahemik, milles tegelik väärtus kindlasti on. Vahemik tuleb sellest, et avaldatakse ainult ümardatud arve; valimit siin ei ole ja hinnanguvigu vahemik ei hõlma.',
      'Vastajate arvud on ümardatud allapoole lähima viiega jaguva arvuni: avaldatud 75 tähendab 75 kuni 79. Täht n tähistab vastuste arvu, millest arv on arvutatud. Vahemik on kitsam seal, kus teised avaldatud arvud rohkem ei luba.',
      'Keskmised on ümardatud sammuga 0,5 (10–14 vastust), 0,25 (15–29 vastust) või 0,1 (alates 30 vastusest): 1,8 sammuga 0,1 tähendab 1,75 kuni 1,85. Kõige madalamaid ja kõige kõrgemaid keskmisi ei täpsustata.',
      'Kus peaaegu kõik vastasid ühtemoodi, öeldakse enamiku vastus ja see, kui mitu kõige rohkem teisiti vastata võis.',
      'Erinevust või järjestust nimetatakse siin ainult siis, kui ümardamine seda seletada ei saa.',
      'Omavalitsused hindasid end ise. Aruanne ei ole pingerida ja ühegi omavalitsuse vastuseid siin ei ole.',
    ],
  },
  participation: {
    title: 'Osalemine',
    caption: 'Kutsed ja saadetised',
    column: { what: 'Mida loeti', number: 'Arv' },
    eligible: 'Omavalitsusi, keda küsitlus hõlmab',
    invited: 'Kutse sai',
    delivered: 'Vastused esitas',
    reissued: 'Kutseid vahetati uue vastu',
    revoked: 'Kutseid tehti kehtetuks',
    counted: 'Loendatud saadetisi',
    note: 'Kutsete ja esitanute arvud on täpsed, nagu need on avalikes nimekirjades; loendatud saadetiste arv on ümardatud.',
    bandsCaption: 'Suurusrühmad elanike arvu järgi',
    band: 'Suurusrühm',
    inBand: 'Omavalitsusi rühmas',
    bandsNote: (k: number) => `Rühm, millest esitas vähem kui ${k} omavalitsust, on liidetud naaberrühmaga.`,
  },
  band: {
    all: 'Kõik',
    and: (a: string, b: string) => `${a} ja ${b}`,
    together: (bands: string) => `Koos: ${bands}`,
  },
  figure: {
    n: (range: string) => `n\u00a0=\u00a0${range}`,
    range: (low: string, high: string) => `${low}–${high}`,
    orLess: (level: string) => `${level} või vähem`,
    orMore: (level: string) => `${level} või rohkem`,
    most: (said: string, others: number) => `enamik: ${said} (teisiti kuni ${others})`,
    few: 'liiga vähe vastuseid',
    notAsked: 'ei küsitud',
    noBands: 'rühmi ei eristata',
    noSpread: 'jaotust ei avaldata',
    or: 'või',
  },
  levels: {
    title: 'Digiküpsus valdkondade kaupa',
    about:
      'Tase 0: seda ei tehta. Tase 1: sõltub ühest inimesest või üksusest. Tase 2: kokku lepitud ja osaliselt kasutusel. Tase 3: kasutusel kogu asutuses ja kontrollitud. Tase 4: mõõdetud, täiustatud ja teistega jagatud.',
    dimensionNote:
      'Valdkonna tase ümardatakse enne pitseerimist omavalitsuse seadmes täisarvuni; siin on nende keskmine.',
    picture:
      'Igas reas on jooned ülevalt alla: kõik vastajad, seejärel suurusrühmad väikseimast suurimani. Joon on nii pikk kui vahemik, milles keskmine on.',
    caption: 'Valdkondade keskmised tasemed',
    questionsCaption: (name: string) => `${name}: küsimuste keskmised tasemed`,
    column: {
      dimension: 'Valdkond',
      question: 'Küsimus',
      picture: 'Tase 0–4',
      spread: 'Jaotus',
      level: 'Tase',
    },
    range: (from: number, to: number) => (from === to ? `tase ${from}` : `tase ${from}–${to}`),
    spreadPicture:
      'Riba osad on madal, keskmine ja kõrge tase; väikesed osad on naabriga ühendatud. Iga osa juures on vahemik, mitu omavalitsust selles on.',
    without: (said: string) => `tasemeta ${said}`,
    withoutNote:
      'Tasemeta on need, kes ei vastanud, ei teadnud, kellele küsimus ei kohaldu või kes ei soovinud vastata.',
    bandsNote:
      'Kui suurusrühmas vastas liiga vähe omavalitsusi või vastasid peaaegu kõik ühtemoodi, on rühm selles reas naaberrühmaga liidetud ja rühmadel on üks ühine arv. Rühmi ei eristata seal, kus neid ei saa avaldada ka liidetult.',
    questions: (n: number) => (n === 1 ? '1 küsimus' : `${n} küsimust`),
    parts: {
      short: 'lühike hindamine',
      full: 'täielik hindamine',
    } as Readonly<Record<string, string>>,
  },
  equity: {
    title: 'Kas võimalused on võrdsed',
    about:
      'Liidu eesmärk on, et igal omavalitsusel oleks võrdne võimalus saada ühtlaselt head teenust. Allpool on kohad, kus suurusrühmad kindlasti erinevad, ja kohad, kus kõigi tase on madal.',
    gaps: 'Kus suurusrühmad erinevad',
    gapsCaption: 'Valdkonnad: vahed, mida ümardamine ei seleta',
    gapsQuestions: 'Küsimused: suurimad vahed, mida ümardamine ei seleta',
    moreGaps: (n: number) =>
      `Veel ${n} küsimuses on suurusrühmade vahe suurem, kui ümardamine seletab; kõik vahed on andmefailis.`,
    column: {
      what: 'Valdkond või küsimus',
      lower: 'Madalam',
      higher: 'Kõrgem',
      least: 'Vahe vähemalt',
    },
    least: (levels: string) => `${levels} taset`,
    noGaps: 'Ühtegi erinevust, mida ümardamine ei seletaks, ei ole.',
    low: 'Kus kõigi tase on madal',
    lowCaption: 'Kus iga suurusrühma keskmine on kindlasti alla taseme 2',
    noLow: 'Ühtegi valdkonda ega küsimust, kus iga suurusrühm oleks kindlasti alla taseme 2, ei ole.',
    otherLows: (overall: number, some: number) =>
      `Lisaks on kõigi vastajate keskmine alla taseme 2, kuid mitte kindlasti igas rühmas: ${overall}; alla taseme 2 on ainult mõni rühm: ${some} (valdkonnad ja küsimused kokku).`,
  },
  services: {
    title: 'Milliseid teenuseid soovitakse',
    about:
      'Soovijate hulka on arvatud need, kellel teenust ei ole või kes ei tea, kas see on, ja kes vastasid „Vajame“ või „Kiiresti“. Vajadus on hinnangute keskmine: 0 ei vaja, 1 oleks abiks, 2 vajame, 3 kiiresti.',
    picture: 'Nõudluse kaart: vajadus ja soovijate arv',
    pictureAbout:
      'Iga teenus on ristkülik, mille number on tabelis teenuse nime ees. Paremal on suurem vajadus, üleval rohkem soovijaid. Ristkülik on nii suur kui vahemik, milles tegelikud väärtused on.',
    axis: { need: 'Vajadus', wants: 'Soovijaid' },
    caption: 'Teenused soovijate arvu järgi',
    items: {
      have: 'kellelt on',
      need: 'vajadus',
      verdict: 'kuidas sobib',
      missing: 'esimene puuduv eeltingimus',
      class: 'kokkuvõte',
    } as Readonly<Record<string, string>>,
    column: {
      service: 'Teenus',
      tier: 'Aste',
      wants: 'Soovijaid',
      now: 'Sobib kohe',
      later: 'Enne on midagi vaja',
      has: 'On olemas',
      need: 'Vajadus',
    },
    tier: (n: number) => `aste ${n}`,
    place: (low: number, high: number) => (low === high ? `koht ${low}` : `koht ${low}–${high}`),
    tiers:
      'Astmete vahel on järjestus kindel, astme sees mitte. Koht näitab, mis kohale teenus tegelike arvude järgi võib jääda.',
    moreCaption: 'Kellelt teenus on ja mis on enne vaja',
    more: { by: 'Kellelt on', missing: 'Esimene puuduv eeltingimus', rest: 'Ülejäänud' },
    rest: { helpful: 'oleks abiks', fitsUnwanted: 'sobiks, ei soovita', noNeed: 'ei ole vaja' },
    byAbout: 'Nende vastused, kellel teenus on.',
    missingAbout: 'Nende vastused, kellel midagi on puudu; arvutatud nende seadmes.',
    have: { own: 'oma', federation: 'ELVLilt', another: 'mujalt' } as Readonly<Record<string, string>>,
    otherMissing: 'muu eeltingimus',
    asksNothing: 'eeltingimusi ei ole',
    atLeast: (name: string, level: string) => `${name}: vähemalt tase ${level}`,
    none: 'Teenuste kohta ei saa midagi avaldada: vastuseid on liiga vähe.',
  },
  families: {
    title: 'Millal, kelle abil ja mis raha eest',
    about:
      'Eelistused on küsitud teenuste rühma kohta tervikuna. Vastusevariandid on võimalused, mida on kasutatud või kaalutud; ükski neist ei ole kellegi soovitus.',
    question: {
      when: 'Millal',
      delivery: 'Kes võiks teenuseid osutada',
      financing: 'Kuidas eelistatakse maksta',
      blocker: 'Mis kõige rohkem takistab',
      fee: 'Vastuvõetav aastatasu',
    } satisfies Record<FamilyQuestion, string>,
    caption: (family: string, question: string) => `${family}: ${question}`,
    column: { answer: 'Vastus', number: 'Vastajaid', picture: 'Osakaal' },
    lead: (answer: string) => `Kindlalt kõige sagedasem vastus: ${answer}.`,
    noLead: 'Kõige sagedasemat vastust ümardamine kindlalt öelda ei luba.',
    share: (low: string, high: string) => `${low}–${high}`,
    rare: 'Haruldased vastused on ühendatud, sest vähem kui viie omavalitsuse vastust eraldi ei näidata.',
  },
  without: {
    none: 'vastamata',
    unknown: 'ei tea',
    notApplicable: 'ei kohaldu',
    declined: 'ei soovi vastata',
    noNeed: 'ei ole vaja',
  } as Readonly<Record<string, string>>,
  changes: {
    title: (earlier: string) => `Mis muutus pärast küsitlust ${earlier}`,
    about: (to: string) =>
      `Võrreldud on varasema küsitlusega (lõpp: ${to}). Osalejad ei ole samad omavalitsused ja ühegi omavalitsuse muutust siit ei näe. Võrreldakse ainult seda, mida küsiti ühtemoodi.`,
    levelsCaption: 'Tasemed ja vajadus',
    wantsCaption: 'Soovijate arv',
    column: { what: 'Näitaja', before: 'Varem', now: 'Nüüd', moved: 'Muutus' },
    up: (least: string) => `suurem vähemalt ${least} võrra`,
    down: (least: string) => `väiksem vähemalt ${least} võrra`,
    stayed: (n: number) => `Näitajaid, mille muutust ümardamine võib seletada ja mida tabelis ei ole: ${n}.`,
    nothing: 'Ükski näitaja ei muutunud rohkem, kui ümardamine seletab.',
    breaksCaption: 'Katkestused: mida varasemaga võrrelda ei saa',
    why: 'Põhjus',
    because: {
      new: 'varem ei küsitud',
      otherValues: 'vastusevariandid on teised',
      revised: 'küsimus on muudetud',
      notPublished: 'ühes küsitluses ei saa seda avaldada',
    } satisfies Record<Break, string>,
    gone: (names: string) => `Enam ei küsita: ${names}.`,
    need: (service: string) => `${service}: vajadus`,
    wants: (service: string) => `${service}: soovijaid`,
  },
  data: {
    title: 'Andmed ja kontrollimine',
    about:
      'Kõik selle aruande arvud on ka failides. Midagi täpsemat ei ole: need failid on tehtud samast avaldatud koondtulemusest.',
    files: {
      csv: 'Tabel programmidele: koma ja kümnendpunkt',
      csvEt: 'Tabel tabelarvutusele Eesti seadetega: semikoolon ja kümnendkoma',
      dictionary: 'Tabeli veergude kirjeldus',
      json: 'Aruanne programmidele',
      schema: 'Selle faili skeem',
    },
    check:
      'Koondtulemuse on allkirjastanud loendaja. Serveri avalikest andmetest saab igaüks kontrollida, et see aruanne on tehtud just sellest koondtulemusest.',
    campaignHash: 'Küsitluse räsi',
    listsHash: 'Nimekirjade räsi',
    rules: (version: number, k: number) =>
      `Avaldamise reeglite versioon ${version}; ühtegi rühma, milles on vähem kui ${k} omavalitsust, ei näidata.`,
    content: (version: string) => `Küsimustiku versioon ${version}.`,
    licence: (name: string) =>
      `Arve võib kasutada litsentsi ${name} tingimustel: viidake allikana küsitlusele.`,
  },
}

export type ReportWords = typeof report
