/** Hashes in the forms in which they are written down. */
import { hash } from 'node:crypto'

/** @returns 64 hexadecimal digits */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data)

/** For a policy: what a page may hold itself. */
export const policyHash = (text: string): string => `sha256-${hash('sha256', text, 'base64')}`

/** For subresource integrity. */
export const integrityOf = (data: string | Uint8Array): string => `sha384-${hash('sha384', data, 'base64')}`
