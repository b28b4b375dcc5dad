/** Everything said in the overview, the results, the services, the files and the settings. */

import type { Verdict } from '../../domain/fit.ts'
import type { DimensionScore } from '../../domain/score.ts'
import { files } from './files.ts'
import { policy } from './policy.ts'

const questions = (n: number) => (n === 1 ? '1 küsimus' : `${n} küsimust`)

export const views = {
  overview: {
    title: 'Ülevaade',
    resume: 'Jätka vastamist',
    toReview: 'Ülevaatamiseks märgitud',
    status: {
      level: (n: number) => `tase ${n}`,
      unknown: 'ei tea',
      notApplicable: 'ei kohaldu',
      declined: 'ei soovi vastata',
      none: 'vastamata',
    },
    summary: 'Kokkuvõte',
    notInMode: 'täielikus hindamises',
    progress: (done: number, of: number) => `${of} küsimusest on vastatud ${done}`,
    progressShort: (done: number, of: number) => `Lühikese hindamise ${of} küsimusest on vastatud ${done}`,
  },
  score: {
    level: (n: string) => `Tase ${n}`,
    outOf: (n: string) => `${n} / 4`,
    kind: { full: '', indicative: 'esialgne', none: 'tase puudub' } satisfies Record<
      DimensionScore['kind'],
      string
    >,
    share: (answered: number, of: number) => `${of} küsimusest tasemega ${answered}`,
    basis: (answered: number, of: number) => `${of} küsimusest on tasemega vastatud ${answered}.`,
    indicative: (answered: number, of: number) =>
      `Esialgne tase: ${of} küsimusest on tasemega vastatud ${answered}.`,
    none: (answered: number, of: number, missing: number) =>
      of === 0
        ? 'Ükski selle valdkonna küsimus teile ei kohaldu.'
        : `Taset veel ei näidata: ${of} küsimusest on tasemega vastatud ${answered}, vaja on veel vähemalt ${missing}.`,
    weakest: 'Nõrgim koht',
    weakestMany: (n: number) => `Nõrgimad kohad (${n})`,
    weakestSame: (n: number) => `Kõik tasemega vastused on tasemel ${n}.`,
  },
  dimension: {
    title: (name: string) => `Valdkond: ${name}`,
    done: 'Valdkonna kõigile küsimustele on vastatud.',
    doneShort: 'Selle valdkonna küsimustele, mis kuuluvad lühikesse hindamisse, on vastatud.',
    notDone: (left: number) => `Selles valdkonnas on vastamata ${questions(left)}.`,
    notDoneShort: (left: number) =>
      `Lühikesest hindamisest on selles valdkonnas vastamata ${questions(left)}.`,
    finish: 'Vasta ülejäänud küsimustele',
    causeTitle: 'Mis takistab?',
    causeAbout: 'Nõrkade kohtade põhjust küsime üks kord. Vastama ei pea.',
    firstFit: 'Teenused, mis siin aitaksid',
    fitUnknown: 'Veel ei saa öelda: selles valdkonnas on tasemega vastuseid liiga vähe.',
    noFit: 'Praeguste vastuste põhjal ei ole selles valdkonnas ühegi teenuse järele vajadust.',
    practice: 'Hea tava, mille poole liikuda',
    next: (name: string) => `Järgmine valdkond: ${name}`,
    toResults: 'Vaata tulemusi',
  },
  results: {
    title: 'Tulemused',
    empty: 'Tulemused tekivad siis, kui esimese valdkonna küsimustele on vastatud.',
    start: 'Alusta vastamist',
    profile: 'Digiküpsuse profiil',
    profileAbout:
      'Tase 0: seda ei tehta. Tase 4: tulemusi mõõdetakse, tööd parandatakse ja kogemust jagatakse teistega.',
    indicativeAbout: 'Esialgne tase põhineb ainult osal valdkonna küsimustest.',
    roundedAbout:
      'Siin on valdkonna tase kümnendiku täpsusega; anonüümsel esitamisel saadetakse see täisarvuni ümardatult.',
    chart: (summary: string) => `Radardiagramm. ${summary}`,
    chartLoading: 'Joonistan diagrammi…',
    chartFailed: 'Diagrammi ei õnnestunud joonistada. Samad arvud on tabelis.',
    chartGaps: 'Valdkonda, millel taset ei ole, diagrammil ei ole: joon katkeb.',
    pngFailed: 'Pilti ei õnnestunud salvestada. Proovige uuesti.',
    now: 'Praegu',
    target: 'Siht',
    savePng: 'Salvesta pilt (PNG)',
    print: 'Prindi',
    openTab: 'Ava täisvaates',
    table: 'Tabel',
    column: { dimension: 'Valdkond', level: 'Tase', basis: 'Vastatud', weakest: 'Nõrgim koht' },
    noLevel: '–',
    strongest: 'Tugevaim',
    strongestMany: 'Tugevaimad',
    weakestDimension: 'Nõrgim',
    weakestDimensions: 'Nõrgimad',
    ends: 'Tugevaim ja nõrgim valdkond',
    endsNeedTwo: 'Võrdlemiseks on vaja vähemalt kahe valdkonna taset.',
    equal: 'Kõik valdkonnad on ühel tasemel.',
    gaps: 'Mida vaadata esimesena',
    gapsAbout:
      'Küsimused, kus praegune tase jääb sihist kõige kaugemale; kohustust puudutavad on eespool. Nimekiri ei tähenda, et midagi oleks seadusega vastuolus.',
    gap: (current: number, target: number) => `tase ${current}, siht ${target}`,
    touchesDuty: 'puudutab kohustust',
    gapsUnknown: 'Veel ei saa öelda: ühelegi küsimusele ei ole tasemega vastatud.',
    noGaps: 'Vastuste järgi on siht kõikjal käes.',
    showAll: (n: number) => `Näita kõiki (${n})`,
    showFirst: (n: number) => `Näita ainult esimesi (${n})`,
    findOut: 'Mida välja selgitada',
    findOutAbout:
      'Küsimused, mille vastust te ei teadnud või mida tahtsite üle vaadata, rühmitatud selle järgi, kellelt küsida.',
    nothingToFindOut: 'Välja selgitada ei ole praegu midagi.',
    forReview: 'vaatan üle',
    copyList: 'Kopeeri nimekiri',
    copied: 'Nimekiri on kopeeritud.',
    copyFailed: 'Kopeerimine ei õnnestunud. Valige tekst ja kopeerige see ise.',
    evidence: 'Millele tulemus toetub',
    evidenceShare: (backed: number, of: number) =>
      `Dokumendile, ettenäitamisele või auditile toetub ${of} vastusest ${backed}; ülejäänud on arvamused või nende alust ei ole märgitud.`,
    toServices: 'Vaata sobivaid teenuseid',
    toSubmit: 'Esita anonüümselt',
    answered: (answered: number, of: number) => `${of} küsimusest on vastatud ${answered}.`,
    answeredShort: (answered: number, of: number) =>
      `Lühikese hindamise ${of} küsimusest on vastatud ${answered}.`,
    dated: (name: string, when: string) => `${name}, seis ${when}`,
  },
  services: {
    title: 'Teenused',
    about:
      'Järjekord tuleneb teie vastustest, mitte omavalitsuse suurusest. See ei ole hinnang teie tööle ega kohustus.',
    toDemand: 'Märgi, mida teil on ja mida vajate',
    demandTitle: 'Viimane osa: teenuste vajadus',
    demandAbout: 'Umbes kolm minutit. Küpsustaset see osa ei muuda ja selle võib vahele jätta.',
    empty: 'Kui olete mõnele küsimusele vastanud, näete siin, millised teenused teile sobiksid.',
    verdict: {
      fitsNow: 'Sobib kohe',
      fitsAfter: 'Sobib eeltingimuste täitmisel',
      cannotTell: 'Veel ei saa öelda',
      littleNeed: 'Vajadus on väike',
      covered: 'Juba kaetud',
    } satisfies Record<Verdict, string>,
    need: 'Vajadus',
    readiness: 'Valmisolek',
    proposedVerdict: { fitsNow: 'Sobiks kohe', fitsAfter: 'Sobiks pärast eeltingimusi' },
    notKnown: 'ei ole teada',
    whatIfShow: 'Vaata, kuhu profiil jõuaks',
    whatIfChosen: (n: number) => `Valitud teenuseid: ${n}.`,
    atLeast: (n: string) => `vähemalt ${n}`,
    why: 'Miks',
    whyNot: 'Mis ei räägi teenuse kasuks',
    because: {
      gap: (name: string, current: number, reach: number) =>
        `${name}: valisite taseme ${current}, teenus aitab jõuda tasemele ${reach}.`,
      met: (name: string, current: number) => `${name}: olete juba tasemel ${current}.`,
      byDecision: (name: string, current: number) => `${name}: olete teadlikult tasemel ${current}.`,
      unknown: (name: string) => `${name}: vastus puudub.`,
      notApplicable: (name: string) => `${name}: ei kohaldu.`,
    },
    ceiling: (n: number) => `Teenus üksi viib kuni tasemeni ${n}; edasi jõudmiseks on vaja oma inimesi.`,
    firstNeeded: 'Enne on vaja',
    missing: (name: string, level: number, current: number) =>
      `${name}: vähemalt tase ${level}, praegu ${current}.`,
    missingUnknown: (name: string, level: number) => `${name}: vähemalt tase ${level}, vastus puudub.`,
    answersMissing: (n: number) => `Teenuse sobivuse hindamiseks puudub veel tase: ${questions(n)}.`,
    basedOn: (known: string) => `Teenuse hindamiseks vajalikest vastustest on olemas ${known}.`,
    details: 'Teenuse andmed',
    who: 'Kellele',
    delivery: 'Kes osutab',
    money: 'Raha',
    open: 'Lahtine',
    family: 'Teenuste rühm',
    effort: 'Teie töömaht kasutuselevõtul',
    efforts: { small: 'väike', medium: 'keskmine', large: 'suur' },
    status: {
      operating: 'töötab',
      toBeConfirmed: 'sisu kinnitamisel',
      otherProvider: 'pakub keegi teine',
      proposed: 'ettepanek, vajab ELVLi kinnitust',
    },
    grade: { A: 'ametlik või kahest allikast', B: 'üks teisene või vana allikas', C: 'järeldus' },
    asOf: (when: string) => `Andmed seisuga ${when}.`,
    source: (title: string, grade: string, when: string) => `${title} (${grade}), vaadatud ${when}`,
    question: 'Ava küsimus',
    whatIf: 'Mis oleks, kui võtaksime selle kasutusele',
    whatIfAbout:
      'Valige teenuseid ja vaadake, kuhu profiil jõuaks. Iga teenus tõstab taset ainult kindla piirini.',
    whatIfResult: 'Profiil valitud teenustega',
  },
  files,
  policy,
  settings: {
    title: 'Seaded ja abi',
    singleKeys: 'Vastamine ühe klahviga',
    on: 'Sees',
    off: 'Väljas',
    help: 'Kuidas see töötab',
    helpText: [
      'Vastake küsimustele nii, nagu asjad praegu on, mitte nii, nagu need peaksid olema. Iga tase kirjeldab midagi, mida saab ette näidata.',
      'Kui te vastust ei tea, valige „Ei tea“. See ei alanda taset; küsimus läheb nimekirja, kust näete, kellelt küsida.',
      'Vastata võib mis tahes järjekorras ja pooleli võib jätta igal ajal. Iga vastus salvestatakse kohe.',
    ],
    privacy: 'Privaatsus',
    privacyHere: 'Vastused ja märkmed on ainult selles seadmes. Kasutusandmeid ei koguta.',
    privacyPage:
      'Sellel veebilehel hoiab brauser vastuseid lehe aadressi all ja lehe pidajal oleks võimalik neid näha. Brauserilaiendus kaitseb vastuseid paremini.',
    privacySent: [
      'Vastused lähevad teele ainult siis, kui te need liidu kutsega ise anonüümselt esitate. Enne näete iga väärtust, mis pitseeritakse. Märkmeid ei saadeta.',
      'Kui olete kutsega liitunud, küsitakse liidu serverilt aeg-ajalt küsitluse seisu.',
    ],
    privacyOff: 'Esitamise on teie asutuse administraator välja lülitanud: vastuseid ei saadeta kuhugi.',
    privacyShared: 'Kes kasutab sama arvutit ja sama brauseriprofiili, näeb ka vastuseid.',
    computed: 'Kuidas tase arvutatakse',
    computedText: [
      'Valdkonna tase on selle küsimustes valitud tasemete kaalutud keskmine; küsimused, mis ei kohaldu, jäävad välja. Valdkonna taset näidatakse, kui tase on valitud vähemalt 60 protsendis küsimustest.',
      'Kui nii palju vastuseid on ainult lühikese hindamise küsimustes, on tase esialgne: see põhineb osal valdkonna küsimustest.',
      'Vajadus näitab, kui suur osa sellest, mida teenus saaks tõsta, on teil sihist veel puudu. Puuduv vastus ei tekita kunagi vajadust.',
    ],
    models: 'Mudelid, millega küsimused on seotud',
    desk: 'Liidu töölaud',
    deskText: 'Neile, kes küsitlust korraldavad, vastuseid loendavad või tulemusi liidu jaoks loevad.',
    openDesk: 'Ava liidu töölaud',
    about: 'Teave',
    version: (product: string, pack: string, asOf: string) =>
      `Versioon ${product}, küsimustik ${pack} seisuga ${asOf}.`,
    licence: 'Litsents: EUPL-1.2.',
  },
}

export type Views = typeof views
