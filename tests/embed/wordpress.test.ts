import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ATTRIBUTES } from '../../embed/element/attributes.ts'
import product from '../../package.json' with { type: 'json' }
import { canPrint, installedPlugin, printed, readPlugin } from './wordpress-plugin.ts'

test.skipIf(!canPrint)('the plugin for WordPress carries the version of the element that lies in it', () => {
  const folder = installedPlugin()
  expect(printed(folder, {}).module).toBe(
    `/wp-content/plugins/kov-digikompass/element/kov-digikompass.js?ver=${product.version}`,
  )
  expect(readPlugin('kov-digikompass.php')).toContain(` * Version: ${product.version}\n`)
  rmSync(folder, { recursive: true })
})

test.skipIf(!canPrint)(
  'block and shortcode of WordPress hand on every attribute of the element, as text',
  () => {
    const folder = installedPlugin()
    const given = Object.fromEntries(ATTRIBUTES.map((name) => [name.replaceAll('-', '_'), `${name} "<b>`]))
    const { html, block, tag } = printed(folder, given)
    for (const name of ATTRIBUTES) expect(html).toContain(` ${name}="${name} &quot;&lt;b&gt;"`)
    expect(block).toBe(`<div class="wp-block-kov-digikompass">${html}</div>`)
    expect(Object.keys(tag).sort()).toEqual([...ATTRIBUTES].sort())
    const usual = printed(folder, {})
    expect(usual.html).toContain('<kov-digikompass lang="et" heading-level="2"><span>Hindamine avaneb siin')
    expect(usual.block).toContain(usual.html)
    expect(printed(folder, { lang: 'en' }).html).toContain(
      'lang="en" heading-level="2"><span>The assessment opens',
    )
    rmSync(folder, { recursive: true })
  },
)

test('the block of WordPress takes what the element takes, and says all of it in Estonian too', () => {
  const { attributes, title, description, keywords } = JSON.parse(readPlugin('block/block.json'))
  expect(Object.keys(attributes).sort()).toEqual(ATTRIBUTES.map((name) => name.replaceAll('-', '_')).sort())
  const editor = readPlugin('block/editor.js')
  const said = [...editor.matchAll(/__\(\s*'([^']+)',\s*DOMAIN/g)].map(([, text]) => text)
  expect(said.length).toBe(editor.split('__(').length - 1)
  const { '': _, ...words } = JSON.parse(
    readPlugin('languages/kov-digikompass-et-kov-digikompass-editor-script.json'),
  ).locale_data.messages
  expect(Object.keys(words).sort()).toEqual([...new Set(said)].sort())
  const php = readPlugin('languages/kov-digikompass-et.l10n.php')
  const [, about] = / \* Description: (.+)/.exec(readPlugin('kov-digikompass.php')) ?? []
  for (const text of [title, description, ...keywords, about]) expect(php).toContain(text)
})
