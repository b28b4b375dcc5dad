/** Abi ja valikud. */
import type { OPTIONS, OptionName, WordName } from '../../command.ts'

type ValueName = Extract<(typeof OPTIONS)[OptionName], { value: string }>['value']

export const help = {
  help: {
    about:
      'Loendaja programm. See töötab võrguta arvutis: teeb loendaja võtmed, allkirjastab küsitluse ja nimekirjad, avab ümbrikud pärast vastuväidete aega ning teeb avaldatava koondtulemuse. Võtmed sellest arvutist ei lahku.',
    usage: 'Kasutamine',
    command: 'käsk',
    options: 'valikud',
    commands: 'Käsud selles järjekorras, milles neid küsitluse ajal vaja läheb',
    more: 'Lähemalt iga käsu kohta: npm run counter -- <käsk> --help',
    exit: ['Väljumiskoodid: 0 – tehtud; 1 – reegel ei luba; 2 – käsk või fail on vale; 3 – arvuti tõrge.'],
  },
  values: {
    folder: 'kaust',
    file: 'fail',
    text: 'tekst',
    number: 'arv',
    language: 'et või en',
  } satisfies Record<ValueName, string>,
  words: {
    draft: 'küsitluse-kavand',
    lists: 'nimekirjade-fail',
    piles: 'kuhjade-fail',
    release: 'koondtulemuse-fail',
    number: 'number',
  } satisfies Record<WordName, string>,
  options: {
    folder: 'Loendaja kaust selle küsitluse jaoks. Kui seda ei ole antud, siis kaust, milles praegu olete.',
    identity: 'Loendaja püsivõtme fail, kui see ei ole samas kaustas.',
    shares: 'Paroolifraasi asemel kolm võtmeosa, millest mis tahes kaks avavad võtme.',
    'passphrase-file': 'Fail, mille esimesel real on paroolifraas. Võib anda mitu korda.',
    share: 'Võtmeosa fail. Andke neid vähemalt kaks: --share 1.txt --share 3.txt.',
    challenge: 'Liidu antud proovikuhi (challenge.json).',
    campaign:
      'Allkirjastatud küsitlus või küsitlus sellisel kujul, nagu liidu server selle avaldab. Vaikimisi signed.json kaustas.',
    notices: 'Liidu teated küsitluse pikendamise kohta. Võib anda mitu korda, vanem teade eespool.',
    lists: 'Nimekirjad, mille olete allkirjastanud.',
    piles: 'Kuhjade fail, mis koos võtmetega hävitatakse. Võib anda mitu korda.',
    text: 'Kuidas vastuväide lahendati, ühe lausena avalikkusele. Nimesid ärge kirjutage.',
    threads: 'Mitu lõime korraga ümbrikke avab. Vaikimisi nii mitu, kui arvutil on tuumi.',
    uncounted: 'Hävita, kuigi midagi ei ole loendatud: esitajaid oli liiga vähe või küsitlusest loobuti.',
    'dry-run': 'Näita ainult, mida tehtaks.',
    yes: 'Ära küsi kinnitust.',
    lang: 'Keel. Vaikimisi arvuti keel; kui see ei ole eesti ega inglise keel, siis eesti keel.',
    help: 'Näita abi.',
  } satisfies Record<OptionName, string>,
  commands: {
    'keys new': {
      does: 'Teeb uue küsitluse võtmed ja esimesel korral ka loendaja püsivõtme.',
      how: [
        'Püsivõti (identity.key) jääb aastateks: sellega allkirjastatakse küsitlused. Küsitluse võtmed (campaign.key) tehakse iga küsitluse jaoks uued ja hävitatakse pärast loendamist.',
        'Võtmefaili avab paroolifraas või --shares korral mis tahes kaks võtmeosa kolmest. Uue küsitluse jaoks olemasoleva püsivõtmega: --identity.',
      ],
    },
    'keys public': {
      does: 'Näitab võtmete avalikke pooli, mille liit vajab küsitluse koostamiseks.',
      how: ['Need ei ole salajased. Paroolifraasi ega võtmeosi ei ole vaja.'],
    },
    inspect: {
      does: 'Kontrollib liidu koostatud küsitluse kavandit ja ütleb sõnadega, mis selles kirjas on.',
      how: ['Kavandit võrreldakse selle programmi enda küsimustiku, teie võtmete ja kõigi reeglitega.'],
    },
    sign: {
      does: 'Allkirjastab küsitluse ja avab proovikuhja, millega näitab, et võti töötab.',
      how: [
        'Samade võtmetega saab allkirjastada ainult ühe küsitluse. Kausta tekivad signed.json ja proof.json; andke mõlemad liidule.',
      ],
    },
    'sign-lists': {
      does: 'Kontrollib pärast sulgemist saadud nimekirju ja allkirjastab need.',
      how: [
        'Sellest hetkest on kindel, mida loendatakse. Teisi nimekirju nende võtmetega enam allkirjastada ei saa. Kausta tekib lists-signature.json; andke see liidule.',
      ],
    },
    'objection add': {
      does: 'Märgib üles loendajale saabunud vastuväite.',
      how: ['Registris on ainult number ja aeg. Vastuväite esitaja selgub kirjast, mis teile saadeti.'],
    },
    'objection resolve': { does: 'Märgib vastuväite lahendatuks.', how: [] },
    'objection list': { does: 'Näitab loendajale saabunud vastuväiteid.', how: [] },
    count: {
      does: 'Kontrollib kuhje, avab ümbrikud ja teeb koondtulemuse.',
      how: [
        'Enne esimese ümbriku avamist vaadatakse üle kõik, mis avamist takistab: vastuväidete aeg, lahendamata vastuväited, teie allkiri nimekirjadel ja see, kas iga kuhi vastab täpselt oma nimekirjale.',
        'Kui samade nimekirjade järgi uuesti loendada, tekib sama koondtulemus. Teiste nimekirjade järgi enam loendada ei saa.',
      ],
    },
    show: {
      does: 'Näitab koondtulemust sõnadega.',
      how: ['Allkirja ja reegleid kontrollitakse, kui annate ka nimekirjad (--lists).'],
    },
    destroy: {
      does: 'Hävitab küsitluse võtmed ning antud võtmeosad ja kuhjad; koostab hävitamise kohta tõendi.',
      how: [
        'Failid kirjutatakse enne kustutamist üle. SSD-kettal võib üle kirjutatud andmetest siiski koopia alles jääda, seepärast hävitage ka kõik võtmeosad, paroolifraas ja varukoopiad.',
        'Püsivõti jääb alles.',
      ],
    },
  },
}
