/** Estonian. */
import type { Texts } from './texts.ts'

export const et: Texts = {
  product: 'KOV digikompass',
  languages: 'Keel',
  languageName: 'Eesti keel',
  skip: 'Liigu sisu juurde',
  errorPrefix: 'Viga',
  demo: 'Prooviküsitlus. Vastused ei ole anonüümsed: ärge esitage siin oma omavalitsuse tegelikke vastuseid.',
  home: {
    title: 'Omavalitsuste anonüümsete vastuste server',
    intro: [
      'See on liidu server. Siia saabuvad omavalitsuste vastused pitseeritult: iga vastus on eraldi ümbrikus. Võtit, mis ümbrikke avab, serveris ei ole.',
      'Vastamiseks on vaja brauserilaiendust ja kutset, mille liit on omavalitsusele saatnud.',
    ],
    surveys: 'Küsitlused',
    none: 'Praegu ei ole siin ühtegi küsitlust.',
    phase: {
      before: (moment) => `Vastuseid veel vastu ei võeta. Algus: ${moment}.`,
      open: (moment) => `Vastuseid võetakse vastu. Lõpp: ${moment}.`,
      closed: (moment) => `Suletud. Lõppes: ${moment}.`,
    },
    extended: 'Küsitluse lõpp on edasi lükatud. Siin on kirjas kehtiv lõpp.',
    participation: (delivered, codes) =>
      `Kutseid on antud ${codes}, saadetisi on kohale toimetatud ${delivered}.`,
    daily: 'Neid arve uuendatakse kord päevas: muidu näitaksid need, millal keegi oma saadetise esitas.',
    objections: (open) =>
      `Lahendamata vastuväiteid on ${open}. Loendada ei tohi enne, kui kõik on lahendatud.`,
    report: 'Koondaruanne',
    byFile: 'Esita pitseeritud saadetis failina',
    data: 'Küsitluse avalikud andmed (JSON)',
    lists: 'Ümbrike nimekirjad (JSON)',
    release: 'Avaldatud koondtulemus (JSON)',
    destruction: 'Hävitamise tõendid (JSON)',
    whoSees: 'Kes mida näeb',
    roles: [
      [
        'Teie arvuti',
        'Vastused on teie arvutis. Laiendus pitseerib iga vastuse eraldi ja näitab enne saatmist kõike, mis pitseeritakse.',
      ],
      [
        'Liit',
        'Liidu server teab, millise kutsekoodiga saadetis tuli. Ümbrike avamise võtit liidul ei ole. Milline kood millisele omavalitsusele anti, on kirjas liidu kontoris ja mitte siin serveris.',
      ],
      [
        'Loendaja',
        'Teine asutus, kelle käes on võti. Loendaja saab ümbrikud pärast sulgemist, koodideta ja iga küsimuse omad eraldi ja segatult. Kellelt ümbrik on ja millised ümbrikud kuuluvad kokku, neil kirjas ei ole.',
      ],
      ['Avalikkus', 'Avaldatakse ainult ümardatud koondtulemused.'],
    ],
    limitsTitle: 'Mille eest see ei kaitse',
    limits: [
      'Kui liit ja loendaja teeksid salaja koostööd, saaksid nad vastused omavalitsustega kokku viia.',
      'Pahatahtlik liit võib kasutamata kutsekoodidega ümbrikke juurde panna ja avaldatud tulemusest mõne omavalitsuse vastused välja arvutada. Praegune kord seda ei takista.',
      'Loendaja võib avaldada valed arvud: kontrollida saab tema allkirja, aga mitte arvutust.',
      'Pahavara teie arvutis näeb vastuseid enne pitseerimist.',
    ],
    keptTitle: 'Mida server alles hoiab',
    kept: 'Server hoiab alles kutsekoodi räsi (koodist arvutatud tunnuse), suurusrühma ja pitseeritud saadetise. Saabumise aega, arvuti aadressi ega brauseri andmeid ei salvestata ja küpsiseid ei kasutata.',
  },
  invitation: {
    title: 'Teil on kutse',
    intro:
      'Kutset loeb brauserilaiendus. Kutsekood on aadressi lõpus märgi # järel ja seda osa aadressist brauser serverile ei saada: see leht ei tea teie koodi.',
    changed:
      'Link on teel muutunud: märgi # asemel on %23 või midagi muud. Seda teevad mõned postkastide turvateenused. Seepärast sai server koos aadressiga ka teie kutsekoodi. See server aadresse ei logi, kuid vahepeal olevad seadmed võivad seda teha. Kutse kehtib endiselt. Kui kardate, et koodi on näinud keegi võõras, küsige liidult uus kutsekood.',
    steps: [
      'Avage brauserilaiendus KOV digikompass ja selles anonüümne esitamine.',
      'Kopeerige selle lehe kogu aadress brauseri aadressiribalt ja kleepige see laienduses kutse väljale. Sama hästi sobib kirjas olev kutse.',
      'Vaadake laienduses üle, mida pitseeritakse, ja saatke vastused teele.',
    ],
    after: [
      'Kui laiendust teie arvutis ei ole, paluge oma IT-toel see paigaldada.',
      'Ärge saatke seda aadressi edasi: kellel on kutsekood, see saab teie omavalitsuse vastuseid asendada ja tagasi võtta.',
    ],
  },
  upload: {
    title: 'Pitseeritud saadetis failina',
    survey: (id) => `Küsitlus ${id}`,
    intro: [
      'Seda lehte on vaja siis, kui laiendus ei saa teie võrgust serveriga ühendust. Salvestage laienduses pitseeritud saadetis failina ja valige see siin.',
      'Fail on juba pitseeritud; võtit, mis selle avab, serveris ei ole. Failis on ka teie kutsekood, seepärast ärge andke faili kellelegi teisele.',
    ],
    label: 'Pitseeritud fail',
    hint: 'Laiendus salvestas faili allalaaditud failide kausta.',
    send: 'Saada',
    back: 'Kõik küsitlused',
    noFile: 'Valige kõigepealt fail.',
    elsewhere:
      'Vorm saadeti teiselt veebilehelt ja seda ei võetud vastu. Valige fail siin lehel ja saatke see.',
    done: 'Saadetis on kohale toimetatud',
    answers: {
      ok: (close) =>
        `Server on saadetise salvestanud. Võite selle asendada või tagasi võtta, kuni küsitlus suletakse: ${close}.`,
      badRequest: () =>
        'See ei ole selle küsitluse pitseeritud fail. Valige fail, mille laiendus selle küsitluse jaoks salvestas.',
      badBox: () =>
        'Fail on poolik või muutunud ja sellest ei võetud midagi vastu. Salvestage fail laienduses uuesti.',
      unknownCode: () =>
        'Server ei tunne kutsekoodi, mis selles failis on. Kontrollige, kas fail on selle küsitluse jaoks salvestatud, ja küsige liidult nõu.',
      revoked: () =>
        'Kutsekood, mis selles failis on, ei kehti enam. Kui teile on antud uus kutse, liituge sellega laienduses; kui ei ole, küsige seda liidult.',
      conflict: () =>
        'Serveris on selle kutsekoodiga juba sama uus või uuem saadetis. Vaadake laienduses seisu ja salvestage vajaduse korral uus fail.',
      notOpen: () =>
        'Küsitlus ei ole veel alanud. Hoidke fail alles ja saatke see siis, kui küsitlus on alanud.',
      closed: (close) =>
        `Küsitlus on suletud ja saadetisi enam vastu ei võeta. Küsitluse lõpp: ${close}. Kui teil on küsimusi, pöörduge liidu poole.`,
      tooOften: () =>
        'Teie võrgust on tulnud väga palju päringuid. Oodake minut ja proovige uuesti. Fail sobib endiselt.',
      unavailable: () =>
        'Server ei saanud saadetist salvestada. Proovige mõne minuti pärast uuesti. Sama faili võib saata mitu korda.',
    },
  },
  missing: {
    title: 'Sellist lehte ei ole',
    text: 'Kontrollige aadressi. Kui küsitlus ei ole veel avatud, ei ole ka selle lehte.',
    home: 'Avalehele',
  },
}
