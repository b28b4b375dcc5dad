/** The two languages the product speaks; every text exists in both. */
export const LANGUAGES = ['et', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
