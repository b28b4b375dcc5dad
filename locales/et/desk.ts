/** What the federation's desk says around its rooms; each room has a dictionary of its own. */
export const desk = {
  title: 'Liidu töölaud',
  intro:
    'Siin valmistatakse küsitlus ette, loetakse vastused kokku ja loetakse tulemusi. Valige ruum oma ülesande järgi.',
  roomsLabel: 'Ruumid',
  volatile: 'See brauseriaken ei jäta midagi meelde. Kõik, mida alles vajate, salvestage failina.',
  notLoaded: 'Seda osa ei õnnestunud laadida. Seadmes hoitavaid andmeid ei ole muudetud.',
  /** What this device keeps could not be read. */
  stored: {
    unread:
      'Seadmes hoitavaid andmeid ei saanud praegu lugeda. See ei tähenda, et need puuduvad: midagi ei ole muudetud.',
    old: 'Seadmes hoitavaid andmeid ei saanud praegu uuesti lugeda. Ekraanil on viimati loetud seis.',
    retry: 'Proovi uuesti',
    full: 'Seadmes ei ole enam ruumi; midagi ei muudetud. Tehke ruumi ja proovige uuesti.',
    unavailable: 'Brauser ei lasknud salvestada; midagi ei muudetud. Proovige uuesti.',
    unexpected: 'See läks valesti; midagi ei muudetud. Proovige uuesti.',
  },
  /** Records that nobody here can read. */
  unreadable: {
    newer: 'Selle on salvestanud laienduse uuem versioon. Uuendage laiendust, siis saab seda lugeda:',
    corrupt: 'See kirje on rikutud ja seda ei saa lugeda:',
    copy: 'Salvesta koopia',
    remove: 'Kustuta jäädavalt',
    sure: 'Kirje kustutatakse siit seadmest ja seda ei saa taastada. Salvestage enne koopia.',
    keep: 'Jäta alles',
    removeAnyway: 'Kustuta siiski',
  },
  /** One device is the operator's or the counter's. */
  mode: {
    choose: {
      operator: 'Kas see seade on korraldaja oma?',
      counter: 'Kas see seade on loendaja oma?',
    },
    chooseText: {
      operator: [
        'Korraldajal on nimekiri sellest, millise omavalitsuse kutsekood on milline. Loendaja avab vastused. Kui mõlemad oleksid ühes seadmes, ei oleks vastused enam anonüümsed.',
        'Seepärast valitakse see ühe korra: kui see seade on korraldaja oma, ei saa siin loendada enne, kui kutsekoodide nimekirjad on siit ära viidud.',
      ],
      counter: [
        'Loendaja avab vastused. Korraldajal on nimekiri sellest, millise omavalitsuse kutsekood on milline. Kui mõlemad oleksid ühes seadmes, ei oleks vastused enam anonüümsed.',
        'Seepärast valitakse see ühe korra: kui see seade on loendaja oma, ei saa siin küsitlust korraldada enne, kui võtmed on siin hävitatud.',
      ],
    },
    demo: 'See kehtib ka prooviküsitluse kohta: proovige korraldajat ja loendajat kahes eri brauseriprofiilis.',
    enter: { operator: 'Jah, see on korraldaja seade', counter: 'Jah, see on loendaja seade' },
    refused: {
      operator: 'See seade on loendaja oma',
      counter: 'See seade on korraldaja oma',
    },
    refusedText: {
      operator:
        'Selles brauseriprofiilis on loendaja võtmed või on see nende jaoks valitud. Korraldada tuleb teises seadmes või teises brauseriprofiilis.',
      counter:
        'Selles brauseriprofiilis on korraldaja kutsekoodide nimekirjad või on see nende jaoks valitud. Loendada tuleb teises seadmes või teises brauseriprofiilis.',
    },
    refusedTodo: {
      operator: 'Kui loendamine on lõppenud, hävitage loendaja ruumis võtmed ja lõpetage seal loendaja töö.',
      counter:
        'Kui küsitlus on lõppenud, salvestage korraldaja ruumis nimekirjad failina, eemaldage need siit ja lõpetage seal korraldaja töö.',
    },
    toOther: { operator: 'Ava loendaja ruum', counter: 'Ava korraldaja ruum' },
    unreadable:
      'Selle seadme töölaua andmeid on muudetud laienduse teise versiooniga ja neid ei saa lugeda. Uuendage laiendust. Seni ei saa siin ei korraldada ega loendada.',
    mendText:
      'Kui laiendus on juba uusim, saab seadme ülesande määrata selle järgi, mis siin on: loendaja võtmed või korraldaja nimekirjad. Midagi ei kustutata.',
    mend: 'Määra seadmes oleva järgi',
    notMended:
      'Seadmes oleva järgi ei saa otsustada, kelle oma see on. Midagi ei muudetud. Kasutage teist brauseriprofiili.',
    leave: {
      operator: 'Lõpeta korraldaja töö selles seadmes',
      counter: 'Lõpeta loendaja töö selles seadmes',
    },
    leaveText: {
      operator: 'Seda saab teha, kui siin ei ole enam ühtegi kutsekoodide nimekirja.',
      counter: 'Seda saab teha, kui siin ei ole enam ühtegi võtit.',
    },
    notFree: {
      operator:
        'Siin on veel kutsekoodide nimekirju. Salvestage need failina ja eemaldage küsitlused siis siit.',
      counter: 'Siin on veel võtmeid. Hävitage need enne.',
    },
  },
  rooms: {
    analysis: {
      name: 'Analüüs',
      does: 'Avaldatud tulemused teenuste kaupa: vajadus, valmisolek, soovitud osutamise ja finantseerimise viis.',
      who: 'Liidu analüütikule ja juhtkonnale.',
    },
    scenarios: {
      name: 'Stsenaariumid',
      does: 'Osutamise ja finantseerimise viisid kõrvuti, teie enda sisestatud kuludega.',
      who: 'Liidu analüütikule ja juhtkonnale.',
    },
    operator: {
      name: 'Korraldaja',
      does: 'Küsitluse ettevalmistamine, kutsete printimine, osalemise jälgimine ja meeldetuletused.',
      who: 'Liidu töötajale, kes küsitlust korraldab. Mitte samas seadmes loendajaga.',
    },
    counting: {
      name: 'Loendaja',
      does: 'Võtmed, küsitluse allkirjastamine, vastuste avamine ja loendamine ilma võrguta.',
      who: 'Loendavale asutusele, kes ei ole liit. Mitte samas seadmes korraldajaga.',
    },
  },
}

export type DeskWords = typeof desk
export type RoomId = keyof DeskWords['rooms']
