/** The letters' style sheet from the disk, as the page carries it with itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const letterStyle = (): string =>
  `data:text/css;base64,${readFileSync(join(import.meta.dirname, 'letter.css')).toString('base64')}`
