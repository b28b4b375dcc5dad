/** What the examples tell nginx about keeping the element's files, and about policies, asked of a real nginx. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasProgram } from '../federation/certificate.ts'
import { serveWith } from '../federation/nginx.ts'
import { ROOT } from '../source-tree.ts'

const EXAMPLES = join(ROOT, 'embed/examples')
/** Where each example says that dist/element goes to. */
const PLACES = {
  plain: '/digikompass/',
  drupal: '/libraries/digikompass/',
  wordpress: '/wp-content/plugins/kov-digikompass/element/',
}
/** What sites are commonly told: keep every script for as long as can be. */
const SITE = 'add_header X-Of-The-Site "yes" always; location ~* \\.js$ { expires max; }'

describe.skipIf(!hasProgram('nginx', '-v'))('A real nginx with the example for', () => {
  let folder: string
  let origin: string
  let stop: () => Promise<unknown>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kov-digikompass-caching-'))
    // Started by root, nginx reads as somebody who may not look into what root has just made.
    chmodSync(folder, 0o755)
    for (const place of Object.values(PLACES)) {
      mkdirSync(join(folder, place, 'chunks'), { recursive: true })
      for (const name of ['kov-digikompass.js', 'current.js', 'chunks/core-abcdefgh.js'])
        writeFileSync(join(folder, place, name), '')
    }
    writeFileSync(join(folder, 'site.js'), '')
    const examples = Object.keys(PLACES).map((name) => `include ${EXAMPLES}/${name}/nginx.conf;`)
    const policy = `include ${EXAMPLES}/wordpress/policy.conf;`
    const server = `root ${folder}; ${examples.join(' ')} ${policy} ${SITE}`
    ;({ origin, stop } = await serveWith(folder, 'types { text/javascript js; }', server))
  })
  afterAll(async () => {
    await stop()
    rmSync(folder, { recursive: true })
  })

  test.each(Object.entries(PLACES))(
    '%s: the entry is asked for each time, chunks are kept for a year',
    async (_, place) => {
      const kept = async (path: string) => {
        const { status, headers } = await fetch(origin + path)
        expect(status).toBe(200)
        // The site's own headers are still there.
        expect(headers.get('x-of-the-site')).toBe('yes')
        return headers.get('cache-control')
      }
      for (const name of ['kov-digikompass.js', 'current.js'])
        expect(await kept(place + name)).toBe('no-cache')
      expect(await kept(`${place}chunks/core-abcdefgh.js`)).toBe('max-age=31536000')
      expect(await kept('/site.js')).toBe('max-age=315360000')
    },
  )

  test('wordpress: the site has its policy, and wp-admin alone may evaluate texts as code', async () => {
    const policyOf = async (path: string) =>
      (await fetch(origin + path)).headers.get('content-security-policy') ?? ''
    const [site, admin] = [await policyOf('/site.js'), await policyOf('/wp-admin/edit.php?post_type=page')]
    for (const policy of [site, admin]) expect(policy).toMatch(/^default-src 'none'; script-src 'self' /)
    expect(site).not.toContain('unsafe-eval')
    expect(admin).toContain("'unsafe-eval'")
    expect(await policyOf('/page?wp-admin/')).toBe(site)
  })
})
