/** The examples for administrators are files that the browsers could take, and the guide lists exactly what there is. */
import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { parse as parsePlist } from 'plist'
import { describe, expect, test } from 'vitest'
import { FEATURES } from '../../domain/policy.ts'
import { checkedExtensionKey, extensionIdOf, extensionKeyOf } from '../../scripts/policy/extension-id.ts'
import { KEYS, readPolicy } from '../../storage/policy-schema.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'scripts/policy')
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8')
const schema = JSON.parse(readFileSync(join(ROOT, 'public/managed-schema.json'), 'utf8'))
const fits = new Ajv({ strict: true }).compile(schema)

const CHROMIUM_ID = 'abcdefghijklmnopabcdefghijklmnop'
const FIREFOX_ID = 'kov-digikompass@extension'

interface Example {
  settings: Record<string, Record<string, unknown>>
  managed: Record<string, unknown>
}
interface Tree {
  [key: string]: unknown
}

const at = (tree: unknown, ...path: string[]): Tree =>
  path.reduce<Tree>((here, name) => (here[name] ?? {}) as Tree, tree as Tree)

/** A registry file as Windows reads it, with the lists that browsers make of keys with the values 1, 2, …. */
const readReg = (source: string): Tree => {
  const [head, ...lines] = source.split(/\r?\n/)
  expect(head).toBe('Windows Registry Editor Version 5.00')
  const root: Tree = {}
  let here = root
  for (const line of lines) {
    const key = /^\[(.+)\]$/.exec(line)?.[1]
    const value = /^"(.+?)"="(.*)"$/.exec(line)
    if (key)
      here = key.split('\\').reduce<Tree>((parent, name) => {
        parent[name] ??= {}
        return parent[name] as Tree
      }, root)
    else if (value) here[value[1] ?? ''] = (value[2] ?? '').replace(/\\(["\\])/g, '$1')
    else expect(line).toBe('')
  }
  const withLists = (tree: Tree): unknown => {
    const parts = Object.entries(tree).map(
      ([k, v]) => [k, typeof v === 'object' ? withLists(v as Tree) : v] as const,
    )
    return '1' in tree ? parts.map(([, v]) => v) : Object.fromEntries(parts)
  }
  return withLists(root) as Tree
}

const MACHINE = ['HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies']
const ofReg = (name: string, vendor: string[], id: string): Example => {
  const policies = at(readReg(text(name)), ...MACHINE, ...vendor)
  const settings = policies.ExtensionSettings
  return {
    settings: (typeof settings === 'string' ? JSON.parse(settings) : settings) as Example['settings'],
    managed:
      id === FIREFOX_ID
        ? at(policies, '3rdparty', 'Extensions', id)
        : at(policies, '3rdparty', 'extensions', id, 'policy'),
  }
}

const payloads = (name: string): Tree[] => at(parsePlist(text(name))).PayloadContent as Tree[]
const ofChromiumProfile = (name: string, domain: string): Example => {
  const [browser, extension] = payloads(name)
  expect(browser?.PayloadType).toBe(domain)
  expect(extension?.PayloadType).toBe(`${domain}.extensions.${CHROMIUM_ID}`)
  const managed = Object.entries(extension ?? {}).filter(([key]) => !key.startsWith('Payload'))
  return { settings: browser?.ExtensionSettings as Example['settings'], managed: Object.fromEntries(managed) }
}
const ofFirefoxProfile = (): Example => {
  const [firefox] = payloads('firefox.mobileconfig')
  expect(firefox).toMatchObject({ PayloadType: 'org.mozilla.firefox', EnterprisePoliciesEnabled: true })
  return {
    settings: at(firefox).ExtensionSettings as Example['settings'],
    managed: at(firefox, '3rdparty', 'Extensions', FIREFOX_ID),
  }
}
const ofJson = (name: string): Example => {
  const json = JSON.parse(text(name))
  return { settings: json.ExtensionSettings, managed: json['3rdparty'].extensions[CHROMIUM_ID] }
}
const ofFirefoxJson = (): Example => {
  const { policies } = JSON.parse(text('firefox.json'))
  return { settings: policies.ExtensionSettings, managed: policies['3rdparty'].Extensions[FIREFOX_ID] }
}

const EXAMPLES: Record<string, () => Example> = {
  'chrome.json': () => ofJson('chrome.json'),
  'chrome.reg': () => ofReg('chrome.reg', ['Google', 'Chrome'], CHROMIUM_ID),
  'chrome.mobileconfig': () => ofChromiumProfile('chrome.mobileconfig', 'com.google.Chrome'),
  'edge.json': () => ofJson('edge.json'),
  'edge.reg': () => ofReg('edge.reg', ['Microsoft', 'Edge'], CHROMIUM_ID),
  'edge.mobileconfig': () => ofChromiumProfile('edge.mobileconfig', 'com.microsoft.Edge'),
  'firefox.json': ofFirefoxJson,
  'firefox.reg': () => ofReg('firefox.reg', ['Mozilla', 'Firefox'], FIREFOX_ID),
  'firefox.mobileconfig': ofFirefoxProfile,
}
const example = (name: string): Example => {
  const read = EXAMPLES[name]
  if (!read) throw new RangeError(name)
  return read()
}
const browserOf = (name: string) => name.split('.')[0] ?? ''

describe('The example', () => {
  test.each(Object.keys(EXAMPLES))(
    '%s sets every key but the content as the schema wants it, and nothing is wrong',
    (name) => {
      const { managed } = example(name)
      expect(fits(managed), JSON.stringify(fits.errors)).toBe(true)
      expect(Object.keys(managed).concat('content').sort()).toEqual(Object.keys(KEYS).sort())
      expect(readPolicy(managed).faults).toEqual([])
      expect(managed).toEqual(example('chrome.json').managed)
    },
  )

  test.each(Object.keys(EXAMPLES))(
    '%s installs by force, and says the same as the browser’s other examples',
    (name) => {
      const { settings } = example(name)
      expect(settings).toEqual(example(`${browserOf(name)}.json`).settings)
      const [[id, how] = []] = Object.entries(settings)
      expect(id).toBe(browserOf(name) === 'firefox' ? FIREFOX_ID : CHROMIUM_ID)
      expect(how?.installation_mode).toBe('force_installed')
      expect(String(how?.update_url ?? how?.install_url)).toMatch(/^https:\/\//)
    },
  )

  test('for Firefox names the id that the build has', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output/firefox-mv3/manifest.json'), 'utf8'))
    expect(manifest.browser_specific_settings.gecko.id).toBe(FIREFOX_ID)
  })

  test('of an update manifest names the extension as the other examples do', () => {
    expect(text('update.xml')).toMatch(
      new RegExp(`<gupdate [^>]+>\\s*<app appid="${CHROMIUM_ID}">\\s*<updatecheck codebase="https://`),
    )
  })
})

describe('The guide', () => {
  const guide = text('README.md')
  const firstCells = (heading: string) => {
    const table = guide.slice(guide.indexOf(heading)).split('\n\n')[0] ?? ''
    return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
  }

  test('lists exactly the keys that can be set, in the schema’s order', () => {
    expect(firstCells('| key | type |')).toEqual(Object.keys(schema.properties))
  })

  test('lists exactly the features that can be switched off', () => {
    expect(firstCells('| in `featuresOff` |')).toEqual([...FEATURES])
  })

  test('links every example beside it, and nothing that is not there', () => {
    const linked = [...new Set([...guide.matchAll(/\]\((\w[\w.-]+)\)/g)].map(([, name]) => name ?? ''))]
    const files = readdirSync(FOLDER).filter((name) => !/\.(md|ts)$/.test(name))
    expect(linked.sort()).toEqual(files.sort())
    expect(Object.keys(EXAMPLES).concat('update.xml').sort()).toEqual(files.sort())
  })
})

describe('A build that is not the store’s', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

  test('has the id that follows from its key, whichever half it is told by', () => {
    const key = extensionKeyOf(publicKey.export({ type: 'spki', format: 'pem' }).toString())
    expect(extensionKeyOf(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBe(key)
    expect(extensionIdOf(key)).toMatch(/^[a-p]{32}$/)
    expect(checkedExtensionKey(key)).toBe(key)
  })

  test('refuses what is no public key, and above all a private one', () => {
    const secret = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
    for (const wrong of ['key', 'AAAA', secret])
      expect(() => checkedExtensionKey(wrong)).toThrow('not a public')
    expect(checkedExtensionKey('')).toBeUndefined()
    expect(checkedExtensionKey()).toBeUndefined()
  })
})
