import { join } from 'node:path'
import { defineConfig } from 'wxt'
import { buildValues, DEMO } from './scripts/build-values.ts'
import { checkedExtensionKey } from './scripts/policy/extension-id.ts'

/** The demo's collector runs on this very machine, without a certificate. No other build may reach it. */
const LOOPBACK = ' http://localhost:* http://127.0.0.1:*'

/** Nothing but the extension itself may be loaded, run or framed. Collectors are asked over https, whoever runs them. */
const cspOf = (browser: string, mode: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' https:${mode === DEMO ? LOOPBACK : ''}`,
    "font-src 'self'",
    "object-src 'none'",
    // Firefox's messenger is a frame of our own (submit/messenger.ts).
    ...(browser === 'firefox' ? ["frame-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${browser === 'firefox' ? "'self'" : "'none'"}`,
  ].join('; ')

const keyed = () => {
  const key = checkedExtensionKey(process.env.EXTENSION_KEY)
  return key === undefined ? {} : { key }
}

/**
 * What a store's reviewer builds both packages from: all that the build reads, its licence and its documents, and no more
 * (scripts/store/BUILDING.md). Times in the packages are fixed and names are sorted, so the same sources give the same bytes.
 */
const SOURCES = [
  ...['.npmrc', 'package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'],
  // The desk is built from the collector's and the counter's own steps; npm ci asks for their lists of packages.
  ...[
    'collector',
    'components',
    'content',
    'counter',
    'domain',
    'embed',
    'entrypoints',
    'locales',
    'protocol',
    'public',
    'storage',
    'submit',
  ].map((folder) => `${folder}/**`),
  ...[
    'assets/*',
    'scripts/build-values.ts',
    'scripts/policy/extension-id.ts',
    'scripts/store/BUILDING.md',
    'ARCHITECTURE.md',
    'LICENSE',
    'README.md',
  ],
]

export default defineConfig({
  imports: false,
  outDir: '.output',
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  manifestVersion: 3,
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'et',
    // Alarms wake the background for what waits to be sent; storage is asked for managed storage alone, which holds
    // what an administrator has set. None of them warns at installation.
    permissions: [...(browser === 'firefox' ? [] : ['sidePanel']), 'alarms', 'storage'],
    // Firefox has no such schema and hands out whatever its policies say.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    // A fixed id, for policies of those who do not install from a store; the stores give their own.
    ...(browser !== 'firefox' && keyed()),
    // 123 brought light-dark() in style sheets, 116 sidePanel.open().
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(command === 'build' && { content_security_policy: { extension_pages: cspOf(browser, mode) } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'kov-digikompass@extension',
          // Desktop knows data_collection_permissions since 140, Android since 142; the stores' linter asks for the later.
          strict_min_version: '142.0',
          // Nothing is collected or sent by using the extension. Who joins a campaign sends, on purpose, an invitation's
          // code, which is what Mozilla calls authentication information; Firefox asks before (sidepanel/behind.ts).
          // The sealed answers are about an organisation, none of the kinds of personal data that Mozilla lists.
          data_collection_permissions: { required: ['none'], optional: ['authenticationInfo'] },
        },
      },
    }),
  }),
  hooks: {
    // As it is: a page that WXT builds gets a module, and a page without an origin may not load one.
    'build:publicAssets': ({ config: { browser, root } }, files) => {
      if (browser === 'firefox')
        files.push({ absoluteSrc: join(root, 'submit/messenger.html'), relativeDest: 'messenger.html' })
    },
  },
  zip: { includeSources: SOURCES },
  vite: async ({ mode }) => ({
    define: await buildValues(mode),
    build: { target: 'es2022', modulePreload: false, assetsInlineLimit: 0 },
    // Workers are modules of the extension's own, like everything else it runs.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: mode === 'development' } },
  }),
})
