/** Moments as the protocol writes them. */

/** @param ms since 1970 @returns UTC to the second */
export const momentAt = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
