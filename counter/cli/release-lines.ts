/** A release read out, as lines. */
import type { Manifest } from '../../protocol/manifest.ts'
import type { Release } from '../../protocol/release.ts'
import { readOut } from '../read-out.ts'
import type { Terminal } from './command.ts'
import { namesIn } from './names.ts'

/** @param manifest for the bands' names; without it, their ids stand there */
export const releaseLines = (
  release: Release,
  manifest: Manifest | undefined,
  { texts, language }: Terminal,
): string[] => {
  const words = texts.show
  const items = readOut(release, manifest, namesIn(language), words, language)
  return [
    ...(release.demo ? [words.demo] : []),
    words.total(release.total),
    ...(items.length === 0 ? [words.empty] : []),
    ...items.flatMap(({ name, classes }) => [
      '',
      name,
      ...classes.flatMap(({ text, shares }) => [`  ${text}`, ...shares.map((share) => `      ${share}`)]),
    ]),
  ]
}
