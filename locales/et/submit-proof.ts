/** What can and cannot be proved about the anonymised submission, in plain words. */
export const proof = {
  title: 'Mida saab tõestada ja mida mitte',
  about:
    'Esitamise eeskuju on e-valimiste kahekordne ümbrik. Sellel lehel on kirjas, mille eest see praegu kaitseb ja mille eest mitte.',
  envelope: 'Kahekordne ümbrik',
  drawing:
    'Joonis: välimises ümbrikus on palju väikesi ümbrikke, igaühes üks vastus. Liit eemaldab välimise ümbriku. Väikesed ümbrikud segatakse küsimuste kaupa teiste omavalitsuste omadega ja alles siis avab loendaja need.',
  steps: [
    'Laiendus paneb iga vastuse omaette ümbrikusse ja pitseerib selle loendaja avaliku võtmega.',
    'Kõik ümbrikud lähevad välimisse ümbrikusse, millel on teie kutsekood. Ühe kutsekoodiga on kohal üks saadetis.',
    'Pärast sulgemist eemaldatakse kutsekoodid. Iga küsimuse ümbrikud pannakse omaette kuhja ja kuhi järjestatakse nii, et esitajate järjekord kaob.',
    'Nimekirjad avaldatakse. Teie laiendus kontrollib, kas kõik teie ümbrikud on neis olemas.',
    'Loendaja avab kuhjad võrguta arvutis ja avaldab ainult kokkuvõtted.',
  ],
  holds: 'Mille eest see kaitseb',
  holdsList: [
    'Liidul ei ole võtit, mis ümbrikke avab: see on ainult loendajal.',
    'Loendaja saab segatud kuhjad ilma kutsekoodide ja nimedeta, mitte kellegi vastuseid koos.',
    'Võõras ei saa teie eest vastata, kui tal ei ole kutsekoodi. Kui keegi on sama koodi kasutanud, siis laiendus hoiatab.',
    'Igaüks saab pärast nimekirjade avaldamist kontrollida, kas tema ümbrikud on neis olemas.',
    'Kes varastab serveri või selle varukoopia, saab ainult pitseeritud ümbrikud.',
  ],
  fails: 'Mille eest see ei kaitse',
  failsList: [
    'Kui liit ja loendaja tegutsevad pahatahtlikult koos, saavad nad vastused kokku viia. Seepärast peavad need olema kaks eri asutust.',
    'Pahatahtlik liit võib kasutamata kutsekoodidega ise ümbrikke juurde panna, teie rühma vahetada ja avaldatud tulemusest teie vastused välja arvutada, ilma et ükski kontroll seda näitaks. Selle tõkestamine on järgmise versiooni töö.',
    'Server võib ümbrikke välja vahetada või ära jätta. Kes kontrollib, saab seda näha siis, kui nimekirjad on avaldatud; server võib nendega aga viivitada, kuni vastuväidete aeg on läbi, ja siis selgub see alles pärast ümbrike avamist.',
    'Loendaja võib avaldada valed arvud. Laiendus kontrollib tema allkirja, aga mitte arvutust.',
    'Kui suurusrühmas on vähe esitajaid, saab loendaja või see, kes teab teiste vastuseid, mõnda vastust ära arvata.',
    'Kui kõik vastavad mõnele küsimusele ühtemoodi, on teada, mida igaüks neist vastas.',
    'Pahavara teie arvutis näeb vastuseid enne pitseerimist.',
    'Kui täidate küsimustikku kellegi veebilehel, on lehe pidajal võimalik vastuseid näha. Laienduste poest paigaldatud laiendus on kindlam.',
  ],
  see: 'Mida liit siiski teab',
  seeText:
    'Liit teab, millistele omavalitsustele kutse anti, ja saab näha, millistelt kutsekoodidelt on midagi kohale jõudnud. Avalik on osalejate arv; kes seda pidevalt jälgib, näeb, millal keegi esitas.',
  checked: 'Mida laiendus enne liitumist kontrollib',
  checkedText:
    'Küsitlusel peab olema loendaja allkiri, laienduse enda küsimustik, vähemalt 10 kutsutud omavalitsust, igas suurusrühmas vähemalt 5 ja vähemalt 7 päeva vastuväidete jaoks. Muidu laiendus liituda ei lase. Seda, kas omavalitsused on õigetes suurusrühmades, laiendus ei kontrolli. Prooviküsitluses võib üks inimene täita mõlemat ülesannet ja vastuväidete aeg võib puududa; seepärast ei ole seal vastused anonüümsed.',
}
