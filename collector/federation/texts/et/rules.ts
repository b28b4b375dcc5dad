/** Rules that a survey, a notice, lists, a release or a sealed file breaks. */

import type { ListsRefusal } from '../../../../protocol/check-lists.ts'
import type { Refusal } from '../../../../protocol/manifest-rules.ts'
import type { NoticeRefusal } from '../../../../protocol/notice.ts'
import type { ReleaseRefusal } from '../../../../protocol/release.ts'
import type { Problem } from '../../../../protocol/wire.ts'
import type { StoreProblem } from '../../../database/problem.ts'

const shape = 'fail ei ole õige kujuga'
const unknownVersion = 'see on tehtud programmi teise versiooniga'
const otherCampaign = 'see käib teise küsitluse kohta'
const wronglySigned = 'allkiri on vale'

export const rules = {
  manifest: {
    unknownVersion,
    unknownRules: 'avaldamise reeglite versioon on tundmatu',
    shape,
    unsigned: 'allkiri puudub',
    wronglySigned,
    otherCampaign,
    fingerprint: 'sõrmejälg on teine',
    unknownPack: 'küsimustik on teine',
    itemTwice: 'mõni küsimus või väärtus esineb kaks korda',
    itemOutsidePack: 'mõnda küsimust küsimustikus ei ole',
    kTooSmall: 'avaldatava rühma alampiir (k) peab olema vähemalt 5',
    minTotalTooSmall: 'esitajate alampiir (minTotal) peab olema vähemalt 10',
    tooFewEligible: 'kutsutud omavalitsusi peab olema vähemalt 10',
    bandTooSmall: 'igas suurusrühmas peab olema vähemalt 5 omavalitsust; liitke väike rühm naaberrühmaga',
    bandTwice: 'sama suurusrühm esineb kaks korda',
    bandsDoNotAddUp: 'suurusrühmade arvud ei lähe omavalitsuste tabeliga kokku',
    datesOutOfOrder: 'algus peab olema enne lõppu',
    objectionTooShort: 'vastuväideteks peab jääma vähemalt 7 päeva',
    brokenKey: 'loendaja võti on vigane; küsige public-keys.json uuesti',
    sharedKey:
      'üks võti on kahes rollis; väljaspool prooviküsitlust peavad liit ja loendaja olema kaks asutust',
  } satisfies Record<Refusal, string>,
  notice: {
    unknownVersion,
    shape: 'aeg peab olema täpne sekundini ja koos ajavööndiga',
    wronglySigned: 'teatevõti ei ole selle küsitluse oma',
    otherCampaign,
    outOfOrder: 'mõni varasem teade on puudu',
    afterClose: 'küsitluse lõpp on juba käes',
    notLater: 'uus lõpp peab olema hilisem kui praegune',
  } satisfies Record<NoticeRefusal, string>,
  listsBroken: {
    unknownVersion,
    shape,
    otherCampaign,
    otherClose: 'lõpp ei ole see, mis kehtib',
    bands: 'suurusrühmad on valed',
    incomplete: 'mõni nimekiri puudub või on üleliigne',
    unsorted: 'mõni nimekiri ei ole järjestatud',
    hashTwice: 'mõni ümbrik on kahes kohas',
    unequal: 'nimekirjad on eri pikkusega',
    tooMany: 'saadetisi on rohkem kui omavalitsusi või koode',
    codes: 'koodide arv ei lähe saadetistega kokku',
    bandTooSmall: 'mõnes rühmas on liiga vähe saadetisi',
    tooFew: 'esitajaid on liiga vähe, seepärast ei avata midagi',
  } satisfies Record<ListsRefusal, string>,
  release: {
    unknownVersion,
    shape,
    wronglySigned: 'allkiri ei ole selle küsitluse loendaja oma',
    otherCampaign,
    otherLists: 'loendatud on teiste nimekirjade järgi kui need, mis on avaldatud',
    outsideCampaign: 'koondtulemuses on midagi, mida selles küsitluses ei ole',
    resultTwice: 'sama tulemus esineb kaks korda',
    brokenRules: 'koondtulemuses on rohkem, kui avaldamise reeglid lubavad',
  } satisfies Record<ReleaseRefusal, string>,
  sealedFile: {
    badRequest: 'fail ei ole selle küsitluse pitseeritud saadetis; küsige see uuesti',
    badBox: 'fail on poolik või muutunud; küsige see uuesti',
    unknownCode: 'server ei tunne kutsekoodi, mis failis on',
    revoked: 'kutsekood ei kehti enam; saatjale on antud uus või tuleb see anda',
    conflict: 'serveris on selle koodiga juba sama uus või uuem saadetis',
    notOpen: 'küsitlus ei ole veel alanud',
    closed: 'küsitlus on suletud',
    tooOften: 'liiga palju katseid',
    unavailable: 'andmebaas ei vastanud',
  } satisfies Record<Problem, string>,
  database: {
    newer: 'andmebaas on uuema programmi oma; kasutage uuemat programmi',
    foreign: 'see ei ole selle serveri andmebaas; kontrollige muutujat COLLECTOR_DB või DATABASE_URL',
    unreachable:
      'andmebaas ei vasta; kontrollige, kas see töötab ja kas muutuja DATABASE_URL või COLLECTOR_DB on õige',
    noCampaign: 'sellist küsitlust andmebaasis ei ole',
    exists: 'see on andmebaasis juba olemas',
    stopped: 'küsitlus on suletud',
    notStopped: 'küsitlus ei ole suletud',
    notSwept: 'andmebaasi failidesse jäi jälgi',
    full: 'kettal ei ole enam ruumi; vabastage ruumi ja andke käsk uuesti',
    noRight:
      'sellel kasutajal ei ole õigust andmebaasi lugeda või kirjutada; käivitage käsk sama kasutajana kui server',
    copied:
      'fail on kopeeritud ajal, kui server töötas, ja ilma selle juurde kuuluva failita „-wal“; viimased saadetised võivad puududa. Tehke koopia käsuga backup; kui paremat koopiat ei ole, võtke see kasutusele: node collector/main.ts accept-copy',
    busy: 'andmebaasil on liiga palju tööd; proovige mõne hetke pärast uuesti',
  } satisfies Record<StoreProblem, string>,
  environment: {
    DATABASE_URL:
      'DATABASE_URL: PostgreSQLi aadress (postgres://kasutaja:parool@arvuti/andmebaas); SQLite jaoks jätke tühjaks ja andke COLLECTOR_DB',
    PORT: 'PORT: pordi number 0 kuni 65535',
    PUBLIC_ADDRESS: 'PUBLIC_ADDRESS: serveri avalik aadress, mis algab https://',
    TRUST_PROXY: 'TRUST_PROXY: vahendusserverite arv 0 kuni 9',
    REQUESTS_PER_MINUTE: 'REQUESTS_PER_MINUTE: täisarv',
    GUESSES_PER_MINUTE: 'GUESSES_PER_MINUTE: täisarv',
  },
}
