/**
 * The id that Chromium gives an extension whose manifest has a key, so that policies can name it.
 *
 *     node scripts/policy/extension-id.ts key.pem
 *
 * prints the value for EXTENSION_KEY and the id. The private half stays with whoever signs the package.
 */
import { createHash, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const ID_LENGTH = 32

/** @param key the manifest's `key`: base64 of the public key in DER (SubjectPublicKeyInfo) */
export const extensionIdOf = (key: string): string =>
  Array.from(
    createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, ID_LENGTH),
    (digit) =>
      // Hexadecimal in the letters a to p, which can stand as a host name.
      String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)),
  ).join('')

/** @param pem a public key, or a private one, of which only the public half is taken */
export const extensionKeyOf = (pem: string): string =>
  createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64')

/**
 * The key of a build that is not the store's; the stores give their own and refuse one.
 * @param given what the environment says: empty or absent for no key
 * @throws Error where it is no public key
 */
export const checkedExtensionKey = (given = ''): string | undefined => {
  if (given === '') return undefined
  try {
    const key = createPublicKey({ key: Buffer.from(given, 'base64'), type: 'spki', format: 'der' })
    if (key.asymmetricKeyType === 'rsa') return given
  } catch {
    // Said below.
  }
  throw new Error(
    'EXTENSION_KEY is not a public RSA key. Give the value that scripts/policy/extension-id.ts prints for your key.',
  )
}

const main = (file: string | undefined): number => {
  if (file === undefined) {
    console.error('Which key? node scripts/policy/extension-id.ts key.pem')
    return 2
  }
  try {
    const key = extensionKeyOf(readFileSync(file, 'utf8'))
    console.log(`EXTENSION_KEY=${key}\nid: ${extensionIdOf(key)}`)
    return 0
  } catch {
    console.error(`${file} cannot be read, or holds no key in PEM form.`)
    return 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv[2])
