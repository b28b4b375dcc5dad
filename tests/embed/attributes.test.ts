import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRoute } from '../../components/app/route.ts'
import { invitationOf, languageOf, themeOf, viewOf } from '../../embed/element/attributes.ts'

const word = fc.constantFrom('question', 'submit', 'services', 'results', 'review', 'join', '3.2', '..', 'x')
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('/')),
)

describe('What stands in an attribute', () => {
  test('is a language by its primary tag, or none', () => {
    expect(['et', 'et-EE', 'EN', 'en-GB', 'ru', '', null].map(languageOf)).toEqual([
      ...['et', 'et', 'en', 'en', undefined, undefined, undefined],
    ])
  })

  test('is a theme by its exact word, whatever else an object may answer to', () => {
    expect(
      ['auto', 'light', 'dark', 'system', 'Dark', 'constructor', '__proto__', null].map(themeOf),
    ).toEqual([...['system', 'light', 'dark', undefined, undefined, undefined, undefined, undefined]])
  })

  test('is a view with an address of ours; an invitation cannot come this way', () => {
    expect(viewOf('results')).toEqual({ view: 'results' })
    expect(viewOf('question/3.2')).toEqual({ view: 'question', id: '3.2' })
    expect(viewOf('submit/proof')).toEqual({ view: 'submit', page: 'proof' })
    expect(viewOf('1/kov-2027/AAAA/BBBB/koguja.example/')).toBeUndefined()
    expect(viewOf('')).toBeUndefined()
  })

  test('never throws, and what it gives has an address that means the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        languageOf(text)
        themeOf(text)
        const route = viewOf(text)
        if (route) expect(viewOf(formatRoute(route).slice(2))).toEqual(route)
        const invited = invitationOf(text)
        expect(invited).toEqual(
          text.trim() === '' ? undefined : { view: 'submit', page: 'join', invitation: text.trim() },
        )
      }),
    )
  })
})
