/** What is wrong at one place of a table or a plan: where, what stands there, what would fit, an example. */
import type { FlawName } from '../../steps/flaw.ts'
import { planFields } from './plan.ts'

type Sentence = (first: string, second: string, third: string, fourth: string) => string

const columns: Readonly<Record<string, string>> = {
  ehak: 'EHAK',
  name: 'Nimi',
  population: 'Elanikke',
  band: 'Suurusrühm',
}
const expected = (field: string): string => planFields[field] ?? 'plaan, nagu selle teeb käsk template'
/** As it stands in the file, in this language's own marks. */
const quoted = (value: string): string => value.replace(/"([^"]*)"/g, '„$1“').replaceAll('"', '')
const stands = (value: string) => (value === '' ? 'lahter on tühi' : `seal on „${value}“`)

export const flaws: Readonly<Record<FlawName | 'more', Sentence>> = {
  quote: (line) =>
    `rida ${line}: jutumärk jääb sulgemata või on keset lahtrit. Jutumärgid ümbritsevad tervet lahtrit.`,
  tooManyCells: (line, width) =>
    `rida ${line}: lahtreid on rohkem kui ${width}, nagu neid on päises. Kontrollige, kas mõnes lahtris on eraldusmärk; selline lahter pange jutumärkidesse.`,
  noColumn: (line, column, found) =>
    `rida ${line}: päises ei ole veergu „${columns[column] ?? column}“ (või „${column}“). Päises on: ${found}.`,
  columnTwice: (line, column) => `rida ${line}: päises on veerg „${columns[column] ?? column}“ mitu korda.`,
  noRows: () => 'tabelis ei ole päise järel ühtegi rida.',
  badEhak: (line, column, value) =>
    `rida ${line}, veerg „${column}“: ${stands(value)}. Oodatakse nelja numbriga EHAK-koodi, näiteks 0130.`,
  badName: (line, column, value) =>
    `rida ${line}, veerg „${column}“: ${stands(value)}. Oodatakse omavalitsuse nime, näiteks Alutaguse vald.`,
  garbled: (line, column, value) =>
    `rida ${line}, veerg „${column}“: täpitähed on rikutud („${value}“). Salvestage algne tabel uuesti, kodeeringuga UTF-8.`,
  badPopulation: (line, column, value) =>
    `rida ${line}, veerg „${column}“: ${stands(value)}. Oodatakse elanike arvu täisarvuna, näiteks 4500 või 4 500.`,
  badBand: (line, column, value) =>
    `rida ${line}, veerg „${column}“: ${stands(value)}. Oodatakse plaani suurusrühma tunnust, näiteks small.`,
  ehakTwice: (line, ehak, first) =>
    `rida ${line}: EHAK-kood ${ehak} on juba real ${first}. Iga omavalitsus tohib olla üks kord.`,
  repeatedEhak: (ehak) => `EHAK-kood ${ehak} esineb mitu korda. Iga omavalitsus tohib olla üks kord.`,
  noBand: (ehak, name) =>
    `${name} (${ehak}): puudub elanike arv ja ka suurusrühm. Lisage üks neist, näiteks elanike arv 4500.`,
  unknownBand: (ehak, name, band, known) =>
    `${name} (${ehak}): suurusrühma „${band}“ plaanis ei ole. Plaanis on: ${known}.`,
  planMissing: (line, column, field) =>
    `rida ${line}, märk ${column}: puudub väli „${field}“. Oodatakse: ${expected(field)}.`,
  planUnknown: (line, column, field) =>
    `rida ${line}, märk ${column}: välja „${field}“ plaanis ei ole. Võimalikud väljad näitab käsk template.`,
  planValue: (line, column, field, value) =>
    `rida ${line}, märk ${column}${field === '' ? '' : `, väli „${field}“`}: seal on ${quoted(value)}. Oodatakse: ${expected(field)}.`,
  counterKey: (line, column, value) =>
    `rida ${line}, märk ${column}: seal on ${quoted(value)}. Oodatakse loendaja avalikku võtit jutumärkides: see on faili public-keys.json väljal „counter“.`,
  more: (count) => `… ja veel ${count}.`,
}
