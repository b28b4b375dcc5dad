/** A page of others with the element, as its readme recommends: the first modules asked for at once. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const ELEMENT = join(import.meta.dirname, '../../dist/element')

export const writeElementPage = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  // A copy: a build in the middle of a run must not mix two versions.
  cpSync(ELEMENT, join(folder, 'digikompass'), { recursive: true })
  const first = JSON.parse(readFileSync(join(ELEMENT, 'preload.json'), 'utf8')) as { et: string[] }
  const preload = first.et.map((path) => `<link rel="modulepreload" href="./digikompass/${path}">`).join('')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="et"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>KOV digikompass</title>${preload}<script type="module" src="./digikompass/kov-digikompass.js"></script></head>
<body><kov-digikompass lang="et"></kov-digikompass></body></html>`,
  )
}
