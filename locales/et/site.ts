/** Veebisaidi lehed hindamise ümber: raam, avaleht, hindamise leht ja aruanded. */
export const site = {
  product: 'KOV digikompass',
  skip: 'Otse sisu juurde',
  pages: 'Lehed',
  languages: 'Keel',
  languageName: 'Eesti keel',
  nav: {
    home: 'Avaleht',
    assessment: 'Hindamine',
    extension: 'Laiendus',
    reports: 'Aruanded',
    trust: 'Keda usaldada',
  },
  demo: {
    title: 'Näidis: siin ei ole midagi anonüümset.',
    text: 'Liidu ja loendaja ülesandeid täidab siin üks inimene: see, kes näidise käivitas. Tema käes on kõik võtmed ja tema server annab teile ka selle lehe, seega usaldate kõiges teda. Ärge esitage siin oma omavalitsuse tegelikke vastuseid.',
  },
  footer: {
    quiet: 'Küpsiseid ei kasutata ja mujalt ei laadita midagi.',
    version: (version: string) => `Versioon ${version}, litsents EUPL-1.2`,
  },
  home: {
    title: 'Kui kaugel on teie omavalitsus digiarengus?',
    lead: (short: number, full: number) =>
      `KOV digikompass on omavalitsuse digiküpsuse enesehindamine. Vastate ${short} või ${full} küsimusele selle kohta, kuidas asjad praegu käivad. Vastu saate pildi sellest, kus te olete, ja põhjendatud soovituse, millised liidu ühised IKT-teenused teile sobiksid.`,
    start: 'Alusta hindamist',
    install: 'Paigalda brauserilaiendus',
    note: (minutes: number) =>
      `Lühike hindamine võtab umbes ${minutes} minutit. Pooleli võib jätta igal ajal: vastused on teie brauseris alles.`,
    exampleAbout: 'Valite kirjelduse, mis on praegu tõsi.',
    exampleFrom: (dimension: string) => `Nii küsimus välja näeb. Valdkond „${dimension}“`,
    stepsTitle: 'Mida te saate',
    steps: [
      [
        'Profiil',
        'Tase igas valdkonnas, kõige nõrgem koht ja see, kui palju vastustest tugineb tõenditele. Esimene tulemus tuleb kohe, kui esimene valdkond on vastatud.',
      ],
      [
        'Tegevuste järjekord',
        'Mida enne teha ja kellelt puuduvat teavet küsida. Seaduses sätestatud kohustused on eespool, koos allika ja kontrollimise kuupäevaga.',
      ],
      [
        'Teenused ja põhjendused',
        'Iga ühise teenuse juures on öeldud, kas see teile praegu sobib, mida enne vaja on ja millistest vastustest see järeldub.',
      ],
    ],
    dimensionsTitle: (count: number) => `Küsimused on jagatud ${count} valdkonda`,
    forTitle: 'Kellele see on',
    forList: [
      [
        'Ametnikule',
        'Vastata saab see, kes oma omavalitsuse tööd tunneb: IT-juht, vallasekretär, teenuse omanik. Iga küsimuse juures on kirjas, kes vastust tavaliselt teab, ja „ei tea“ on samuti vastus.',
      ],
      [
        'Juhtkonnale ja volikogule',
        'Pilt, mille põhjal kavandada eelarvet ja arengukava. See ei ole hinne ja omavalitsusi ei seata pingeritta.',
      ],
      [
        'Omavalitsuste liidule',
        'Kutsega korraldatud küsitlusest saab liit ainult koondpildi: milliseid ühiseid teenuseid vajatakse ja mis kujul.',
      ],
    ],
    whereTitle: 'Mis kuhu jääb',
    where: [
      [
        'Vastused ja märkmed',
        'Teie brauseris, selles arvutis. Sellel saidil antud vastused on saidi aadressi all, laienduses antud vastused laienduse oma hoidlas.',
      ],
      [
        'Varukoopia',
        'Fail, mille salvestate ise. Sellega viite hindamise teise arvutisse, saidilt laiendusse või tagasi.',
      ],
      [
        'Anonüümne esitamine',
        'Ainult liidu kutsega ja ainult siis, kui te ise esitate. Enne näete iga väärtust, mis teele läheb. Iga vastus pitseeritakse eraldi ümbrikusse; võtit, mis seda avab, liidul ei ole.',
      ],
      ['Koondtulemus', 'Avalik. Avaldatakse ümardatud arvud rühmade kohta.'],
    ],
    trustTitle: 'Keda te usaldate',
    trustText: [
      'Sellel saidil saadab hindamise programmi teie brauserile see, kes saiti peab. Tema võiks saidi nii muuta, et see vastuseid loeb.',
      'Seepärast peaks saiti pidama loendaja või omavalitsus ise. Brauserilaiendus on kindlam: selle vaatab läbi ja allkirjastab laienduste pood.',
    ],
    trustMore: 'Loe, kes mida näeb ja kuidas saiti kontrollida',
  },
  assessment: {
    title: 'Hindamine',
    noScript:
      'Hindamine vajab JavaScripti, kuid see on teie brauseris välja lülitatud. Lubage see sellel saidil või kasutage brauserilaiendust.',
    old: 'Kui siin midagi ei ilmu, on brauser vananenud. Vaja on vähemalt brauserit Chrome 123, Edge 123 või Firefox 140.',
    loading: 'Laadin hindamist…',
    description: 'Omavalitsuse digiküpsuse enesehindamine veebis.',
    host: 'Laiendus on kindlam viis vastata.',
    more: 'Keda te usaldate',
  },
  reports: {
    title: 'Avalikud aruanded',
    lead: 'Kui küsitlus on loendatud ja koondtulemus avaldatud, tehakse sellest aruanne. Aruandes on ainult ümardatud arvud rühmade kohta: ühegi omavalitsuse vastuseid sealt ei leia.',
    none: 'Sellele saidile ei ole veel ühtegi aruannet lisatud.',
    elsewhere:
      'Liidu server avaldab iga aruande ise. Siia lisab aruanded saidi pidaja, seepärast võib neid serveris olla rohkem.',
    server: (origin: string) => `Liidu serveri avalik leht: ${origin}`,
    inLanguage: { et: 'eesti keeles', en: 'inglise keeles' },
    hash: 'Räsi (SHA-256)',
    hashAbout:
      'Iga aruande juures on selle faili räsi. Sellega saab kontrollida, kas fail on sama, mis avaldati.',
  },
}
