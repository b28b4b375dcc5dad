import { describe, expect, test } from 'vitest'
import { sourcesIn } from '../../source-tree.ts'
import { holdsContract } from './contract.ts'
import { ADAPTERS, OTHERS } from './stores.ts'

for (const adapter of ADAPTERS) holdsContract(adapter)

describe('No store is without the contract', () => {
  const CONNECTIONS = ['kv', 'records', 'modes', '#records', 'localStorage']
  const WRITES = [
    'set',
    'update',
    'updateAll',
    'delete',
    'save',
    'remove',
    'keep',
    'strip',
    'forget',
    'setItem',
    'removeItem',
  ]
  const nameOf = (node: unknown): string => {
    const { type, name, property } = (node ?? {}) as { type?: string; name?: string; property?: unknown }
    if (type === 'MemberExpression') return nameOf(property)
    return type === 'PrivateIdentifier' ? `#${name}` : (name ?? '')
  }
  const writers = sourcesIn('storage', 'components', 'embed', 'entrypoints', 'submit')
    .filter(({ nodes }) =>
      nodes.some((n) => {
        const { object, property } = n as { object?: unknown; property?: unknown }
        return (
          n.type === 'MemberExpression' &&
          CONNECTIONS.includes(nameOf(object)) &&
          WRITES.includes(nameOf(property))
        )
      }),
    )
    .map(({ path }) => path)

  test('every file that writes on the device is put to the test, or its reason is written down', () => {
    const known = [...ADAPTERS.flatMap(({ files }) => files), ...Object.keys(OTHERS)]
    expect(writers.filter((path) => !known.includes(path))).toEqual([])
  })

  test('every adapter and every exception stands for a file that really writes', () => {
    const idle = ADAPTERS.filter(({ files }) => !files.some((path) => writers.includes(path)))
    expect(idle.map(({ name }) => name)).toEqual([])
    expect(Object.keys(OTHERS).filter((path) => !writers.includes(path))).toEqual([])
  })
})
