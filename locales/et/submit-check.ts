/** Everything said when an official looks for their own envelopes in the lists, and when some are absent. */
export const check = {
  title: 'Oma ümbrike kontroll',
  about:
    'Pärast sulgemist avaldab liit iga küsimuse kohta ümbrike nimekirja. Laiendus otsib igast nimekirjast üles teie ümbriku tunnuse; seda, mis ümbrikus on, nimekiri ei näita.',
  notYet: 'Nimekirju ei ole veel avaldatud. Need avaldatakse pärast küsitluse sulgemist.',
  noneOwn: 'Sellest seadmest ei ole midagi pitseeritud, seega ei ole siin ka midagi kontrollida.',
  found: (found: number, of: number) =>
    `Loendaja allkirjastatud nimekirjades on teie ${of} ümbrikust ${found}.`,
  foundUnsigned: (found: number, of: number) =>
    `Avaldatud nimekirjades on teie ${of} ümbrikust ${found}. Loendaja ei ole nimekirju veel allkirjastanud.`,
  allWell:
    'Kontrollitud on kahte asja: teie ümbrikud on kõigis nimekirjades ja loendaja on need nimekirjad allkirjastanud. Kas neist ka õigesti loendatakse, laiendus kontrollida ei saa.',
  absent: (n: number) => (n === 1 ? 'Nimekirjast puudub 1 ümbrik' : `Nimekirjadest puudub ${n} ümbrikku`),
  wrong:
    'Avaldatud nimekirjad ei ole korras. Laiendus ei saa kinnitada, et teie ümbrikud on nende hulgas, mida loendatakse.',
  whatToDo: 'Mida teha',
  steps: [
    'Uuendage seisu: nimekirju võidi vahepeal parandada.',
    'Kui tulemus jääb samaks, salvestage vastuväite kiri, täiendage seda ja saatke see dokumendivahetuse kaudu nii liidule kui ka loendajale.',
  ],
  deadline: (until: string) =>
    `Tehke seda enne, kui vastuväidete aeg lõpeb: ${until}. Lahendamata vastuväite korral ei tohi ühtegi ümbrikku avada.`,
  letter: 'Vastuväite kiri',
  letterHint: 'Laiendus ei saada kirja ise. Kiri ise vastuseid ei sisalda.',
  letterText: (campaign: string, fingerprint: string, found: number, of: number, reasons: string) =>
    [
      'Vastuväide küsitluse nimekirjadele',
      '',
      `Küsitlus: ${campaign}`,
      `Sõrmejälg: ${fingerprint}`,
      '',
      `Kontrollisime avaldatud nimekirju. Meie ${of} ümbrikust on nimekirjades ${found}.`,
      `Kontrolli tulemus: ${reasons}.`,
      '',
      'Palume vastuväide registreerida ja avaldada ning ümbrikke mitte avada, kuni see on avalikult lahendatud.',
      '',
      'Allkirjastaja:',
      'Kuupäev:',
    ].join('\n'),
  reasonAbsent: (n: number) => `nimekirjadest puudub ümbrikke: ${n}`,
  letterName: 'vastuväide',
  evidenceName: 'puuduvad ümbrikud',
  copy: 'Kopeeri kiri',
  copied: 'Kiri on kopeeritud.',
  copyFailed: 'Kopeerimine ei õnnestunud. Valige tekst ja kopeerige see ise.',
  saveLetter: 'Salvesta kiri',
  evidence: 'Salvesta puuduvate ümbrike tunnused',
  evidenceHint:
    'Tunnuste fail on tõend liidule. Loendajale ärge seda saatke: tunnuste järgi saaks ta teie ümbrikud teiste hulgast üles leida.',
  saved: (file: string) => `Fail ${file} on salvestatud allalaaditud failide kausta.`,
}
