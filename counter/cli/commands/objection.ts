/** `objection add`, `resolve` and `list`: the counter's own register. */
import { lineOf } from '../../../domain/typed.ts'
import { addObjection, isOpen, resolveObjection } from '../../objections.ts'
import { folderOf, keepRegister, registerIn } from '../campaign-files.ts'
import type { Command } from '../command.ts'
import { Fault, granted } from '../fault.ts'

export const objectionAdd: Command = {
  name: 'objection add',
  run: async (given, { say, texts, now }) => {
    const folder = folderOf(given)
    const { number, register } = addObjection(registerIn(folder), now())
    keepRegister(folder, register)
    say(texts.objections.added(number))
  },
}

export const objectionResolve: Command = {
  name: 'objection resolve',
  words: ['number'],
  needs: ['text'],
  run: async (given, { say, texts, now }) => {
    const folder = folderOf(given)
    const word = given.word('number')
    if (!/^[1-9]\d{0,5}$/.test(word)) throw new Fault('badValue', texts.words.number, word)
    const resolution = lineOf(given.needed('text'))
    const done = granted(resolveObjection(registerIn(folder), Number(word), now(), resolution))
    keepRegister(folder, done.register)
    say(texts.objections.resolved(Number(word)))
  },
}

export const objectionList: Command = {
  name: 'objection list',
  run: async (given, { say, texts }) => {
    const { objections } = registerIn(folderOf(given))
    if (objections.length === 0) return say(texts.objections.none)
    say(
      ...objections.map((o) =>
        isOpen(o)
          ? texts.objections.open(o.number, o.at)
          : texts.objections.closed(o.number, o.at, o.resolvedAt ?? '', o.resolution ?? ''),
      ),
    )
  },
}
