/** The federation's plan: a file that people write, from its text to a campaign that clients would join. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readShape } from '../../../../collector/federation/cli/files.ts'
import { contentHere } from '../../../../collector/federation/steps/content-here.ts'
import { draftManifest } from '../../../../collector/federation/steps/draft.ts'
import { allMunicipalities, CampaignPlan } from '../../../../collector/federation/steps/plan.ts'
import { Refused } from '../../../../collector/federation/steps/refused.ts'
import { newTallyKeys, writeTallyKey } from '../../../../protocol/envelope.ts'
import { fingerprintOf } from '../../../../protocol/fingerprint.ts'
import { signManifest } from '../../../../protocol/manifest.ts'
import { newSigningKeys } from '../../../../protocol/signature.ts'
import { checkCampaign } from '../../../../submit/check.ts'
import { ACCEPTED, type Outcome, type Prepare, REFUSED, wrong } from '../boundary.ts'
import { damagedBytes } from '../bytes.ts'
import { damagedJson } from '../tree.ts'

const GOOD = {
  campaign: 'kov-2027',
  from: '2027-01-11T09:00+02:00',
  to: '2027-02-26T17:00+02:00',
  demo: false,
  objectionDays: 14,
  k: 5,
  minTotal: 10,
  bands: [
    { id: 'small', label: '< 5 000', below: 5000 },
    { id: 'middle', label: '5 000–10 999', below: 11_000 },
    { id: 'large', label: '≥ 11 000', below: null },
  ],
  municipalities: allMunicipalities(),
}

export const plan: Prepare = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kov-fuzz-'))
  const path = join(folder, 'plan.json')
  const bytes = new TextEncoder().encode(JSON.stringify(GOOD, null, 1))
  const content = await contentHere()
  const [tally, counter, release, notice] = await Promise.all([
    newTallyKeys(),
    newSigningKeys(),
    newSigningKeys(),
    newSigningKeys(),
  ])
  const keys = {
    v: 1 as const,
    counter: counter.publicKey,
    tallyKey: await writeTallyKey(tally.publicKey),
    releaseKey: release.publicKey,
  }
  const trust = { counterKeys: [counter.publicKey], demoKeys: [], packs: async () => [content] }

  const judged = async (text: string | Uint8Array): Promise<Outcome> => {
    writeFileSync(path, text)
    let drafted: Awaited<ReturnType<typeof draftManifest>>
    try {
      drafted = await draftManifest(readShape(CampaignPlan, path), content, keys, notice.publicKey)
    } catch (error) {
      if (error instanceof Refused) return REFUSED
      throw error
    }
    const { manifest, ctx } = drafted
    const invited = { campaign: manifest.id, fingerprint: fingerprintOf(ctx) }
    const campaign = await signManifest(manifest, counter.privateKey)
    const joined = await checkCampaign(invited, { campaign, notices: [] }, trust)
    return joined.ok ? ACCEPTED : wrong(`a campaign that nobody could join: ${JSON.stringify(joined)}`)
  }
  return {
    attempt: (random) => {
      const isText = random() < 0.3
      const { value, how } = isText ? damagedBytes(bytes, random) : damagedJson(GOOD, random)
      return { how, feed: () => judged(value) }
    },
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}
