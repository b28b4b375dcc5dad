/**
 * What browsers are told to allow. One set of headers holds for the whole site, so that a server needs a handful of
 * lines; every page narrows it further for itself in a `<meta>`, and a browser keeps to both.
 */

export interface Allowed {
  /** Hashes of the import maps: "sha256-…". A browser takes an import map from nowhere but the page itself. */
  readonly maps: readonly string[]
  /** Hashes of the style sheets that reports bring in themselves. */
  readonly styles: readonly string[]
  /** Origins of collectors; empty: any over https. */
  readonly collectors: readonly string[]
}

const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`)

/** No string becomes code or markup, in no way that the platform knows. */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", "trusted-types 'none'"]

const LOCKED = ["base-uri 'none'", "form-action 'none'"]

/** For pages without scripts. */
export const QUIET_POLICY: string = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  ...LOCKED,
  ...TRUSTED_TYPES,
].join('; ')

const parts = ({ maps, styles, collectors }: Allowed): string[] => [
  "default-src 'none'",
  ["script-src 'self'", ...quoted(maps)].join(' '),
  ["style-src 'self'", ...quoted(styles)].join(' '),
  // Pictures of the results are drawn in the page and saved from there.
  "img-src 'self' data: blob:",
  ["connect-src 'self'", ...(collectors.length > 0 ? collectors : ['https:'])].join(' '),
  ...LOCKED,
  ...TRUSTED_TYPES,
]

/** For the page with the assessment. A `<meta>` cannot forbid frames; the headers do. */
export const assessmentPolicy = (allowed: Allowed): string => parts(allowed).join('; ')

/** For every file of the site, in the order in which they are written down. */
export const headersOf = (allowed: Allowed): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': [...parts(allowed), "frame-ancestors 'none'"].join('; '),
  // Browsers that know it run no script without a hash.
  'Integrity-Policy': 'blocked-destinations=(script)',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // Asked for anew each time, sent again only when it has changed: pages and scripts always belong together.
  'Cache-Control': 'no-cache',
})
