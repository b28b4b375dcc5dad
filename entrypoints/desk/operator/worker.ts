import { lock, unlock } from '../../../storage/locked.ts'
import { serve } from '../bench.ts'

export const JOBS = {
  lock: ({ text, passphrase }: { text: string; passphrase: string }) => lock(text, passphrase),
  unlock: ({ bytes, passphrase }: { bytes: Uint8Array; passphrase: string }) => unlock(bytes, passphrase),
} as const

serve(JOBS)
