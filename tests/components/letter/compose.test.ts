/** The letter: what is written stands in it, what is not written does not, and it belongs to nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose, type Draft, EMPTY, saysNothing } from '../../../components/letter/compose.ts'
import { letter as en } from '../../../locales/en/letter.ts'
import { letter as et } from '../../../locales/et/letter.ts'
import { services } from '../../content/files.ts'
import { sourcesIn } from '../../source-tree.ts'

const nameOf = (id: string) => `Teenus ${id}`
const text = fc.string({ maxLength: 30, unit: 'grapheme' })
const draft: fc.Arbitrary<Draft> = fc.record({
  to: fc.option(text, { nil: undefined }),
  topics: fc.subarray(services.map((s) => s.id)),
  otherTopic: text,
  missing: text,
  words: text,
  name: text,
  municipality: text,
  contact: text,
})

describe.each([
  ['et', et],
  ['en', en],
] as const)('The letter in %s', (_language, words) => {
  test('holds every word that was written and every topic that was chosen, and no other service', () => {
    fc.assert(
      fc.property(draft, (d) => {
        const said = compose(d, words, nameOf)
        const { topics, to, ...written } = d
        for (const part of Object.values({ ...written, to: to ?? words.toDefault }))
          expect(said).toContain(part.trim())
        for (const { id } of services) if (topics.includes(id)) expect(said).toContain(`– ${nameOf(id)}\n`)
        const lines = said.split('\n').filter((line) => line.startsWith('– Teenus '))
        expect(lines.length).toBeGreaterThanOrEqual(topics.length)
        if (!d.otherTopic.startsWith('Teenus')) expect(lines.length).toBe(topics.length)
      }),
    )
  })

  test('of an empty draft is a greeting and no empty headings', () => {
    expect(compose(EMPTY, words, nameOf)).toBe(`${words.toDefault}\n\n${words.text.greeting}\n`)
    expect(compose({ ...EMPTY, to: '' }, words, nameOf)).toBe(`${words.text.greeting}\n`)
  })

  test('reads from top to bottom like a letter', () => {
    const full = {
      ...EMPTY,
      topics: ['volis'],
      otherTopic: 'x',
      missing: 'm',
      words: 'w',
      name: 'n',
      municipality: 'v',
      contact: 'c',
    }
    expect(compose(full, words, nameOf)).toBe(
      [
        words.toDefault,
        '',
        words.text.topics,
        '– Teenus volis',
        '– x',
        '',
        words.text.missing,
        'm',
        '',
        'w',
        '',
        words.text.greeting,
        'n',
        'v',
        words.text.contact('c'),
        '',
      ].join('\n'),
    )
  })
})

test('A draft says nothing while it holds no topic and no words, whoever signs it', () => {
  expect(saysNothing(EMPTY)).toBe(true)
  expect(saysNothing({ ...EMPTY, name: 'n', municipality: 'v', contact: 'c', words: ' \n' })).toBe(true)
  for (const some of [{ topics: ['volis'] }, { otherTopic: 'x' }, { missing: 'x' }, { words: 'x' }])
    expect(saysNothing({ ...EMPTY, ...some })).toBe(false)
})

describe('The letter is apart:', () => {
  const sources = sourcesIn('components', 'storage', 'submit', 'protocol', 'embed', 'entrypoints', 'domain')
  const own = sources.filter((s) => s.path.startsWith('components/letter/'))

  test('nothing but the view that shows it knows of it', () => {
    const users = sources
      .filter((s) => !own.includes(s) && s.imports.some(({ to }) => to.startsWith('components/letter/')))
      .map((s) => s.path)
    expect(users).toEqual(['components/app/CurrentView.tsx'])
  })

  test('it knows no store, no submission and no answer', () => {
    expect(own.length).toBeGreaterThan(3)
    const known = own.flatMap((s) => s.imports.map(({ to }) => to))
    expect(known.filter((to) => /^(storage|submit|protocol|domain)\/(?!time\/)/.test(to))).toEqual([])
    const touched = own.flatMap((s) => s.nodes.filter((n) => n.type === 'Identifier').map((n) => n.name))
    for (const word of ['dispatch', 'assessment', 'localStorage', 'sessionStorage', 'indexedDB'])
      expect(touched).not.toContain(word)
  })
})
