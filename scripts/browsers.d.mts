/** The path of Chromium, or undefined when there is none. Throws when CHROMIUM names no executable file. */
export function findChromium(): string | undefined
/** The path of Firefox, or undefined when there is none. Throws when FIREFOX names no executable file. */
export function findFirefox(): string | undefined
