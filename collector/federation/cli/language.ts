/** In which language the command line speaks: as asked, else as the system does, else in Estonian. */
export type Language = 'et' | 'en'

export const LANGUAGES: readonly Language[] = ['et', 'en']

export const languageOf = (
  asked: string | undefined,
  { LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>,
): Language => {
  const wanted = asked ?? (LC_ALL || LC_MESSAGES || LANG || '')
  return LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'et'
}
