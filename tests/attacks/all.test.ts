/**
 * Every attack that the protocol says a test suite mounts, in its words, and the tests that mount it. All of them run
 * against the running collector on SQLite and on PostgreSQL, but for those on what needs no collector.
 *
 * | attack                                              | file                | tests that begin with                 |
 * | --------------------------------------------------- | ------------------- | ------------------------------------- |
 * | replay                                              | delivery            | Replay                                |
 * | stale seq                                           | delivery            | Stale seq                             |
 * | put after withdraw                                  | delivery            | Put after withdraw                    |
 * | same seq, other box                                 | delivery            | Same seq, other box                   |
 * | another campaign's box                              | delivery            | Another campaign’s box                |
 * | moved, altered envelope                             | counting            | Moved and altered envelopes           |
 * | truncated, oversized envelope                       | delivery            | A truncated or an oversized           |
 * | two devices with one code                           | clients             | Two devices with one code             |
 * | different lists shown to client and counter         | clients             | Different lists shown                 |
 * | opening before the objections end                   | counting            | Opening before the objections end     |
 * | a restored backup reviving a withdrawn box          | clients             | A restored backup                     |
 * | a band of one to four                               | counting            | A band of one to four                 |
 * | guessed codes                                       | codes               | Guessed codes                         |
 * | mistyped codes (check character)                    | codes               | Mistyped codes                        |
 * | constant time and size                              | codes               | Constant size · Comparable time       |
 * | revoked and reissued codes                          | delivery            | Revoked and reissued codes            |
 * | concurrent delivery of one code to two collectors   | delivery            | Concurrent delivery of one code       |
 * | crash between commit and reply                      | crash, clients      | Crash between commit and reply        |
 * | swapped counting key                                | manifest            | Swapped counting key                  |
 * | swapped pack                                        | manifest            | Swapped pack                          |
 * | downgraded version                                  | manifest            | Downgraded version                    |
 * | extended dates without signature                    | manifest            | Extended dates                        |
 * | pile with one envelope dropped, doubled, added      | counting            | Pile with one envelope                |
 * | a list of one real and 77 forged boxes              | clients             | A list of one real and 77             |
 * | logs scanned for codes, addresses, EHAK, times      | leaks               | Logs                                  |
 * | database scanned for codes, addresses, EHAK, times  | leaks               | Database                              |
 * | planted correlation between two items gone          | publication         | Planted correlation                   |
 * | differencing of published classes                   | publication         | Differencing of every pair            |
 * | all-equal classes                                   | counting            | All-equal classes                     |
 * | a second release over other lists refused           | counting            | A second release                      |
 * | release signed by another key                       | counting            | Release signed by another key         |
 */
import { expect, test } from 'vitest'
import { read } from '../source-tree.ts'

const rows = read('tests/attacks/all.test.ts')
  .split('\n')
  .filter((line) => /^ \* \| [^-]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .slice(1)

test('The table above names every attack', () => {
  expect(rows).toHaveLength(31)
})

test.each(rows)('%sIt is mounted: %s', (_, attack, files = '', names = '') => {
  expect(attack).not.toBe('')
  for (const file of files.split(', ')) {
    const text = read(`tests/attacks/${file}.test.ts`)
    expect(text).toContain('onBothDatabases(')
    for (const name of names.split(' · ')) expect(text).toContain(`'${name}`)
  }
})
