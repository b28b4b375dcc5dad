/** What custom-elements.json says, held against the code and the style sheets: neither can change without the other. */
import type { CustomElement } from 'custom-elements-manifest/schema.d.ts'
import { describe, expect, test } from 'vitest'
import { ATTRIBUTES } from '../../embed/element/attributes.ts'
import { manifest } from '../../embed/element/package/manifest.ts'
import { files, nodesOf, read, sourcesIn } from '../source-tree.ts'

const [module] = manifest.modules
const element = module?.declarations?.[0] as CustomElement
const names = (all: readonly { name: string }[] | undefined) => (all ?? []).map((a) => a.name).sort()
const text = (pattern: RegExp) =>
  files()
    .filter((path) => pattern.test(path))
    .map(read)
    .join('\n')
const found = (source: string, pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort()

const styles = text(/^(assets|embed)\/.*\.css$/)
// The scenarios are the desk's: no element shows them, and a part is something else there.
const views = text(/^(components\/(?!scenarios\/)|embed\/element\/).*\.tsx?$/)

describe('The manifest names', () => {
  test('the attributes the element watches', () => {
    expect(names(element.attributes)).toEqual([...ATTRIBUTES].sort())
  })

  test('the properties it has, each with its attribute', () => {
    const [source] = sourcesIn('embed').filter((s) => s.path === 'embed/element/element.ts')
    const accessors = source?.nodes.filter((n) => n.type === 'MethodDefinition' && n.kind === 'set') ?? []
    const written = accessors.map((n) => (n.key as { name: string }).name).sort()
    expect(written.length).toBeGreaterThan(0)
    expect(names(element.members)).toEqual(written)
    const attributes = written.map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    expect(names(element.attributes)).toEqual(expect.arrayContaining(attributes))
  })

  test('the events it tells, each with the details of its type', () => {
    const types = read('embed/element/types.ts')
    expect(found(views, /#tell\('(kov-[a-z]+)'/g)).toEqual(names(element.events))
    const declared = /interface KovEventDetails \{([\s\S]*?)\n\}/.exec(types)?.[1] ?? ''
    const details = [...declared.matchAll(/'(kov-[a-z]+)': (.*)/g)].map(([, name, detail = '']) => [
      name,
      `CustomEvent<${detail.replaceAll('readonly ', '').replace(/\s*\}$/, ' }')}>`,
    ])
    expect(Object.fromEntries(details)).toEqual(
      Object.fromEntries((element.events ?? []).map((e) => [e.name, e.type.text])),
    )
  })

  test('the custom properties the style sheets read, with their defaults', () => {
    const read_ = [...styles.matchAll(/var\((--kov-[a-z-]+), ((?:[^()]|\([^()]*\))*)\)/g)]
    expect(found(styles, /var\((--kov-[a-z-]+)/g)).toEqual(names(element.cssProperties))
    for (const [, name, fallback = ''] of read_) {
      const said = element.cssProperties?.find((p) => p.name === name)?.default ?? ''
      if (name !== '--kov-font') expect(said, name).toBe(fallback)
    }
  })

  test('the parts of the views, and the slots', () => {
    const parts = [...found(views, /\spart="([a-z]+)"/g), ...found(views, /part\.add\('([a-z]+)'\)/g)]
    expect(names(element.cssParts)).toEqual(parts.sort())
    const named = found(views, /\.name = '([a-z]+)'/g)
    expect(names(element.slots)).toEqual(['', ...named])
  })

  test('the views that have an address', () => {
    const [source] = sourcesIn('components').filter((s) => s.path === 'components/app/CurrentView.tsx')
    const screens = (source?.nodes ?? [])
      .filter((n) => n.type === 'VariableDeclarator' && (n.id as { name?: string }).name === 'SCREENS')
      .flatMap((n) => nodesOf(n))
      .filter((n) => n.type === 'Property')
      .map((n) => (n.key as { name: string }).name)
    const said = element.attributes?.find((a) => a.name === 'view')?.description ?? ''
    expect(screens.length).toBeGreaterThan(5)
    // A dimension's summary needs to be told which: it is reached from the overview.
    for (const view of screens.filter((s) => s !== 'dimension')) expect(said).toContain(view)
    const types = read('embed/element/types.ts')
    for (const view of [...screens, 'question']) expect(types).toContain(`| '${view}'`)
  })
})
