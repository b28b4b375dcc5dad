/** Laienduse allalaadimise leht. */
export const siteExtension = {
  title: 'Brauserilaiendus',
  lead: 'Laiendus on hindamiseks kindlam viis kui veebisait: programm on teie brauseris, see ei muutu külastusest külastusse ja ükski sait vastuseid ei näe. Laiendus ei küsi juurdepääsu ühelegi veebisaidile.',
  storesTitle: 'Laienduste poest',
  storesAbout:
    'See on enamikule õige viis: pood vaatab laienduse läbi, allkirjastab selle ja uuendab seda ise.',
  notYet: 'ei ole veel avaldatud',
  filesTitle: 'Failina',
  filesAbout:
    'Need on samad failid, mis esitatakse poodidele. Igaüks saab need lähtekoodist ise kokku panna ja räsi võrrelda.',
  none: 'Laienduse faile ei ole siia saidile pandud.',
  noneDemo:
    'Näidises laienduse faile ei ole. Kuidas laiendust proovida, on kirjas käsuaknas, kus näidis töötab.',
  columns: { file: 'Fail', size: 'Suurus', hash: 'Räsi (SHA-256)' },
  kinds: {
    chrome: 'Chrome, Edge ja teised Chromiumi brauserid',
    firefox: 'Firefox',
    sources: 'Lähtekood, millest Firefoxi fail on tehtud',
  },
  installTitle: 'Kuidas paigaldada failist',
  chrome: {
    title: 'Chrome ja Edge',
    steps: [
      'Laadige fail alla ja pakkige see lahti kausta, mis jääb alles.',
      'Avage aadress chrome://extensions (Edge brauseris edge://extensions) ja lülitage sisse arendajarežiim.',
      'Valige „Laadi lahtipakitud“ ja näidake kätte see kaust.',
      'Klõpsake tööriistaribal pusletüki ikooni ja kinnitage kompass.',
    ],
  },
  firefox: {
    title: 'Firefox',
    steps: [
      'Laadige fail alla.',
      'Avage aadress about:debugging#/runtime/this-firefox.',
      'Valige „Laadi ajutine lisa“ ja allalaaditud fail.',
    ],
    note: 'Firefox hoiab allkirjata laiendust ainult kuni brauseri sulgemiseni. Hindamine kaob siis koos laiendusega, seepärast salvestage enne varukoopia. Püsivalt saab paigaldada laienduse, mille Mozilla on allkirjastanud.',
  },
  office: {
    title: 'Kogu asutusele korraga',
    text: 'IT-tugi saab laienduse paigaldada kõigisse arvutitesse brauseri poliitikaga (ExtensionSettings), ühtegi arvutit eraldi puudutamata. Kasutajalt ei küsita siis midagi.',
  },
  checkTitle: 'Kontrollige enne paigaldamist räsi',
  checkAbout:
    'Kui fail on sama, on ka räsi täpselt sama. Võrrelge seda räsiga, mille on avaldanud liit või loendaja oma kanalis, mitte ainult sellel saidil: kes saiti muudab, saab muuta ka siin kirjas olevat räsi.',
}
