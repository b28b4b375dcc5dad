/** Puts everything that is uploaded, and everything that is copied into forms, into one folder with its sums. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Language } from '../../domain/language.ts'
import { STORES, sheet, UPLOADS } from '../store/forms.ts'
import { drawImages } from '../store/images.ts'
import { asText, LANGUAGES, storeTexts } from '../store/texts.ts'

const NAMES = ['chrome', 'firefox', 'sources'] as const
export const packageName = (version: string, name: (typeof NAMES)[number]): string =>
  `kov-digikompass-${version}-${name}.zip`

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

/** "<sum>  <file>" each, as `sha256sum --check` reads it. */
const sumsOf = (folder: string): string =>
  filesIn(folder)
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('')

const unpack = (files: Record<string, Uint8Array>, folder: string): void => {
  for (const [name, bytes] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}

const permissionsIn = (files: Record<string, Uint8Array>): string[] =>
  JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString()).permissions ?? []

/**
 * @param output where `npm run zip` has put the packages
 * @param folder where everything goes; what lay there is removed
 * @param languages of the pictures
 */
export const writeRelease = async (
  output: string,
  version: string,
  folder: string,
  languages: readonly Language[] = LANGUAGES,
): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'packages'), { recursive: true })
  for (const name of NAMES)
    copyFileSync(
      join(output, packageName(version, name)),
      join(folder, 'packages', packageName(version, name)),
    )
  const files = (name: (typeof NAMES)[number]) =>
    unzipSync(readFileSync(join(folder, 'packages', packageName(version, name))))
  for (const store of STORES) {
    const [main = 'chrome'] = UPLOADS[store].packages
    writeFileSync(join(folder, `${store}.md`), sheet(store, version, permissionsIn(files(main))))
  }
  for (const language of LANGUAGES)
    writeFileSync(join(folder, `privacy-${language}.txt`), asText(storeTexts(language).privacy))
  const unpacked = mkdtempSync(join(tmpdir(), 'kov-digikompass-release-'))
  try {
    unpack(files('chrome'), unpacked)
    await drawImages(unpacked, join(folder, 'images'), languages)
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
  writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(folder))
}
