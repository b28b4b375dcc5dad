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
  })

  test('is refused with any field too many, anywhere, and with none that is missing something it needs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(), fc.boolean(), (path, at, add) => {
        const damaged = copy()
        const objects = objectsIn(damaged[path])
        const object = objects[at % objects.length] ?? {}
        const [key] = Object.keys(object)
        if (add) object.script = 'alert(1)'
        else if (key !== undefined) object[key] = { script: 'alert(1)' }
        const checked = checkContent(damaged)
        // A list of names may grow: another name alone is no mistake, whatever stands under it is.
        expect(checked.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
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
