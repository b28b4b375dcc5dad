/** Looks a deployment over: what is well, what should be mended. Changes nothing. */
import { dirname, resolve } from 'node:path'
import { kindOf } from '../database/connect.ts'
import { readEnvironment } from '../environment.ts'
import { checkAddress } from './address.ts'
import { checkClock } from './clock.ts'
import { checkDisk } from './disk.ts'
import { checkEnvironment } from './environment.ts'
import type { Check, Finding } from './finding.ts'
import { checkKeys } from './keys.ts'
import { checkPostgres } from './postgres.ts'
import { checkProxy } from './proxy.ts'
import { checkSqlite } from './sqlite.ts'

export interface Deployment {
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Public address, ending in "/"; without it, PUBLIC_ADDRESS. */
  readonly address: string | undefined
  /** Configuration files of the reverse proxy; without them, the usual places. */
  readonly proxyConfigs: readonly string[]
  /** Folder the program runs in. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export type Examined = Readonly<Record<Check, readonly Finding[]>>

export const examine = async (d: Deployment): Promise<Examined> => {
  const read = readEnvironment(d.variables)
  // The default address is this machine's own; only a given one is public.
  const given = read.ok && d.variables.PUBLIC_ADDRESS ? read.environment.publicAddress : undefined
  const { findings: address, seen } = await checkAddress(d.address ?? given, d.now)
  const host = d.address ?? given
  const place = read.ok ? read.environment.place : undefined
  const path = place !== undefined && kindOf(place) === 'sqlite' ? resolve(d.folder, place) : undefined
  const folders = [d.folder, ...(path === undefined ? [] : [dirname(path)])]
  return {
    environment: checkEnvironment(d.variables),
    address,
    clock: checkClock(seen),
    proxy: checkProxy(d.proxyConfigs, host === undefined ? undefined : new URL(host).hostname),
    disk: path === undefined ? [] : checkDisk(path),
    database:
      path !== undefined ? await checkSqlite(path) : place === undefined ? [] : await checkPostgres(place),
    keys: checkKeys(folders),
  }
}
