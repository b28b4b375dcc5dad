/** Text for tables that spreadsheets open. */

/** A spreadsheet takes what begins with one of these for a formula and would work it out. */
const FORMULA = /^[=+\-@\t\r]/

/** A text cell: always quoted, never a formula. */
export const textCell = (text: string): string => `"${text.replace(FORMULA, "'$&").replaceAll('"', '""')}"`
