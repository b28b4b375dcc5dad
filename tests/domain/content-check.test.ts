import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentFiles } from '../../content/disk.ts'
import { checkContent } from '../../domain/content-check.ts'

const files = contentFiles()
const paths = Object.keys(files)
const copy = (): Record<string, unknown> => structuredClone(files)

type Json = Record<string, unknown>
/** Every object inside, so that any of them can be damaged. */
const objectsIn = (value: unknown): Json[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Json]), ...Object.values(value).flatMap(objectsIn)]

/** Any object in any file, drawn alike, in a copy of all files that can be damaged. */
const anywhere = fc.constantFrom(...paths).chain((path) =>
  fc.nat(objectsIn(files[path]).length - 1).map((at) => {
    const damaged = copy()
    return { damaged, path, object: objectsIn(damaged[path])[at] as Json }
  }),
)
const anyName = fc.oneof(fc.string(), fc.constantFrom('script', '__proto__', 'toString'))
/** Fields that may be left out: see the schemas. */
const OPTIONAL = ['short', 'url', 'section', 'plausible']
const anyField = anywhere
  .filter(({ object }) => Object.keys(object).length > 0)
  .chain((place) => fc.constantFrom(...Object.keys(place.object)).map((key) => ({ ...place, key })))

describe('Content from elsewhere', () => {
  test('is taken where it is what the build itself has', () => {
    expect(checkContent(copy())).toEqual({ ok: true, files })
  })

  test.each(paths)('is refused without %s, and the file is named', (path) => {
    const { [path]: _, ...rest } = copy()
    expect(checkContent(rest)).toEqual({ ok: false, where: path })
  })

  test('is refused with a file too many', () => {
    expect(checkContent({ ...copy(), 'et/99.json': {} })).toEqual({ ok: false, where: 'et/99.json' })
    expect(checkContent({ ...copy(), 'page.html': '<b>' })).toEqual({ ok: false, where: 'page.html' })
    // As JSON holds it, the name is one like any other.
    const named = JSON.parse(JSON.stringify(copy()).replace('{', '{"__proto__":{},'))
    expect(checkContent(named)).toEqual({ ok: false, where: '__proto__' })
  })

  test('is refused with any field or name too many, anywhere', () => {
    fc.assert(
      fc.property(anywhere, anyName, ({ damaged, object }, name) => {
        fc.pre(!Object.hasOwn(object, name))
        const value = Object.values(object)[0] ?? 'alert(1)'
        // As a parsed file has it, whatever the name.
        Object.defineProperty(object, name, { value, enumerable: true })
        expect(checkContent(damaged).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('is refused with any field of another kind, anywhere', () => {
    fc.assert(
      fc.property(anyField, ({ damaged, object, key }) => {
        object[key] = { script: 'alert(1)' }
        expect(checkContent(damaged).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('is refused without any of its fields or names, save those that may be left out', () => {
    fc.assert(
      fc.property(anyField, ({ damaged, object, key }) => {
        delete object[key]
        expect(checkContent(damaged).ok).toBe(OPTIONAL.includes(key))
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['roles', 'Vallasekretär'],
    ['duties', { name: 'Kohustus', text: 'Kirjeldus.' }],
  ])('is refused where %s have a label that nothing uses, and it is named', (list, label) => {
    const damaged = copy()
    const labels = damaged['et/labels.json'] as Record<string, Json>
    labels[list] = { ...labels[list], unused: label }
    expect(checkContent(damaged)).toEqual({ ok: false, where: 'unused' })
  })

  test('is refused where facts speak of a question that the dimension does not have', () => {
    const damaged = copy()
    const facts = damaged['facts/1.json'] as { indicators: Json[] }
    facts.indicators.push({ ...facts.indicators[0], id: '1.99' })
    expect(checkContent(damaged)).toEqual({ ok: false, where: '1.99' })
  })

  test('is refused where one file speaks of what no other has', () => {
    const damaged = copy()
    const services = (damaged['services.json'] as { services: { lifts: { indicator: string }[] }[] }).services
    const lift = services[0]?.lifts[0]
    if (lift) lift.indicator = '99.9'
    expect(checkContent(damaged)).toEqual({ ok: false, where: '99.9' })
  })

  test('is refused where a text is missing in one language', () => {
    const damaged = copy()
    const [id = ''] = Object.keys((damaged['en/1.json'] as { indicators: Json }).indicators)
    delete (damaged['en/1.json'] as { indicators: Json }).indicators[id]
    expect(checkContent(damaged)).toEqual({ ok: false, where: id })
  })

  test('is refused, and nothing is thrown, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void expect(checkContent(raw).ok).toBe(false)))
  })
})
