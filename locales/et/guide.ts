/** Everything said while answering and in the popup. */
import type { Cause, Evidence, Mode } from '../../domain/assessment.ts'
import type { Stage } from '../../submit/types.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const guide = {
  product: 'KOV digikompass',
  newName: (date: string) => `Enesehindamine ${date}`,
  loading: 'Laadin…',
  menu: 'Menüü',
  closeMenu: 'Sulge menüü',
  skip: 'Otse sisu juurde',
  nav: {
    question: 'Küsimused',
    overview: 'Ülevaade',
    results: 'Tulemused',
    services: 'Teenused',
    submit: 'Esitamine',
    files: 'Minu hindamised',
    settings: 'Seaded ja abi',
  },
  popup: {
    intro: 'Vaadake, kui kaugel teie omavalitsus digiarengus on ja millised ühised teenused teid aitaksid.',
    private: 'Vastused jäävad sellesse seadmesse.',
    start: 'Alusta',
    resume: 'Jätka',
    review: 'Vaata üle',
    startNew: 'Alusta uut hindamist',
    results: 'Ava tulemused',
    next: 'Järgmine küsimus',
    allDone: 'Kõigile küsimustele on vastatud.',
    allDoneShort: 'Lühikese hindamise kõigile küsimustele on vastatud.',
    savedAt: (when: string) => `Viimati salvestatud ${when}`,
    neverSaved: 'Midagi ei ole veel salvestatud',
    backedUpAt: (when: string) => `Viimane varukoopia ${when}`,
    neverBackedUp: 'Varukoopiat ei ole veel tehtud',
    submission: {
      joined: 'Esitamine: vastuseid ei ole veel saadetud',
      sealed: 'Esitamine: ootab saatmist',
      delivered: 'Esitamine: kohale toimetatud',
      withdrawing: 'Esitamine: tagasivõtmine ootab saatmist',
      withdrawn: 'Esitamine: tagasi võetud',
      recorded: 'Esitamine: nimekirjas',
      counted: 'Esitamine: tulemus avaldatud',
    } satisfies Record<Stage, string>,
    submissionUnreadable: 'Esitamise andmeid ei saa praegu lugeda',
    submissionDemo: (line: string) => `${line} (ei ole anonüümne)`,
    submissionLeft: (line: string, when: string) => `${line}; suletakse ${when}`,
    unreadable:
      'Salvestatud hindamist ei saa avada. Vaates „Minu hindamised“ saate andmed failina salvestada, varukoopiaga asendada või eemaldada.',
  },
  progress: {
    of: (done: number, of: number) => `${done}/${of}`,
    questions: (done: number, of: number) => `${of} küsimusest on vastatud ${done}`,
    minutes: (n: number) => (n === 0 ? 'valmis' : `jäänud umbes ${count(n, 'minut', 'minutit')}`),
    position: (at: number, of: number, dimension: string) => `${dimension}: küsimus ${at}/${of}`,
  },
  mode: {
    label: 'Pikkus',
    short: 'Lühike',
    full: 'Täielik',
    about: (mode: Mode, questions: number, minutes: number) =>
      mode === 'short'
        ? `Lühike: ${questions} küsimust, umbes ${minutes} minutit`
        : `Täielik: ${questions} küsimust, umbes ${minutes} minutit`,
    keeps: 'Pikkust võib igal ajal muuta, vastused jäävad alles.',
  },
  answer: {
    levels: 'Küpsustase',
    level: (n: number) => `Tase ${n}`,
    unknown: 'Ei tea',
    notApplicable: 'Ei kohaldu',
    declined: 'Ei soovi vastata',
    next: 'Edasi',
    finishDimension: 'Valdkonna kokkuvõte',
    previous: 'Tagasi',
    outsideMode: 'See küsimus kuulub täielikku hindamisse. Vastus jääb alles.',
  },
  more: {
    open: 'Rohkem',
    why: 'Miks see on oluline',
    practice: 'Hea tava',
    terms: 'Mõisted',
    ask: 'Kes vastust teab',
    duty: 'Puudutab kohustust',
    source: (title: string, checked: string) => `Allikas: ${title}. Vaadatud ${checked}.`,
    verified: {
      gazette: '',
      copy: 'Loetud õigusakti koopiast; enne otsust vaadake kehtivat teksti Riigi Teatajast.',
      unverified: 'Õigusakti teksti ei ole kontrollitud; enne otsust vaadake kehtivat teksti.',
    },
    otherAnswers: 'Muud vastused',
    reason: 'Miks küsimus ei kohaldu?',
    reasonNeeded: 'Kirjutage paari sõnaga põhjus, siis saab vastuse salvestada.',
    markNotApplicable: 'Märgi, et ei kohaldu',
    clear: 'Eemalda vastus',
    byDecision: 'Oleme teadlikult sellel tasemel',
    byDecisionHint: 'Siis ei arvestata seda vajadusena.',
    review: 'Vaatan hiljem üle',
    note: 'Märkus endale',
    noteHint: 'Jääb ainult sellesse seadmesse.',
    noteLeft: (n: number) => `Tähemärke jäänud: ${n}`,
    evidence: 'Millele vastus toetub',
    evidences: {
      opinion: 'Arvamus',
      document: 'Dokument on olemas',
      shown: 'On kellelegi ette näidatud',
      audited: 'Auditeeritud',
    } satisfies Record<Evidence, string>,
    notChosen: 'Valimata',
    target: 'Siht kahe-kolme aasta pärast',
    targetDefault: (n: number) => `Tavapärane siht (tase ${n})`,
    undo: 'Võta tagasi',
    models: 'Seotud mudelid',
    keys: 'Klahvid',
    keysText:
      '0–4 valib sama numbriga taseme, küsimärk (?) vastuse „Ei tea“, nooleklahvid liiguvad tasemete vahel, Enter viib edasi ja Shift+Enter tagasi, Ctrl+Z võtab muudatuse tagasi.',
  },
  saving: {
    idle: '',
    saving: 'Salvestan…',
    saved: 'Salvestatud',
    full: 'Seadmes ei ole enam ruumi ja viimane vastus jäi salvestamata. Vabastage ruumi ja proovige uuesti.',
    unavailable:
      'Brauser ei lasknud salvestada ja viimane vastus on ainult ekraanil. Proovige uuesti või salvestage fail.',
    unreadable:
      'Seadmes olevat hindamist ei saa selle versiooniga lugeda ja viimane vastus on ainult ekraanil. Salvestage vastused failina; vaates „Minu hindamised“ saab loetamatud andmed asendada või eemaldada.',
    waiting: (name: string) =>
      `Hindamise „${name}“ viimased muudatused on veel salvestamata. Ärge sulgege seda akent enne, kui need on salvestatud.`,
    retry: 'Proovi uuesti',
    toFile: 'Salvesta fail',
    filesOff: 'Failina salvestamise on teie asutuse administraator välja lülitanud.',
    volatile: 'See brauseriaken ei jäta midagi meelde. Enne sulgemist salvestage vastused failina.',
  },
  within: (host: string) =>
    `Brauser hoiab vastuseid selle veebilehe${host ? ` (${host})` : ''} andmete seas ja lehe pidajal on võimalik neid näha.`,
  undone: 'Muudatus on tagasi võetud.',
  notUndone: 'Teises aknas on sama vastust vahepeal muudetud. Midagi ei võetud tagasi.',
  gone: {
    bin: (name: string) => `Hindamine „${name}“ kustutati teises aknas. Selle saab prügikastist taastada.`,
    forGood: (name: string) => `Hindamine „${name}“ kustutati teises aknas lõplikult.`,
  },
  cause: {
    people: 'Inimesi napib',
    money: 'Raha napib',
    skills: 'Oskusi napib',
    law: 'Õigusaktid takistavad',
    supplier: 'Sõltub tarnijast',
    centralSystem: 'Ootame keskset lahendust',
    noNeed: 'Vajadust ei ole',
  } satisfies Record<Cause, string>,
  problem: {
    content: 'Seda osa ei õnnestunud laadida. Vastused on alles.',
    reload: 'Laadi uuesti',
  },
  theme: { label: 'Välimus', system: 'Nagu seadmes', page: 'Nagu veebilehel', light: 'Hele', dark: 'Tume' },
  language: { label: 'Keel', et: 'Eesti keel', en: 'English' },
}

export type Guide = typeof guide
