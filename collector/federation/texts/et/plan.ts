/** What belongs into each field of a plan. */
export const planFields: Readonly<Record<string, string>> = {
  campaign: 'küsitluse nimi: väiketähed, numbrid ja sidekriipsud, näiteks kov-2027 (jutumärkides)',
  from: 'algus koos ajavööndiga, näiteks 2027-01-11T09:00+02:00 (jutumärkides)',
  to: 'lõpp koos ajavööndiga, näiteks 2027-02-26T17:00+02:00 (jutumärkides)',
  demo: 'kas see on prooviküsitlus: true või false',
  objectionDays: 'vastuväidete aeg päevades, täisarv vähemalt 7, näiteks 14',
  k: 'kui suur peab avaldatav rühm olema, täisarv vähemalt 5',
  minTotal: 'mitme esitaja korral ümbrikud avatakse, täisarv vähemalt 10',
  bands: 'suurusrühmade loetelu väiksemast suuremani, nagu selle teeb käsk template',
  'bands.id': 'suurusrühma tunnus: väiketähed, näiteks small (jutumärkides)',
  'bands.label': 'suurusrühma nimi, kuni 40 märki, näiteks < 5 000 (jutumärkides)',
  'bands.below':
    'elanike arv, millest väiksemad siia kuuluvad, näiteks 5000; viimasel rühmal null ilma jutumärkideta',
  municipalities:
    'kutsutud omavalitsused loeteluna; kui seda välja ei ole, siis tabel valikuga --municipalities või kõik Eesti omavalitsused',
  'municipalities.ehak': 'EHAK-kood, neli numbrit, näiteks 0130 (jutumärkides)',
  'municipalities.name': 'omavalitsuse nimi, näiteks Alutaguse vald (jutumärkides)',
  'municipalities.population': 'elanike arv täisarvuna, näiteks 4500',
  'municipalities.band': 'plaani suurusrühma tunnus, näiteks small (jutumärkides)',
}
