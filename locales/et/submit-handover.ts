/** Everything said about the file with which an official hands over to a successor. */
import type { HandoverProblem } from '../../submit/types.ts'

export const handover = {
  title: 'Anna üle järeltulijale',
  about:
    'Kui teie töö võtab üle kolleeg või te vahetate arvutit, saab ühe kaitstud failiga kaasa anda kõik, mida on jätkamiseks vaja.',
  contents: 'Failis on',
  contentsList: [
    'teie hindamised koos märkustega',
    'küsitluse kutse koos kutsekoodiga',
    'pitseeritud saadetis ja esitamise ajalugu',
  ],
  warning:
    'Kellel on see fail ja selle parool, saab omavalitsuse nimel vastuseid asendada ja tagasi võtta. Andke fail ja parool edasi eri teid pidi, näiteks fail dokumendivahetuses ja parool suuliselt.',
  pass: 'Parool',
  passHint: (n: number) =>
    `Vähemalt ${n} märki; neli-viis juhuslikku sõna on hea parool. Kui see ununeb, ei saa faili enam keegi avada.`,
  again: 'Sama parool uuesti',
  show: 'Näita paroole',
  tooShort: (n: number) => `Parool peab olema vähemalt ${n} märki pikk.`,
  differ: 'Paroolid ei ole ühesugused.',
  save: 'Salvesta kaitstud fail',
  working: 'Krüpteerin…',
  saved: (file: string) =>
    `Fail ${file} on salvestatud allalaaditud failide kausta. Kui järeltulija on selle avanud, võite küsitluse siin unustada.`,
  notSaved:
    'Faili ei õnnestunud koostada: brauser ei lubanud andmeid lugeda või krüpteerida. Andmed on alles. Proovige uuesti; kui see ei aita, sulgege brauser ja avage see uuesti.',
  openTitle: 'Ava üleandmise fail',
  openAbout: 'Fail, mille eelkäija on teile andnud või mille olete teises seadmes ise salvestanud.',
  file: 'Kaitstud fail',
  fileNeeded: 'Valige kõigepealt fail.',
  passNeeded: 'Sisestage parool.',
  open: 'Ava fail',
  opening: 'Avan…',
  opened: (assessments: number, submissions: number) =>
    `Fail on avatud. Hindamisi lisati ${assessments} ja küsitlusi ${submissions}.`,
  refused: (n: number) =>
    `Küsitlusi jäi lisamata ${n}: nende ehtsust ei saanud selles seadmes kinnitada. Uuendage laiendust ja avage fail uuesti. Kui see ei aita, küsige eelkäijalt küsitluse kutse ja liituge sellega ise.`,
  kept: (n: number) =>
    `Küsitlusi jäi muutmata ${n}: siin on sama küsitluse teine kutse juba kasutusel. Kui soovite kasutada eelkäija kutset, liituge sellega küsitluse lehel.`,
  notStored:
    'Fail avanes, kuid brauser ei saanud kõike seadmesse salvestada. Mis jõuti lisada, on alles. Vabastage arvutis ruumi ja avage fail uuesti: juba lisatut ei lisata teist korda.',
  nothingChanged: 'Seadmes ei muudetud midagi.',
  toFiles: 'Vaata hindamisi',
  problem: {
    notOurs: 'See ei ole üleandmise fail. Valige fail, mille eelkäija teile andis.',
    tooLarge: 'Fail on liiga suur. Kontrollige, kas valisite õige faili.',
    newer: 'Fail on salvestatud laienduse uuema versiooniga. Uuendage laiendust ja avage fail siis uuesti.',
    damaged: 'Fail on rikutud või poolik. Paluge see uuesti saata.',
    passphrase: 'Selle parooliga fail ei avane. Kontrollige suuri ja väikesi tähti ning tühikuid.',
  } satisfies Record<HandoverProblem, string>,
}
