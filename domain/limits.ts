/** Longest texts a person may type, in UTF-16 units. */
export const NOTE_MAX = 2000
export const REASON_MAX = 300
export const NAME_MAX = 80
