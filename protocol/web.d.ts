/**
 * All that this folder may know of a browser or of Node: hashing, signing, random numbers, text and
 * addresses. The folder is compiled without the DOM's types, so anything else does not exist in it.
 */
interface CryptoKey {
  readonly algorithm: { readonly name: string }
  readonly extractable: boolean
  readonly type: string
  readonly usages: string[]
}

interface EcdsaPair {
  readonly publicKey: CryptoKey
  readonly privateKey: CryptoKey
}

type Buffered = Uint8Array<ArrayBuffer>
type Curve = { name: 'ECDSA'; namedCurve: 'P-256' }
type Signing = { name: 'ECDSA'; hash: 'SHA-256' }

declare const crypto: {
  getRandomValues(array: Buffered): Buffered
  readonly subtle: {
    digest(algorithm: 'SHA-256', data: Buffered): Promise<ArrayBuffer>
    generateKey(algorithm: Curve, extractable: boolean, usages: ('sign' | 'verify')[]): Promise<EcdsaPair>
    importKey(
      format: 'raw',
      data: Buffered,
      algorithm: Curve,
      extractable: boolean,
      usages: 'verify'[],
    ): Promise<CryptoKey>
    exportKey(format: 'raw', key: CryptoKey): Promise<ArrayBuffer>
    sign(algorithm: Signing, key: CryptoKey, data: Buffered): Promise<ArrayBuffer>
    verify(algorithm: Signing, key: CryptoKey, signature: Buffered, data: Buffered): Promise<boolean>
  }
}

declare class TextEncoder {
  encode(text: string): Buffered
}
declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: true; ignoreBOM?: true })
  decode(bytes: Uint8Array): string
}
declare class URL {
  constructor(address: string)
  readonly protocol: string
  readonly hostname: string
  readonly host: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly href: string
}
