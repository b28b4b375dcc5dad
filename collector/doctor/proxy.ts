/** The reverse proxy: the one place where addresses could still be written down. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { checkCaddy } from './caddy.ts'
import { type Finding, finding } from './finding.ts'
import { checkNginx } from './nginx.ts'

const USUAL = ['/etc/nginx/nginx.conf', '/etc/caddy/Caddyfile']

const check = (path: string, host: string | undefined): Finding[] => {
  try {
    return /caddy/i.test(basename(path)) ? checkCaddy(path) : checkNginx(path, host)
  } catch {
    return [finding('proxyUnreadable', path)]
  }
}

/** @param given configuration files; without them, where Debian keeps them */
export const checkProxy = (given: readonly string[], host: string | undefined): Finding[] => {
  const paths = given.length > 0 ? given : USUAL.filter((path) => existsSync(path))
  return paths.length === 0 ? [finding('proxyNotFound')] : paths.flatMap((path) => check(path, host))
}
