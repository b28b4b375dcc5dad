/** What can go wrong with an invitation, a campaign or the connection, and what to do about it. */
import type { ListsRefusal } from '../../protocol/check-lists.ts'
import type { InvitationProblem } from '../../protocol/invitation.ts'
import type { Trouble } from '../../submit/types.ts'

export const problems = {
  invitation: {
    notAnInvitation:
      'Siin ei ole kutset. Kopeerige kirjast kogu rida, mis algab numbriga ja lõpeb serveri aadressiga; võib ka kogu kirja. Kui link viib postkasti turvateenuse lehele, kopeerige see rida, mitte link.',
    several: 'Tekstis on kaks erinevat kutset. Kopeerige siia ainult see, millega soovite liituda.',
    unknownVersion:
      'See kutse on tehtud laienduse uuema versiooni jaoks. Uuendage laiendust ja proovige siis uuesti.',
    campaign: 'Kutses on küsitluse nimi vigane. Kopeerige kutse kirjast uuesti, algusest lõpuni.',
    fingerprint: 'Kutses on sõrmejälg vigane. Kopeerige kutse kirjast uuesti, algusest lõpuni.',
    'code.length':
      'Kutsekoodis peab olema 20 märki, kuid sisestatud koodis on neid rohkem või vähem. Kopeerige kutse uuesti, algusest lõpuni.',
    'code.character':
      'Kutsekoodis on märk, mida seal olla ei saa. Võrrelge koodi kirjaga: kasutatakse numbreid ja ladina tähti, kuid mitte tähte U.',
    'code.check':
      'Kutsekoodis on trükiviga: mõni märk on vale või on kaks märki vahetusse läinud. Võrrelge koodi kirjaga märkhaaval.',
    address: 'Kutse lõpus olev serveri aadress on vigane. Kopeerige kutse kirjast uuesti, algusest lõpuni.',
    insecure:
      'Kutses oleva serveriga ei saa turvalist ühendust (aadress peab algama https). Ärge sellega liituge ja teatage liidule.',
  } satisfies Record<InvitationProblem, string>,
  late: 'Viimane muudatus jõudis liidu serverisse alles pärast küsitluse sulgemist ja seda ei arvestata. Loendatakse see, mis oli kohale toimetatud varem.',
  trouble: {
    unreachable:
      'Server ei vasta. Kontrollige võrguühendust. Kui teie võrk serverit ei luba, saab vastused viia kohale failina.',
    notACollector:
      'Sellelt aadressilt vastas miski muu kui liidu server, näiteks võrgu sisselogimisleht või vahendaja. Proovige teisest võrgust või viige vastused kohale failina.',
    broken:
      'Serveri vastus oli poolik või suunas server ühenduse mujale. Proovige hiljem uuesti; kui viga kordub, teatage liidule.',
    noCampaign:
      'Seda küsitlust ei ole serveris või see ei ole veel avatud. Kontrollige kirjast, millal küsitlus algab, või küsige liidult.',
    conflict:
      'Serveris on selle kutsekoodiga tehtud hilisem muudatus. Uuendage seisu ja otsustage siis, kumb peab alles jääma.',
    unknownCode:
      'Server ei tunne seda kutsekoodi. Kontrollige, kas kutse on sama küsitluse oma, ja küsige liidult nõu.',
    revoked:
      'See kutsekood ei kehti enam ja sellega saadetu on kustutatud. Kui teile on antud uus kood, liituge uue kutsega; kui ei ole, küsige seda liidult.',
    notOpen: 'Küsitlus ei ole veel alanud. Saadetis läheb teele, kui see avatakse.',
    closed: 'Küsitlus on suletud: midagi ei saa enam saata ega tagasi võtta.',
    refused: 'Server ei võtnud saadetist vastu. Uuendage laiendust; kui viga kordub, teatage liidule.',
    busy: 'Server on praegu hõivatud. Midagi ei läinud kaduma.',
    exhausted:
      'Selle kutsekoodiga on serveri andmetel tehtud nii palju muudatusi, et rohkem ta vastu ei võta. Küsige liidult uus kutsekood ja liituge sellega.',
    notKept:
      'Brauser ei saanud andmeid seadmesse salvestada, seepärast ei saadetud ühtegi vastust. Vabastage arvutis ruumi ja proovige uuesti.',
    notNoted:
      'Brauser ei saanud seadmesse salvestada, mida server vastas. Mis oli teel, võis kohale jõuda. Vabastage arvutis ruumi ja uuendage siis seisu.',
    notAllowed:
      'Brauser küsis, kas laiendus tohib kutsekoodi saata, ja luba ei antud. Ilma loata ei saadeta midagi. Vajutage uuesti ja lubage saatmine.',
  } satisfies Record<Trouble, string>,
  joining: {
    unreachable:
      'Server ei vasta. Kontrollige võrguühendust ja proovige uuesti. Kui teie võrk serverit ei luba, liituge arvutis, kus see on lubatud; hindamise saab sinna viia failina.',
    notACollector:
      'Sellelt aadressilt vastas miski muu kui liidu server, näiteks võrgu sisselogimisleht või vahendaja. Proovige teisest võrgust.',
    newer:
      'Selle küsitluse andmed on selles seadmes salvestanud laienduse uuem versioon. Need jäid alles. Uuendage laiendust ja proovige siis uuesti.',
    changed:
      'Samal ajal muudeti selle küsitluse andmeid teises aknas. Need jäid alles. Vaadake seis üle ja proovige siis uuesti.',
    otherCollector:
      'See kutse on teise serveri jaoks kui see, mille teie asutuse administraator on määranud. Sealt ei küsitud midagi. Võrrelge kutset kirjaga; kui see on õige, pöörduge oma asutuse IT-toe poole.',
  },
  /** Reasons to refuse a campaign, in groups an official can act on. */
  manifest: {
    forged:
      'Küsitlusel ei ole loendaja kehtivat allkirja. Ilma selleta ei ole kindel, kes vastused avada saab, seepärast laiendus liituda ei lase. Teatage liidule.',
    mixup:
      'Kutse ja serveris olev küsitlus ei ole samad. Kontrollige, kas kutse on selle küsitluse kirjast; kui on, teatage liidule.',
    update:
      'Küsitlus kasutab küsimustikku või reegleid, mida selles laienduse versioonis ei ole. Uuendage laiendust ja proovige uuesti.',
    tooSmall:
      'Küsitlus ei kaitse anonüümsust piisavalt: mõnes rühmas oleks liiga vähe omavalitsusi. Laiendus ei lase sellega liituda. Teatage liidule.',
    roles:
      'Küsitluses ei ole liidu ja loendaja ülesanded piisavalt lahutatud või on vastuväidete aeg liiga lühike. Laiendus ei lase sellega liituda. Teatage liidule.',
    faulty: 'Küsitlus on vigaselt koostatud ja sellega ei saa liituda. Teatage liidule.',
  },
  notice:
    'Küsitluse lõppu on muudetud teatega, mida ei saa usaldada. Laiendus ei lase liituda, kuni see on selgunud. Teatage liidule.',
  release:
    'Serveris olevat koondtulemust ei saa usaldada ja laiendus seda ei näita: see ei ole loendaja allkirjastatud tulemus nendest nimekirjadest, mida siin kontrolliti. Teatage liidule ja loendajale.',
  lists: {
    unknownVersion: 'nimekirjad on tehtud programmi uuema versiooniga; uuendage laiendust',
    shape: 'nimekirjad ei ole ootuspärasel kujul',
    otherCampaign: 'nimekirjad on teise küsitluse omad',
    otherClose: 'nimekirjades on vale sulgemise aeg',
    bands: 'suurusrühmad ei ole küsitluse omad',
    incomplete: 'mõni nimekiri on puudu või liigne',
    unsorted: 'mõni nimekiri ei ole järjestatud',
    hashTwice: 'mõni ümbrik on nimekirjades kaks korda',
    unequal: 'nimekirjad ei ole ühepikkused',
    tooMany: 'ümbrikke on rohkem, kui saab olla',
    codes: 'kasutatud kutsekoodide arv ei klapi',
    bandTooSmall: 'mõnes suurusrühmas on liiga vähe esitajaid',
    tooFew: 'esitajaid on liiga vähe; ümbrikke ei avata',
    withdrawnCounted: 'nimekirjades on ümbrikud, mis on tagasi võetud',
  } satisfies Record<ListsRefusal | 'withdrawnCounted', string>,
}
