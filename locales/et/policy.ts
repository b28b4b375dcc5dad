/** Everything said about what an administrator has set for this device. */
import type { Feature, PolicyFault } from '../../domain/policy.ts'

export const policy = {
  by: 'Selle on määranud teie asutuse administraator.',
  title: 'Teie asutuse administraatori seaded',
  about:
    'Selle seadme on seadistanud teie asutuse administraator. Allpool olevat siin muuta ei saa; küsimuste korral pöörduge oma asutuse IT-toe poole. Vastuseid administraator siit ei näe.',
  language: 'Keel',
  languages: { et: 'eesti keel', en: 'inglise keel' },
  languageStart: (name: string) => `Algul ${name}; võite valida teise keele.`,
  languageFixed: (name: string) => `Alati ${name}.`,
  collector: 'Liidu server',
  collectorText: 'Kutseid teistesse serveritesse vastu ei võeta.',
  campaign: 'Küsitlus',
  campaignText: (id: string, fingerprint: string) => `${id}, sõrmejälg ${fingerprint}`,
  counterKeys: 'Loendajad',
  counterKeysText: (n: number) =>
    n === 1 ? 'Lisatud on ühe loendaja võti.' : `Lisatud loendajate võtmeid: ${n}.`,
  content: 'Küsimustik',
  contentWaiting: 'Administraatori määratud küsimustikku alles laaditakse. Seni on kasutusel laienduse oma.',
  contentInUse: (version: string) => `Kasutusel on administraatori määratud küsimustik ${version}.`,
  contentNext: 'Administraatori määratud küsimustik on kohal ja võetakse kasutusele järgmisel avamisel.',
  contentFailed: (why: string, where?: string) =>
    `Administraatori määratud küsimustikku ei saa kasutada: ${why}${where ? ` (${where})` : ''}. Kasutusel on laienduse oma; järgmisel avamisel proovitakse uuesti.`,
  contentProblem: {
    unreachable: 'server ei vasta või ei luba faili laiendusele anda',
    notACollector: 'sellel aadressil ei ole küsimustiku faili',
    broken: 'fail on poolik, liiga suur või suunab server mujale',
    busy: 'server on hõivatud',
    hash: 'faili räsi ei ole see, mille administraator määras',
    content: 'failis on viga',
    notKept: 'seadmes ei ole ruumi',
  },
  sizeBand: 'Suurusrühm',
  featuresOff: 'Välja lülitatud',
  feature: {
    submission: 'Anonüümne esitamine ja võrdlus teistega',
    handover: 'Üleandmine järglasele',
    files: 'Hindamiste salvestamine failina ja lugemine failist',
    demand: 'Teenuste vajadus',
    letter: 'Kiri liidule',
    desk: 'Liidu töölaud',
    language: 'Keele valimine',
  } satisfies Record<Feature, string>,
  faults: 'Osa administraatori seadetest ei kehti',
  faultsText:
    'Allolevaid seadeid ei saa kasutada. Kõik muu kehtib ja teie vastused on alles. Andke see edasi oma asutuse IT-toele.',
  fault: {
    unknownKey: 'sellise nimega seadet ei ole',
    value: 'seda väärtust ei saa kasutada',
    unknownFeature: 'sellise nimega osa ei ole',
    needsCollector: 'kehtib ainult koos serveri aadressiga',
  } satisfies Record<PolicyFault['problem'], string>,
  /** What a key's value should be. */
  expects: {
    collector: 'Sobib aadress, mis algab https:// ja milles ei ole küsimärki ega trellimärki.',
    campaign: 'Sobib küsitluse nimi koos sõrmejäljega, mõlemad nii, nagu need on kutsel.',
    counterKeys: 'Sobib loend avalikest võtmetest, igaühes 87 märki.',
    content: 'Sobib faili aadress, mis algab https://, koos räsiga: 64 kuueteistkümnendnumbrit.',
    sizeBand: 'Sobib suurusrühma tunnus küsitlusest: väiketähed, numbrid ja sidekriips.',
  },
  /** Where a key has a list of names. */
  expectsNames: (names: string) => `Võimalikud on: ${names}.`,
  offText:
    'Teie asutuse administraator on selle osa siin välja lülitanud. Kõik muu töötab ja teie vastused on alles.',
  offSubmission:
    'Kui olete vastused juba esitanud, on need liidu serveris alles. Asendada või tagasi võtta saab need sama kutsega teises arvutis.',
  offAsk: 'Kui teil on seda vaja, pöörduge oma asutuse IT-toe poole.',
  offGo: 'Jätka vastamist',
  bestEffort: 'Brauser võib ruumipuuduses andmed kustutada.',
  filesOff:
    'Hindamised on ainult selles seadmes. Salvestamise failina ja failist lugemise on teie asutuse administraator välja lülitanud.',
}
