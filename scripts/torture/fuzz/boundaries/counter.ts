/** What the counter keeps of its keys: a file behind a passphrase, and shares on paper. */
import { lockWithPassphrase, readKeyFile, unlockWithPassphrase } from '../../../../counter/protect.ts'
import { newShares, readShare, writeShare } from '../../../../counter/shares.ts'
import { utf8 } from '../../../../protocol/bytes.ts'
import { newSigningKeys } from '../../../../protocol/signature.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { oneOf } from '../chance.ts'
import { isSame, jsonOf } from '../same.ts'
import { damagedText } from '../text.ts'
import { damagedJson } from '../tree.ts'

const PASS = 'viis juhuslikku sõna ühes reas'
const SECRET = 'a secret of the counter'

export const counter: Prepare = async () => {
  const label = {
    kind: 'identity' as const,
    public: { v: 1 as const, counter: (await newSigningKeys()).publicKey },
  }
  const file = await lockWithPassphrase(label, SECRET, PASS, 1)
  const shares = await newShares(new Uint8Array(16).fill(7), '7K3M-Q2TX')
  const papers = await Promise.all(shares.map((share) => writeShare(share, 'Hoidke seda osa eraldi.')))

  const judgedFile = async (text: string): Promise<Outcome> => {
    const read = await readKeyFile(text)
    if (!read.ok) return REFUSED
    if (!isSame(read.file, jsonOf(file))) return wrong('a key file that is another one')
    return (await unlockWithPassphrase(read.file, PASS)) === SECRET ? ACCEPTED : wrong('another secret')
  }
  const judgedShare = async (text: string): Promise<Outcome> => {
    const read = await readShare(text)
    if (!read.ok) return REFUSED
    return shares.some((share) => isSame(share, read.share))
      ? ACCEPTED
      : wrong('a share that was never given out')
  }
  return {
    attempt: (random) => {
      const chance = random()
      if (chance < 0.3) {
        const { value, how } = damagedBytes(utf8(file), random)
        return { how, feed: () => judgedFile(new TextDecoder().decode(value)) }
      }
      if (chance < 0.5) {
        const { value, how } = damagedJson(jsonOf(file), random)
        return { how, feed: () => judgedFile(value) }
      }
      const { value, how } = damagedText(oneOf(random, papers), random)
      return { how: `share: ${how}`, feed: () => judgedShare(value) }
    },
  }
}
