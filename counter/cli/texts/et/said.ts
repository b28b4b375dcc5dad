/** Mida programm küsib ja teatab. */
import { momentText } from '../../../../domain/time/moment.ts'
import type { EnvelopeProblem } from '../../../opener.ts'
import type { SaidWords } from '../types.ts'

const when = (at: string | number): string => momentText(at, 'et')

const PROBLEMS: Readonly<Record<EnvelopeProblem, string>> = {
  size: 'vale pikkusega',
  sealed: 'ei avane (muudetud, teise küsimuse alla pandud või teise võtme jaoks pitseeritud)',
  version: 'teise versiooniga tehtud',
  padding: 'valesti täidetud',
  outsideDomain: 'vastus, mida sellel küsimusel olla ei saa',
}

const DEMO = 'Prooviküsitlus: üks inimene võib täita mõlemat ülesannet, seega ei ole see anonüümne.'

export const said: SaidWords = {
  ask: {
    passphrase: (file) => `Paroolifraas failile ${file} (sisestatut ei näidata): `,
    wrong: 'See paroolifraas faili ei ava.',
    newPassphrase:
      'Mõelge välja paroolifraas: vähemalt 20 märki, hea on viis või kuus juhuslikult valitud sõna.\nKui kirjutate selle paberile, hoidke paberit arvutist eraldi.\nParoolifraas (sisestatut ei näidata): ',
    again: 'Paroolifraas teist korda: ',
  },
  shareIntro: (kind, number, keys) =>
    [
      `KOV digikompass. Loendaja ${kind === 'identity' ? 'püsivõtme' : 'küsitluse võtmete'} osa ${number}, kokku 3`,
      '',
      `Võtmed ${keys} avanevad mis tahes kahe osaga kolmest. Üksi ei ava see osa midagi.`,
      'Hoidke kolme osa eri inimeste käes ja eri kohtades, võtmefailist eraldi.',
      kind === 'identity'
        ? 'Seda osa läheb vaja iga küsitluse allkirjastamisel.'
        : 'Pärast loendamist see osa hävitatakse.',
      'Neli allolevat rida peavad jääma muutmata; need võib ka paberilt uuesti sisse kirjutada.',
    ].join('\n'),
  keysNew: {
    made: (keys, files) => [
      `Võtmed on tehtud (küsitluse võtmete tunnus ${keys}). Failid:`,
      ...files.map((f) => `  ${f}`),
    ],
    shares: [
      'Andke iga võtmeosa eri inimesele ja kustutage see siis sellest arvutist.',
      'Kui kaks osa kolmest on kadunud, ei saa võtit enam avada.',
    ],
    passphrase: ['Kui paroolifraas on kadunud, ei saa võtit enam avada.'],
    next: (counter) => [
      'Tehke kaustast varukoopia teisele andmekandjale. Ilma nende võtmeteta ei saa küsitluse vastuseid loendada.',
      'Andke liidule fail public-keys.json. Loendaja avalik püsivõti, mille järgi teid tuntakse:',
      `  ${counter}`,
    ],
  },
  manifest: (m, fingerprint) => [
    ...(m.demo ? [DEMO] : []),
    `Küsitlus:            ${m.id}`,
    `Sõrmejälg:           ${fingerprint}`,
    `Algus:               ${when(m.from)}`,
    `Lõpp:                ${when(m.to)}`,
    `Vastuväidete aeg:    ${m.objectionDays} päeva`,
    `Küsimustik:          ${m.pack.id} ${m.pack.version}, väärtusi ${m.items.length}`,
    `Kutsutud:            ${Object.keys(m.bandOf).length} omavalitsust`,
    ...m.bands.map((b) => `  ${b.label}: ${b.eligible}`),
    `Avaldatav rühm:      vähemalt ${m.k} vastajat`,
    `Ümbrikud avatakse:   kui esitajaid on vähemalt ${m.minTotal}`,
  ],
  inspected:
    'Kavand vastab kõigile reeglitele, küsimustik on sama mis selles programmis ja võtmed on teie omad. Midagi ei allkirjastatud.',
  signed: (files) => [
    'Küsitlus on allkirjastatud ja proovikuhi avanes. Andke liidule:',
    ...files.map((f) => `  ${f}`),
    'Võrrelge sõrmejälge liiduga, näiteks telefoni teel.',
  ],
  listsSigned: ({ codes, sizes, opens, file }) => [
    'Nimekirjad vastavad kõigile reeglitele ja on allkirjastatud.',
    `Kutsekoode: välja antud ${codes.issued}, asendatud ${codes.reissued}, tühistatud ${codes.revoked}, kasutatud ${codes.used}`,
    ...sizes.map(([band, n]) => `  ${band}: ${n}`),
    `Andke liidule: ${file}`,
    `Ümbrikke võib avada alates ${when(opens)}, kui kõik vastuväited on lahendatud.`,
  ],
  objections: {
    added: (number) =>
      `Vastuväide nr ${number} on kirjas. Ümbrikke ei avata enne, kui see on lahendatud. Andke sellest teada ka liidule.`,
    resolved: (number) => `Vastuväide nr ${number} on lahendatud.`,
    none: 'Loendajale ei ole ühtegi vastuväidet saabunud.',
    open: (number, at) => `Nr ${number}, ${when(at)}: lahendamata`,
    closed: (number, at, resolvedAt, resolution) =>
      `Nr ${number}, ${when(at)}: lahendatud ${when(resolvedAt)}. ${resolution}`,
  },
  counted: {
    progress: (done, total) => `Ümbrikke avatud: ${done}/${total}`,
    done: ({ total, results, problems, again, file }) => [
      again
        ? 'Samad nimekirjad on juba loendatud; koondtulemus on sama mis varem.'
        : `Loendatud on ${total} omavalitsuse vastused; koondtulemuses on ${results} arvurida.`,
      ...(Object.keys(problems).length === 0
        ? ['Kõik ümbrikud avanesid.']
        : [
            'Välja jäid ümbrikud:',
            ...Object.entries(problems).map(
              ([problem, n]) => `  ${n}: ${PROBLEMS[problem as EnvelopeProblem]}`,
            ),
          ]),
      `Koondtulemus: ${file}. Andke see liidule avaldamiseks ja avaldage ka ise.`,
      `Lugemiseks: npm run counter -- show ${file}`,
      'Kui see on avaldatud, hävitage küsitluse võtmed: npm run counter -- destroy',
    ],
  },
  destroyed: {
    plan: (files) => ['Jäädavalt hävitatakse:', ...files.map((f) => `  ${f}`)],
    dryRun: 'See oli ainult vaatamiseks: midagi ei hävitatud.',
    confirm: (keys) => `Kinnitamiseks kirjutage võtmete tunnus ${keys}: `,
    done: (file, withoutShares) => [
      `Hävitatud. Tõend selle kohta: ${file}. Andke see liidule avaldamiseks.`,
      withoutShares
        ? 'Hävitage ka paroolifraas, võtmeosad ja varukoopiad, kui neid on.'
        : 'Hävitage ka ülejäänud võtmeosad ja varukoopiad, kui neid on.',
    ],
  },
}
