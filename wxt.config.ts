import { defineConfig } from 'wxt'

/** Nothing but the extension itself may be loaded, run, connected to or framed. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export default defineConfig({
  imports: false,
  outDir: '.output',
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'et',
    permissions: browser === 'firefox' ? [] : ['sidePanel'],
    // 123 brought light-dark() in style sheets, 116 sidePanel.open().
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(command === 'build' && { content_security_policy: { extension_pages: CSP } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'kov-digikompass@extension',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  zip: { includeSources: ['**'], excludeSources: ['.output/**', 'dist/**', 'node_modules/**'] },
  vite: () => ({
    build: { target: 'es2022', modulePreload: false, assetsInlineLimit: 0 },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
})
