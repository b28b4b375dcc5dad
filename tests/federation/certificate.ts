/** A certificate for this machine that nobody else trusts. */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const hasProgram = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined

export interface Certificate {
  readonly certificate: string
  readonly key: string
}

/** For "localhost". @param days how long it is valid */
export const newCertificate = (folder: string, days: number): Certificate => {
  const certificate = join(folder, `certificate-${days}.pem`)
  const key = join(folder, `key-${days}.pem`)
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  execFileSync(
    'openssl',
    ['req', '-x509', ...curve, ...name, '-days', String(days), '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  )
  return { certificate, key }
}
