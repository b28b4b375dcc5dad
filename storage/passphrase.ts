/** Fewest characters of a passphrase for what stays within an organisation. The counter asks for more (counter/passphrase.ts). */
export const PASSPHRASE_MIN = 12
