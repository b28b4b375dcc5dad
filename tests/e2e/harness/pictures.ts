/**
 * Pictures for the eye, in `.screenshots/`. They are kept only where `PICTURES=1` asks for them: no test depends on
 * one, and taking them all costs a minute.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../../.screenshots')

/** Whether pictures are wanted. */
export const PICTURES = process.env.PICTURES === '1'

/** A page, a part of one, or a view of Firefox. */
interface Seen {
  screenshot(options: object): Promise<Uint8Array>
}

/** Keeps what has been made anyway, such as a PDF file. */
export const keep = (name: string, bytes: Uint8Array): void => {
  if (!PICTURES) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, name), bytes)
}

/** @param name of the file, ending in ".png" */
export const picture = async (
  seen: Seen,
  name: string,
  options: { fullPage?: boolean } = {},
): Promise<void> => {
  if (PICTURES) keep(name, await seen.screenshot(options))
}
