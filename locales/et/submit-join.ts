/** Everything said while joining, and before an invitation replaces what is there. */
export const join = {
  title: 'Anonüümne esitamine',
  about:
    'Liit kogub omavalitsuste vastuseid pitseeritult ja avaldab ainult kokkuvõtted. Osalemine on vabatahtlik ja selleks on vaja kutset. Mille eest see kaitseb ja mille eest mitte, on kirjas eraldi lehel.',
  who: 'Kes mida näeb',
  whoText: [
    'Liidu server teab, millise kutsekoodiga saadetis tuli. Ümbrike avamise võtit liidul ei ole.',
    'Loendaja on liidust sõltumatu asutus. Ta saab ümbrikud ilma kutsekoodide ja nimedeta, iga küsimuse omad eraldi ja segatult.',
    'Avaldatakse ainult kokkuvõtted.',
  ],
  page: 'Sellel veebilehel on lehe pidajal võimalik vastuseid näha. Brauserilaiendus kaitseb neid paremini.',
  field: 'Kutse',
  hint: 'Kopeerige siia kirjas olev kutse või link; võib ka kogu kirja. Pikk kood võib olla tühikute ja reavahetustega.',
  where:
    'Kutse on kirjas, mille liit saatis teie omavalitsusele dokumendivahetuse kaudu. Küsige seda asjaajamise eest vastutavalt ametnikult või valla- või linnasekretärilt.',
  before:
    'Liitumisel küsib laiendus kutses nimetatud serverilt küsitluse andmed ja saadab sinna kutsekoodi. Vastuseid siis ei saadeta.',
  action: 'Liitu küsitlusega',
  working: 'Kontrollin kutset ja küsitlust…',
  empty: 'Kopeerige siia kõigepealt kutse.',
  code: 'Kutsekood',
  codeHint:
    'Sisestage kirjas olev 20-märgiline kood; tühikud ja kriipsud võib ära jätta. Teise küsitluse korral kopeerige siia kogu kutse või link.',
  preset: 'Need on määranud teie asutuse administraator. Võrrelge sõrmejälge kirjaga.',
  presetServer: 'Selle on määranud teie asutuse administraator. Kutse peab olema samast serverist.',
  emptyCode: 'Sisestage kõigepealt kirjas olev kutsekood.',
  campaign: 'Küsitlus',
  notJoined: 'Küsitlusega ei liitutud. Seadmes ei muudetud midagi; kutsekoodi ega vastuseid ei saadetud.',
  notJoinedCode:
    'Küsitlusega ei liitutud. Seadmes ei muudetud midagi. Serverisse jõudis kutsekood; vastuseid ei saadetud.',
  joined: 'Kutse on vastu võetud. Vastuseid ei ole veel saadetud.',
  joinedElsewhere: 'Kutse on vastu võetud. Selle kutsekoodiga on varem juba esitatud: vaadake seis üle.',
  replace: {
    title: 'Selle küsitlusega olete juba liitunud',
    elsewhere: (from: string, to: string) =>
      `Seni käis küsitlus serveris ${from}, uus kutse viib serverisse ${to}. Sealt ei ole veel midagi küsitud. Kui liit ei ole serveri vahetamisest teatanud, jätke senine alles ja küsige liidult.`,
    code: 'Uus kutse ei kuulu sellesama esitamise juurde: kutsekood või küsitluse sisu on teine kui see, millega siin varem liituti.',
    boxes:
      'Asendamisel võivad sellest seadmest kaduda senine kutsekood ja pitseeritud ümbrikud. Ilma nendeta ei saa pärast sulgemist kontrollida, kas ümbrikud on nimekirjades.',
    damaged:
      'Selle küsitluse andmed on siin rikutud ja neid ei saa lugeda. Kui liitute uuesti, asendatakse need. Serveris olev saadetis jääb alles.',
    saveFirst: 'Salvesta senine enne üleandmise faili',
    keep: 'Jäta senine alles',
    action: 'Asenda uue kutsega',
  },
  already: 'Küsitlused, millega olete liitunud',
  another: 'Liitu teise küsitlusega',
  withNew: 'Liitu uue kutsega',
  handover: 'Mul on üleandmise fail',
}
