import { describe, expect, test } from 'vitest'
import { changedItems, lineOf, type Speech, sectionsOf } from '../../../components/submit/lines.ts'
import type { Language } from '../../../domain/language.ts'
import { LANGUAGES } from '../../../domain/language.ts'
import { loadDemand, loadSubmit, loadViews } from '../../../locales/load.ts'
import { itemsOf } from '../../../protocol/items.ts'
import { indicatorTexts, labels, names, pack, services, serviceTexts } from '../../content/files.ts'

const items = itemsOf(pack, services)

const speechIn = async (language: Language): Promise<Speech> => {
  const texts = indicatorTexts(language)
  const [words, demand, views] = await Promise.all([
    loadSubmit(language),
    loadDemand(language),
    loadViews(language),
  ])
  return {
    words: words.review,
    demand,
    views,
    bank: {
      names: names(language).dimensions,
      labels: labels(language),
      text: (id) => texts[id],
      title: (id) => `${id} ${texts[id]?.name}`,
    },
    services: serviceTexts(language),
    pack,
  }
}

const first = Object.fromEntries(items.map(({ id, values }) => [id, values[0] ?? '']))

describe.each(LANGUAGES)('The review in %s', (language) => {
  test('shows every item of the campaign exactly once, in a group with a name', async () => {
    const sections = sectionsOf(items, first, await speechIn(language))
    const shown = sections.flatMap((s) => s.groups.flatMap((g) => g.lines.map((l) => l.item)))
    expect([...shown].sort()).toEqual(items.map((i) => i.id).sort())
    expect(sections.map((s) => s.key)).toEqual(['dimensions', 'services', 'families'])
    for (const group of sections.flatMap((s) => s.groups)) expect(group.name).toMatch(/\p{L}{2}/u)
  })

  test('has different words for every value of an item, and none of the machine’s', async () => {
    const speech = await speechIn(language)
    for (const { id, values } of items) {
      const said = values.map((value) => lineOf(id, value, speech))
      expect(new Set(said.map((l) => l.value)).size, id).toBe(values.length)
      for (const [at, line] of said.entries()) {
        expect(line.value, id).toMatch(/^(\p{Lu}|\d)/u)
        if (!/^\d/.test(line.value)) expect(line.value, id).not.toBe(values[at])
        expect(`${line.name} ${line.value}`, id).not.toMatch(/undefined|service\/|family\/|none|noNeed/)
      }
    }
  })

  test('says of a level what one could see', async () => {
    const speech = await speechIn(language)
    const line = lineOf('answer/1.1', '2', speech)
    expect(line.detail).toBe(speech.bank.text('1.1')?.levels[2])
    expect(lineOf('answer/1.1', 'none', speech).detail).toBeUndefined()
  })
})

test('An item that no group knows is shown all the same, under its own name', async () => {
  const speech = await speechIn('et')
  const strange = [
    { id: 'service/uus/kind', values: ['none', 'x'] },
    { id: 'answer/99.9', values: ['none', '1'] },
  ]
  const shown = sectionsOf(strange, { 'service/uus/kind': 'x', 'answer/99.9': '1' }, speech)
  expect(shown.flatMap((s) => s.groups.flatMap((g) => g.lines.map((l) => [l.item, l.value])))).toEqual([
    ['service/uus/kind', 'x'],
    ['answer/99.9', '1'],
  ])
})

test('What changes is what differs, and nothing else', () => {
  const changed = { ...first, 'answer/1.1': '3', 'family/A/when': 'later' }
  expect(changedItems(first, first)).toEqual([])
  expect(changedItems(first, changed).sort()).toEqual(['answer/1.1', 'family/A/when'])
})
