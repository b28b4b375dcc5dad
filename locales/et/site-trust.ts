/** Usalduse leht: kes võiks mida näha ja kuidas saiti kontrollida. */
export const siteTrust = {
  title: 'Keda te usaldate',
  lead: 'Enesehindamist saab teha sellel saidil või brauserilaienduses. Mõlemal juhul on vastused teie brauseris. Vahe on selles, kes annab teile programmi: teda te usaldate.',
  site: {
    title: 'Kui vastate sellel saidil',
    text: [
      'Iga kord, kui te saidi avate, saadab programmi teie brauserile see, kes saiti peab. Ta võiks programmi nii muuta, et see vastuseid loeb ja edasi saadab, ka ainult ühe külastaja jaoks.',
      'Seepärast on sait mõeldud pidamiseks loendajale või omavalitsusele endale. Liit, kes kutseid välja saadab, seda saiti pidama ei peaks: ta teab, kellele milline kutse anti, ja kahekordne ümbrik ei kaitseks siis enam millegi eest.',
    ],
    operator: (name: string) => `Seda saiti peab ${name}.`,
    noOperator:
      'Kes seda saiti peab, ei ole siin kirjas. Vaadake aadressiribalt, kelle aadressil te olete, ja kahtluse korral kasutage laiendust.',
  },
  extension: {
    title: 'Kui vastate laienduses',
    text: [
      'See on kindlam viis. Poest paigaldatud laienduse on pood läbi vaadanud ja allkirjastanud ning kõik saavad sama programmi. Veebisait, kus te parajasti olete, seda muuta ega vastuseid näha ei saa.',
      'Laienduse lähtekood on avatud ja igaüks saab sellest täpselt sama faili ise kokku panna.',
    ],
  },
  seesTitle: 'Kes mida näeb',
  sees: [
    [
      'Teie brauser',
      'Kõiki vastuseid ja märkmeid. Näeb ka see, kes kasutab sama arvutit ja sama brauseri profiili.',
    ],
    [
      'Saidi pidaja',
      'Et teie arvuti küsis saidi faile. Vastuseid talle ei saadeta, kuid ta võiks saidi nii muuta, et neid saadetakse.',
    ],
    [
      'Liit',
      'Ainult siis, kui te esitate: millise kutsega saadetis tuli. Vastused on pitseeritud ja võtit, mis neid avab, liidul ei ole.',
    ],
    [
      'Loendaja',
      'Pärast küsitluse lõppu iga küsimuse vastuseid eraldi ja segatult. Kellelt vastus on ja millised vastused kuuluvad kokku, neil kirjas ei ole.',
    ],
    ['Avalikkus', 'Ümardatud koondtulemusi rühmade kohta.'],
  ],
  guards: {
    title: 'Mida sait teie kaitseks teeb',
    list: [
      'Sait laadib ainult oma faile. Brauser ei luba programme, pilte ega raame mujalt ega ka programme, mis on lehe enda sisse kirjutatud.',
      'Skripte on ainult hindamise lehel. Teised lehed töötavad ilma.',
      'Iga skripti ja laadilehe juures on selle räsi. Kui üks fail on vahepeal muutunud, siis brauser seda ei käivita.',
      'Vastuseid ei saadeta kuhugi enne, kui te ise esitate.',
    ],
    old: 'Vanem brauser (Chrome ja Edge enne 127. versiooni, Firefox enne 138., Safari enne 18.) kontrollib ainult esimest skripti ja laadilehte, mitte skripte, mis laaditakse hiljem. Kasutage siis uuemat brauserit või laiendust.',
    limit:
      'See kaitseb juhul, kui keegi muudab serveris või teel üksikuid faile. Saidi pidaja eest see ei kaitse: tema saab muuta nii faili kui ka räsi.',
  },
  check: {
    title: 'Kuidas kontrollida, et sait on muutmata',
    text: [
      'Saidi lähtekood on avatud ja samast lähtekoodist tuleb alati täpselt sama sait. Kõigi failide räsid on failis SHA256SUMS ja selle faili räsi on kogu saidi räsi.',
      'Saidi räsi peab olema avaldatud mujal kui saidil endal: liidu või loendaja teates. Kellel on lähtekood, see kontrollib nii:',
    ],
    address: 'https://sait.example.ee/',
    hash: 'räsi',
    limit:
      'Kontroll näitab, milliseid faile sait kontrollijale annab. Seda, et kõik külastajad saavad samad failid, ei saa väljastpoolt tõestada.',
  },
}
