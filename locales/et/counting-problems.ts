/** Why something was not done in the counter's room, and what to do. */
export const problem = {
  refused: 'Seda ei saa teha:',
  notJson: (file: string) => `Faili ${file} ei saa lugeda: see ei ole JSON-fail või on poolik.`,
  unknownFile: (file: string) => `Faili ${file} ei tunne see ruum ära. Midagi ei toodud siia.`,
  doesNotBelong: (file: string) => `Fail ${file} ei käi nende võtmetega kokku. Midagi ei toodud siia.`,
  oneCampaign: 'Valige korraga ühe küsitluse failid: üks campaign.key.',
  keysThere: 'Need võtmed on siin juba olemas. Midagi ei muudetud.',
  otherIdentity: 'Siin on juba teine püsivõti. Ühes seadmes on ühe loendaja võtmed.',
  noIdentity: 'Püsivõtit ei ole siin. Tooge siia fail identity.key.',
  notAKeyFile: 'See ei ole võtmefail.',
  unknownVersion: 'Võtmefail on tehtud programmi teise versiooniga.',
  damagedKeyFile: 'Võtmefail on rikutud. Võtke see varukoopiast.',
  wrongKind: 'See on teist liiki võtmefail.',
  brokenKeys: 'Võtmefailis ei käi võtmed kokku. Võtke see varukoopiast.',
  wrongPassphrase: {
    identity: 'See paroolifraas püsivõtit ei ava.',
    campaign: 'See paroolifraas küsitluse võtmeid ei ava.',
  },
  tooFewShares: (keys: string, found: number) =>
    `Võtmete ${keys} avamiseks on vaja kahte eri osa; praegu on ${found}.`,
  sharesDoNotOpen: (keys: string) =>
    `Need osad võtmeid ${keys} ei ava. Kontrollige, kas osad on ühest komplektist.`,
  changed: 'Vahepeal muudeti neid võtmeid teises aknas. Laadige leht uuesti.',
  otherMode: 'See seade ei ole enam loendaja oma. Midagi ei hoitud alles.',
  full: 'Seadmes ei ole enam ruumi; midagi ei hoitud alles.',
  unavailable: 'Brauser ei lasknud salvestada; midagi ei hoitud alles.',
  unexpected: 'See läks valesti ja midagi ei muudetud. Proovige uuesti.',
  /** Rules whose words at the command line speak of its options. */
  rules: {
    otherCampaignSigned:
      'Nende võtmetega on juba üks teine küsitlus allkirjastatud. Tehke selle jaoks uued võtmed.',
    otherRegister: 'Register on teise küsitluse oma.',
    otherKeys: 'Kavandis ei ole nende võtmete avalikud osad. Kontrollige, kas see on selle küsitluse kavand.',
    notOwnSignature: 'Küsitlusel ei ole teie allkirja.',
    listsNotSigned: 'Need ei ole nimekirjad, mille olete allkirjastanud. Valige sama fail.',
    noObjection: 'Sellist vastuväidet ei ole.',
    notCounted:
      'Koondtulemust ei ole veel tehtud. Kui võtmed hävitada, ei saa seda enam kunagi teha. Kui nii peabki olema, märkige see.',
  },
}
