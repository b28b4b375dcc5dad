/** What can and cannot be proved about the anonymised submission, in plain words. */
export const proof = {
  title: 'Mida saab tõestada ja mida mitte',
  about:
    'Esitamine on korraldatud nagu e-valimistel: kahekordse ümbrikuga. Sellel lehel on kirjas, mille eest see kaitseb ja mille eest mitte.',
  envelope: 'Kahekordne ümbrik',
  drawing:
    'Joonis: välimises ümbrikus on palju väikesi ümbrikke, igaühes üks vastus. Liit eemaldab välimise ümbriku. Väikesed ümbrikud segatakse küsimuste kaupa teiste omavalitsuste omadega ja alles siis avab loendaja need.',
  steps: [
    'Laiendus paneb iga vastuse omaette ümbrikusse ja pitseerib selle loendaja avaliku võtmega.',
    'Kõik ümbrikud lähevad välimisse ümbrikusse, millel on teie kutsekood. Nii saab iga omavalitsus osaleda täpselt ühe korra.',
    'Pärast sulgemist eemaldatakse kutsekoodid. Iga küsimuse ümbrikud pannakse omaette kuhja ja kuhi järjestatakse nii, et esitajate järjekord kaob.',
    'Nimekirjad avaldatakse. Teie laiendus kontrollib, kas kõik teie ümbrikud on neis olemas.',
    'Loendaja avab kuhjad võrguta arvutis ja avaldab ainult kokkuvõtted.',
  ],
  holds: 'Mis peab paika ka siis, kui üks osaline ei ole aus',
  holdsList: [
    'Liit ei saa vastuseid lugeda: tal ei ole loendaja võtit.',
    'Loendaja ei saa teada, kes mida vastas ega millised vastused kuuluvad kokku: ta saab ainult segatud kuhjad.',
    'Iga omavalitsuse vastused loendatakse ühe korra.',
    'Loendatakse täpselt see, mis on nimekirjades, ja igaüks saab kontrollida, kas tema ümbrikud on neis olemas.',
    'Kes varastab serveri või selle varukoopia, saab ainult pitseeritud ümbrikud.',
  ],
  fails: 'Mille eest see ei kaitse',
  failsList: [
    'Kui liit ja loendaja tegutsevad pahatahtlikult koos, saavad nad vastused kokku viia. Seepärast peavad need olema kaks eri asutust.',
    'Server võib välja vahetada nende ümbrikud, kes oma ümbrikke kunagi ei kontrolli. Kes kontrollib, näeb väljavahetamist enne avamist ja saab esitada vastuväite.',
    'Kui kõik vastavad mõnele küsimusele ühtemoodi, on teada, mida igaüks neist vastas.',
    'Pahavara teie arvutis näeb vastuseid enne pitseerimist.',
    'Kui täidate küsimustikku kellegi veebilehel, on lehe pidajal võimalik vastuseid näha. Laienduste poest paigaldatud laiendus on kindlam.',
  ],
  see: 'Mida liit siiski teab',
  seeText:
    'Liit teab, millistele omavalitsustele kutse anti, ja saab näha, millistelt kutsekoodidelt on midagi kohale jõudnud. Avalik on ainult osalejate arv.',
  checked: 'Mida laiendus enne liitumist kontrollib',
  checkedText:
    'Küsitlusel peab olema loendaja allkiri, laienduse enda küsimustik, vähemalt 10 kutsutud omavalitsust, igas suurusrühmas vähemalt 5 ja vähemalt 7 päeva vastuväidete jaoks. Muidu laiendus liituda ei lase. Prooviküsitluses võib üks inimene täita mõlemat ülesannet ja vastuväidete aeg võib puududa; seepärast ei ole seal vastused anonüümsed.',
}
