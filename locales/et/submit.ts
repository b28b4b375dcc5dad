/** Everything said about the anonymised submission: joining, where it stands, withdrawing, checking. */
import type { Phase } from '../../protocol/decide.ts'
import type { Event } from '../../submit/types.ts'
import { check } from './submit-check.ts'
import { handover } from './submit-handover.ts'
import { join } from './submit-join.ts'
import { problems } from './submit-problems.ts'
import { proof } from './submit-proof.ts'
import { review } from './submit-review.ts'

const days = (n: number) => (n === 1 ? '1 päev' : `${n} päeva`)

export const submit = {
  title: 'Anonüümne esitamine',
  demo: 'Prooviküsitlus. Vastused ei ole anonüümsed: ärge esitage siin oma omavalitsuse tegelikke vastuseid.',
  notHere: 'Siin ei saa anonüümselt esitada. Kasutage brauserilaiendust.',
  failed:
    'Midagi läks laienduses valesti ja tegevus jäi pooleli. Mis on seadmesse salvestatud, on alles. Uuendage seisu ja proovige uuesti; kui viga kordub, teatage liidule.',
  failedSeen: 'Selge',
  notRead: {
    all: 'Brauser ei lase praegu esitamise andmeid lugeda. See ei tähenda, et neid ei ole. Proovige uuesti; kui see ei aita, sulgege brauser ja avage see uuesti.',
    retry: 'Proovi uuesti',
    newer: (campaign: string) =>
      `Küsitluse ${campaign} andmed on salvestanud laienduse uuem versioon ja siin neid lugeda ei saa. Need on alles: uuendage laiendust.`,
    corrupt: (campaign: string) =>
      `Küsitluse ${campaign} andmed selles seadmes on rikutud ja neid ei saa lugeda. Kui midagi oli kohale toimetatud, on see serveris alles. Liituge kirjas oleva kutsega uuesti: enne andmete asendamist küsitakse teilt üle.`,
  },
  technical: (names: string) => `Tehniline teave abi küsimiseks: ${names}.`,
  back: 'Tagasi esitamise seisu juurde',
  more: 'Muu',
  join,
  status: {
    title: (campaign: string) => `Küsitlus ${campaign}`,
    stages: 'Kui kaugel esitamine on',
    stage: {
      joined: 'Kutse vastu võetud',
      sealed: 'Pitseeritud',
      waiting: 'Ootab saatmist',
      delivered: 'Kohale toimetatud',
      recorded: 'Nimekirjas',
      counted: 'Tulemus avaldatud',
    },
    done: 'tehtud',
    now: 'praegu',
    next: 'Mis edasi',
    nextText: {
      joinedBefore: (from: string) =>
        `Küsitlus algab ${from}. Küsimustele võite vastata juba praegu; vastused saab saata siis, kui küsitlus on alanud.`,
      joinedOpen: (close: string) => `Vaadake üle, mida saadetakse, ja esitage vastused hiljemalt ${close}.`,
      joinedClosed: 'Küsitlus on suletud. Sellest seadmest ei ole midagi kohale toimetatud.',
      sealed:
        'Vastused on pitseeritud ja lähevad teele kohe, kui server vastab. Võite akna sulgeda: laiendus proovib ise uuesti, kui brauser on avatud.',
      sealedPage:
        'Vastused on pitseeritud ja lähevad teele kohe, kui server vastab. Hoidke see leht avatuna või avage see enne sulgemist uuesti.',
      sealedClosed:
        'Küsitlus suleti enne, kui saadetis kohale jõudis. Neid vastuseid ei loendata; teie seadmes on need alles.',
      deliveredOpen: (close: string) =>
        `Saadetis on liidu serveris, kus selle avamiseks võtit ei ole. Kuni küsitlus suletakse, ${close}, võite selle asendada või tagasi võtta.`,
      deliveredClosed:
        'Küsitlus on suletud. Liit avaldab ümbrike nimekirjad ja loendaja allkirjastab need; siis kontrollib laiendus, kas teie ümbrikud on kõigis nimekirjades.',
      unsigned: 'Nimekirjad on avaldatud, kuid loendaja ei ole neid veel allkirjastanud.',
      absent: 'Kõiki teie ümbrikke nimekirjades ei ole. Vaadake, mida teha.',
      listsWrong: 'Avaldatud nimekirjad ei ole korras. Vaadake, mida teha.',
      recorded: (when: string) =>
        `Teie ümbrikud on kõigis nimekirjades ja loendaja on need nimekirjad allkirjastanud. Avada tohib ümbrikud pärast vastuväidete aja lõppu, kõige varem ${when}.`,
      counted:
        'Koondtulemus on avaldatud. Loendaja on selle allkirjastanud ja see on tehtud nimekirjadest, milles on teie ümbrikud. Kas arvud on õigesti loendatud, laiendus kontrollida ei saa.',
      withdrawing: 'Tagasivõtmise soov läheb teele kohe, kui server vastab.',
      withdrawingClosed:
        'Küsitlus suleti enne, kui tagasivõtmise soov kohale jõudis. Kui saadetis oli serveris, siis see loendatakse.',
      withdrawnOpen: (close: string) =>
        `Server on kinnitanud, et saadetis on kustutatud. Soovi korral võite uuesti esitada, kuni küsitlus suletakse: ${close}.`,
      withdrawnClosed: 'Saadetis võeti enne sulgemist tagasi ja seda ei loendata.',
      elsewhereOpen: (close: string) =>
        `Selle kutsekoodiga on juba midagi kohale toimetatud teisest seadmest. Kuni küsitlus suletakse, ${close}, võite selle siit asendada või tagasi võtta.`,
      elsewhereClosed:
        'Selle kutsekoodiga toimetati midagi kohale teisest seadmest. Nimekirju saab kontrollida selles seadmes, kus vastused pitseeriti.',
    },
    answerFirst: 'Avatud hindamises ei ole veel ühtegi vastust: vastake kõigepealt küsimustele.',
    toQuestions: 'Vasta küsimustele',
    changedSince: (n: number) =>
      n === 1
        ? 'Avatud hindamises on pärast viimast pitseerimist muutunud 1 väärtus. See muudatus ei ole saadetises.'
        : `Avatud hindamises on pärast viimast pitseerimist muutunud ${n} väärtust. Need muudatused ei ole saadetises.`,
    clock: {
      units: {
        minutes: (n: number) => `umbes ${n} minutit`,
        hours: (n: number) => `umbes ${n} tundi`,
        days: (n: number) => `umbes ${n} päeva`,
      },
      ahead: (by: string) => `Selle seadme kell on serveri omast ees: ${by}.`,
      behind: (by: string) => `Selle seadme kell on serveri omast taga: ${by}.`,
      what: 'Küsitluse lõpu kohta kehtib serveri kell. Kontrollige seadme kellaaega ja ajavööndit.',
    },
    overdue:
      'Selle seadme kella järgi on see aeg möödas, kuid server ei ole veel öelnud, et küsitlus on suletud.',
    toReview: 'Vaata üle, mida saadetakse',
    toReplace: 'Asenda uute vastustega',
    toAgain: 'Esita uuesti',
    toCheck: 'Kontrolli oma ümbrikke',
    toResults: 'Vaata tulemusi',
    facts: 'Küsitluse andmed',
    phase: { before: 'ei ole veel alanud', open: 'avatud', closed: 'suletud' } satisfies Record<
      Phase,
      string
    >,
    state: 'Seis',
    closes: 'Suletakse',
    closed: 'Suleti',
    left: (n: number) => `jäänud ${days(n)}`,
    leftToday: 'vähem kui ööpäev',
    participation: 'Osalemine',
    participationText: (delivered: number, codes: number) =>
      `${codes} omavalitsusest on esitanud ${delivered}`,
    fingerprint: 'Sõrmejälg',
    fingerprintText:
      'Võrrelge seda kirjas oleva sõrmejäljega. Kui need erinevad, ärge esitage ja teatage liidule.',
    collector: 'Server',
    sealedAt: 'Viimati pitseeritud',
    objections: 'Vastuväited',
    objectionOpen: (n: number) => `Vastuväide ${n}: lahendamata; seni ei tohi ühtegi ümbrikku avada`,
    objectionResolved: (n: number, resolution: string) => `Vastuväide ${n} on lahendatud: ${resolution}`,
    refresh: 'Uuenda seisu',
    refreshing: 'Küsin serverilt…',
    refreshed: 'Seis on uuendatud.',
    refreshFailed: 'Seisu ei õnnestunud uuendada. Siin on viimati teada olnud seis.',
    tryAgain: 'Proovi kohe uuesti',
    nextAt: (when: string) => `Laiendus proovib ise uuesti ${when}.`,
    forget: 'Eemalda see küsitlus sellest seadmest',
    forgetSure:
      'Kas kustutada sellest seadmest kutse ja esitamise ajalugu? Mis on kohale toimetatud, jääb kohale. Uuesti liitumiseks on vaja kirjas olevat kutset.',
    forgetDo: 'Unusta',
    cancel: 'Loobu',
  },
  warning: {
    otherActed: {
      title: 'Seda kutsekoodi on kasutanud keegi teine',
      text: 'Teisest seadmest esitati selle kutsekoodiga uus saadetis või võeti teie saadetis tagasi. Kui see olite teie ise või kolleeg, ei ole vaja midagi teha. Kui te ei tea, kes see oli, on kutsekood võõraste käes: teatage liidule, kust saate uue koodi.',
    },
    goneBack: {
      title: 'Server on läinud tagasi varasemasse seisu',
      text: 'Tavaliselt tähendab see, et server taastati varukoopiast. Teie viimast muudatust serveris enam ei ole: saatke see uuesti.',
    },
    mine: 'Asenda minu vastustega',
    mineWithdrawn: 'Võta ikkagi tagasi',
    theirs: 'Jäta teise seadme saadetis alles',
    again: 'Saada uuesti',
    againWithdraw: 'Võta uuesti tagasi',
    left: 'Teise seadme saadetis jäi alles.',
  },
  withdraw: {
    action: 'Võta tagasi',
    sure: 'Kas võtta saadetis tagasi?',
    text: 'Server kustutab pitseeritud vastused ja jätab meelde, et need on tagasi võetud. Pärast sulgemist kontrollib laiendus, et neid nimekirjades ei oleks. Vastused teie seadmes ei muutu ja kuni sulgemiseni võite uuesti esitada.',
    do: 'Jah, võta tagasi',
    keep: 'Ei, jäta alles',
    asked: 'Tagasivõtmise soov on teele pandud.',
  },
  check,
  closedNet: {
    title: 'Pitseeritud fail suletud võrgu jaoks',
    about:
      'Kui teie võrgus ei lasta laiendusel liidu serveriga ühendust võtta, saab saadetise kohale viia failina. Fail on täpselt see, mis muidu saadetaks: pitseeritud ja ainult loendajale avatav.',
    steps: [
      'Salvestage pitseeritud fail.',
      'Viige see arvutisse, kus veebilehti saab avada.',
      'Avage allolev aadress, valige fail ja saatke see. Leht töötab ka ilma skriptideta.',
      'Kui ka see ei õnnestu, saatke fail liidule dokumendivahetuse kaudu kirja lisana.',
    ],
    code: 'Failis on ka kutsekood, seega hoidke seda nagu kutset ennast.',
    save: 'Salvesta pitseeritud fail',
    address: 'Üleslaadimise aadress',
    copy: 'Kopeeri aadress',
    copied: 'Aadress on kopeeritud.',
    none: 'Kõigepealt tuleb vastused üle vaadata ja pitseerida; siis saab neist faili salvestada.',
    after:
      'Kui fail on kohal, uuendage siin seisu, kui ühendus seda lubab, või kontrollige seisu teisest seadmest sama kutsega.',
    saved: (file: string) => `Fail ${file} on salvestatud allalaaditud failide kausta.`,
  },
  calendar: {
    action: 'Lisa sulgemise aeg kalendrisse',
    saved: (file: string) => `Kalendrifail ${file} on salvestatud. Avage see ja kinnitage lisamine.`,
    summary: 'Anonüümse esitamise viimane päev',
    description: (when: string) =>
      `Küsitlus suletakse ${when}. Enne seda saab vastused esitada, asendada või tagasi võtta.`,
  },
  history: {
    title: 'Mida selles seadmes on tehtud',
    none: 'Veel ei ole midagi tehtud.',
    what: {
      joined: 'Kutse võeti vastu',
      sealed: 'Vastused pitseeriti',
      delivered: 'Saadetis jõudis kohale',
      withdrawalAsked: 'Paluti saadetis tagasi võtta',
      withdrawn: 'Saadetis võeti tagasi',
      otherActed: 'Sama kutsekoodi kasutati teises seadmes',
      goneBack: 'Server läks tagasi varasemasse seisu',
      extended: 'Sulgemise aega pikendati',
      recorded: 'Kõik ümbrikud leiti nimekirjadest',
      notRecorded: 'Kõiki ümbrikke nimekirjadest ei leitud',
      counted: 'Koondtulemus avaldati',
    } satisfies Record<Event['what'], string>,
  },
  links: {
    closedNet: 'Suletud võrk: salvesta failina',
    handover: 'Anna üle järeltulijale',
    proof: 'Mida saab tõestada ja mida mitte',
    check: 'Oma ümbrike kontroll',
  },
  problems,
  review,
  handover,
  proof,
}

export type Submit = typeof submit
