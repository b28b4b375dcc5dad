/** Mida saidi koostamine ja kontroll ütlevad, eesti keeles; sõnastiku kuju on siit. */
import type { ProblemName } from './problem.ts'

export const ET = {
  built: (folder: string, files: number, size: string) =>
    `Sait on valmis: ${folder} (${files} faili, ${size})`,
  digest: (digest: string) =>
    `Saidi räsi, avaldage see mujal kui saidil endal:\n  ${digest}\nKontroll: npm run check:site -- https://… ${digest}`,
  demo: 'See on näidise sait: iga leht ütleb, et siin ei ole midagi anonüümset. Päriselt seda pidada ei tohi.',
  help: [
    'npm run build:site -- [valikud]   koostab saidi kausta dist/site',
    '',
    '  --operator NIMI     kes saiti peab; see kirjutatakse usalduse lehele',
    '  --collector AADRESS liidu server, kuhu hindamise lehelt võib esitada; võib korrata (vaikimisi iga https-aadress)',
    '  --reports KAUST     avalikud aruanded (HTML), mis saidile pannakse',
    '  --out KAUST         kuhu sait pannakse (dist/site)',
    '  --element KAUST     kus on element (dist/element)',
    '  --extension KAUST   kus on laienduse failid (.output)',
    '  --lang et|en',
  ],
  check: {
    help: [
      'npm run check:site -- <kaust või aadress> <saidi räsi> [--lang et|en]',
      '',
      'Kontrollib, kas sait on täpselt see, mille räsi on avaldatud.',
      'Väljumiskoodid: 0 sama, 1 erineb, 2 käsk ei ole arusaadav, 3 kausta või aadressi ei saa lugeda.',
    ],
    same: (files: number, digest: string) => `Sait on sama: ${files} faili, räsi ${digest}`,
    sameHeaders: 'Server saadab ka kõik ettenähtud päised.',
    onlyOne: 'See näitab, mida server praegu siia annab. Kas teised saavad sama, väljastpoolt ei paista.',
    differs: 'Sait ei ole sama:',
    wrongSums: (found: string) => `  SHA256SUMS on teine: selle räsi on ${found}`,
    changed: (path: string) => `  muudetud: ${path}`,
    missing: (path: string) => `  puudub: ${path}`,
    extra: (path: string) => `  üleliigne: ${path}`,
    elsewhere: (path: string, to: string) => `  suunab mujale: ${path} → ${to}`,
    header: (name: string, found: string) =>
      found === '' ? `  päis puudub: ${name}` : `  päis on teine: ${name}: ${found}`,
    headersHelp: 'Päised on saidi kaustas server; kuidas neid kasutada, on failis embed/site/README.md.',
  },
  problems: {
    options: 'Sellist valikut ei ole, või valikul puudub väärtus.',
    element: 'Elementi ei ole. Käivitage kõigepealt  npm run build:element',
    extension: 'Laienduse faili ei ole. Käivitage kõigepealt  npm run zip',
    reportsFolder: 'Aruannete kausta ei saa lugeda.',
    report:
      'See aruanne saidile ei sobi. Aruanne on HTML-fail ilma skriptideta, mis midagi mujalt ei laadi; failid, millele ta viitab, on samas kaustas.',
    collector: 'Liidu serveri aadress algab https:// ega sisalda midagi peale nime ja pordi.',
    out: 'Sellesse kausta ei saa kirjutada.',
    usage: 'Vaja on kausta või aadressi ja saidi räsi.',
    digest: 'Saidi räsi on 64 märki: numbrid 0–9 ja tähed a–f.',
    nowhere: 'Sellist kausta ei ole. Aadress algab https:// või http://',
    sums: 'Siin ei ole loetavat faili SHA256SUMS, seega ei ole see selle toote sait.',
    unreachable: 'Aadressilt ei saadud vastust. Proovige uuesti; siiani ei ole selge, kas sait on sama.',
  } satisfies Record<ProblemName, string>,
}
export type Texts = typeof ET
