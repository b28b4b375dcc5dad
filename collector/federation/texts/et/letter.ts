/** The invitation letter. */
export const letter = {
  sender: '(saatja)',
  title: 'Kutse digiküpsuse küsitlusele',
  demo: 'Prooviküsitlus. Vastused ei ole anonüümsed: ärge esitage oma omavalitsuse tegelikke vastuseid.',
  about:
    'Liit küsib omavalitsustelt, kui kaugel on nende digiareng ja millist ühist tuge nad vajavad. Osalemine on vabatahtlik. Vastused kogutakse pitseeritult ja avaldatakse ainult kokkuvõtted. Mille eest see kaitseb ja mille eest mitte, on kirjas laienduses.',
  how: 'Vastata saab brauserilaienduses KOV digikompass. Igal omavalitsusel on üks kutse; teie oma on siin.',
  code: 'Kutsekood',
  fingerprint: 'Küsitluse sõrmejälg',
  open: 'Aeg',
  set: (number: string) => `kutsete komplekt ${number}`,
  span: (from: string, close: string) => `${from} kuni ${close}`,
  link: 'Kutse lingina (see sobib laienduse kutse väljale)',
  qr: 'Ruutkood, milles on kutse link',
  steps: 'Kuidas osaleda',
  stepsText: [
    'Avage laiendus KOV digikompass ja vastake küsimustele. Küsimustele võib vastata mitmes jaos.',
    'Avage laienduses anonüümne esitamine ja kopeerige sinna kutse link. Võrrelge sõrmejälge: see peab olema sama mis siin.',
    'Vaadake üle, mida pitseeritakse, ja saatke vastused teele. Kuni küsitluse lõpuni võite vastused asendada või tagasi võtta.',
  ],
  who: 'Kes mida näeb',
  whoText: [
    'Liidu server teab, millise kutsekoodiga saadetis tuli. Ümbrike avamise võtit liidul ei ole.',
    'Loendaja on liidust sõltumatu asutus. Ta saab ümbrikud ilma kutsekoodide ja nimedeta, iga küsimuse omad eraldi ja segatult.',
    'Avaldatakse ainult kokkuvõtted.',
  ],
  keep: 'Hoidke kutset nagu parooli',
  keepText: [
    'Kellel on kutsekood, see saab vastata teie omavalitsuse nimel. Andke kiri edasi ainult sellele, kes vastab.',
    'Kui kiri kaob, satub võõra kätte või vastaja vahetub, andke meile teada: saadame uue kutse ja vana muutub kehtetuks.',
  ],
  contact: 'Kontakt:',
  blank: 'nimi, telefon, e-post',
}
