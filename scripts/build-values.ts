/** What a build knows besides its sources: the hash of its content and, in demos alone, whose campaigns it believes. */
import { contentFiles } from '../content/disk.ts'
import { packHash } from '../protocol/items.ts'
import { PublicKey } from '../protocol/signature.ts'

/** Mode of builds for the demo: `--mode demo`. */
export const DEMO = 'demo'

/** No other build knows the key of a demo, whatever stands in the environment. */
const demoCounter = (mode: string, given: string): string => {
  if (mode !== DEMO || given === '') return ''
  if (PublicKey.safeParse(given).success) return given
  throw new Error(
    'VITE_DEMO_COUNTER is not a public key. Give the demo counter’s public key (87 characters, base64url).',
  )
}

/** For `define`: each name is replaced by its value wherever it stands. */
export const buildValues = async (
  mode: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Record<string, string>> => ({
  __PACK_HASH__: JSON.stringify(await packHash(contentFiles())),
  'import.meta.env.VITE_DEMO_COUNTER': JSON.stringify(demoCounter(mode, environment.VITE_DEMO_COUNTER ?? '')),
})
