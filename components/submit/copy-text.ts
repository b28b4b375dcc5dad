/** What the review screen shows, as plain text to keep or to show to somebody. */
import type { Submit } from '../../locales/et/submit.ts'
import type { Section } from './lines.ts'

export interface Copied {
  product: string
  campaign: string
  fingerprint: string
  when: string
  sections: readonly Section[]
}

const heading = (text: string, line: string): string[] => ['', text, line.repeat(text.length)]

export const copyText = (
  words: Submit,
  { product, campaign, fingerprint, when, sections }: Copied,
): string => {
  const { review, status } = words
  const parts = sections.flatMap(({ key, groups }) => [
    ...heading(review.groups[key], '='),
    ...groups.flatMap((group) => [
      ...heading(group.name, '-'),
      ...group.lines.map((l) => `${l.name}: ${l.value}${l.detail ? ` (${l.detail})` : ''}`),
    ]),
  ])
  return [
    `${product}: ${review.title}`,
    `${status.title(campaign)}, ${status.fingerprint.toLocaleLowerCase()} ${fingerprint}`,
    when,
    ...parts,
    ...heading(review.leftOut, '='),
    ...review.leftOutList.map((line) => `– ${line}`),
    '',
  ].join('\n')
}
