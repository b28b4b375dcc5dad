/** What each option means, the same in every command. */
import type { OptionName } from '../../cli/options.ts'

export const options = {
  plan: 'küsitluse plaan (JSON): nimi, algus, lõpp, vastuväidete aeg päevades, omavalitsused',
  municipalities:
    'omavalitsused tabelina (CSV: ehak, name, population või band) või JSON-failina; kui seda ei ole, siis kõik Eesti omavalitsused',
  keys: 'loendaja avalikud võtmed (public-keys.json)',
  'counter-key':
    'loendaja avalik võti failina (public-keys.json või võti ise); kui seda ei ole, siis content/counters.json',
  manifest: 'loendaja allkirjastatud küsitluse kirjeldus (signed.json)',
  proof: 'loendaja tõend, et proovikuhi avanes (proof.json)',
  'notice-key': 'liidu teatevõti (notice-key.json)',
  notice:
    'allkirjastatud teade lõpu edasilükkamise kohta (notice-1.json, uusim): kirjades on siis uus lõpp; käsu extend korral ei ole uut lõppu ja võtit vaja anda',
  codes: 'kutsekoodide fail: kontoris code-list.json, serveris codes.json',
  changes: 'juhis serverile (changes.json)',
  used: 'kasutatud koodide räsid (used.json)',
  sealed: 'pitseeritud saadetis failina',
  signature: 'loendaja allkiri nimekirjadele (lists-signature.json)',
  release: 'loendaja allkirjastatud koondtulemus (release.json)',
  earlier: 'varasema küsitluse aruanne (kov-2026.json), millega võrrelda',
  record: 'loendaja tõend hävitamise kohta',
  backup: 'varukoopia fail',
  'proxy-config': 'vahendusserveri seadistus (nginx või Caddy); võib anda mitu korda',
  out: 'kaust, kuhu failid kirjutatakse; olemasolevaid faile ei kirjutata üle',
  replace: 'asendab serveris teise komplekti koodid; saab teha, kuni keegi ei ole veel esitanud',
  to: 'uus lõpp koos ajavööndiga, näiteks 2027-03-05T17:00+02:00',
  kind: 'extension – aega juurde; carryOver – jätkub, sest esitajaid on liiga vähe',
  ehak: 'omavalitsuse kood klassifikaatoris EHAK, näiteks 0130; võib anda mitu korda',
  into: 'omavalitsus, mis jääb alles (EHAK)',
  number: 'vastuväite number',
  text: 'kuidas vastuväide lahendati; see avaldatakse, ärge nimetage kedagi',
  sender: 'saatja nimi kirjal',
  contact: 'kelle poole pöörduda: telefon ja e-post; kui seda ei ole, jääb kirjale tühi koht',
  collector: 'serveri avalik aadress, näiteks https://koguja.example.ee/',
  address: 'serveri avalik aadress; kui seda ei ole, siis PUBLIC_ADDRESS',
  'letter-lang': 'kirja keel; kui seda ei ole, siis eesti keel',
  json: 'väljund JSON-ina teistele programmidele',
  yes: 'kinnitab küsimata',
  'dry-run': 'näitab, mis juhtuks, ja ei muuda midagi',
  lang: 'käsurea keel',
  help: 'näitab abi',
} satisfies Record<OptionName, string>
