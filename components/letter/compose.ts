/** From what the official has filled in to the text of the letter. Pure; nothing is added that is not on screen. */
import type { LetterWords } from '../../locales/et/letter.ts'

export interface Draft {
  /** Undefined until it is changed: the dictionary's own then. */
  readonly to: string | undefined
  /** Ids of services. */
  readonly topics: readonly string[]
  readonly otherTopic: string
  readonly missing: string
  readonly words: string
  readonly name: string
  readonly municipality: string
  readonly contact: string
}

export const EMPTY: Draft = {
  to: undefined,
  topics: [],
  otherTopic: '',
  missing: '',
  words: '',
  name: '',
  municipality: '',
  contact: '',
}

/** True while there is nothing to say yet, whoever says it. */
export const saysNothing = ({ topics, otherTopic, missing, words }: Draft): boolean =>
  topics.length === 0 && [otherTopic, missing, words].every((text) => text.trim() === '')

/** @param nameOf a service's name */
export const compose = (
  draft: Draft,
  { text, toDefault }: LetterWords,
  nameOf: (service: string) => string,
): string => {
  const [to, otherTopic, missing, words, name, municipality, contact] = [
    draft.to ?? toDefault,
    draft.otherTopic,
    draft.missing,
    draft.words,
    draft.name,
    draft.municipality,
    draft.contact,
  ].map((part) => part.trim())
  const topics = [...draft.topics.map(nameOf), otherTopic].filter((topic) => topic)
  const ending = [name, municipality, contact && text.contact(contact)].filter((line) => line)
  const parts = [
    to,
    topics.length > 0 && [text.topics, ...topics.map((topic) => `– ${topic}`)].join('\n'),
    missing && `${text.missing}\n${missing}`,
    words,
    [text.greeting, ...ending].join('\n'),
  ]
  return `${parts.filter((part) => part).join('\n\n')}\n`
}
