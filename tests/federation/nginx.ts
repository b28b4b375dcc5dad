/** A real nginx by the example in collector/deploy: the ports, the name and the certificate are all that is changed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { waitFor } from '../e2e/harness/wait.ts'
import type { Certificate } from './certificate.ts'

export const EXAMPLE = join(import.meta.dirname, '../../collector/deploy/nginx.conf')

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(address)))
    })
  })

/** The site that Debian's package brings along. */
const DEFAULT_SITE = `server {
  listen 80 default_server;
  listen [::]:80 default_server;
  root /var/www/html;
  server_name _;
  location / { try_files $uri $uri/ =404; }
}
`
/** Debian's nginx compresses; here everything it can, however short. */
const GZIP = 'gzip on; gzip_types *; gzip_proxied any; gzip_min_length 1; gzip_http_version 1.0;\n'

/** Where nginx may write besides its log: into this folder. */
const temporaryIn = (folder: string): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${folder}/${n};`).join('\n')

/** Runs over a configuration in this folder, until it is stopped. */
const run = (folder: string, config: string, log: string) => {
  const child = spawn('nginx', ['-p', folder, '-c', config, '-e', join(folder, log)], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  return {
    child,
    stop: async () => {
      child.kill('SIGQUIT')
      await ended
    },
  }
}

/**
 * One server over plain HTTP, for what an example adds to it.
 * @param http what stands in `http { }` before the server @param server what stands in `server { }`
 */
export const serveWith = async (folder: string, http: string, server: string) => {
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(
    config,
    `daemon off; pid ${folder}/pid; events {} http { ${temporaryIn(folder)} access_log off; ${http}
      server { listen 127.0.0.1:${port}; ${server} } }`,
  )
  const { child, stop } = run(folder, config, 'error.log')
  const origin = `http://127.0.0.1:${port}`
  const answers = () => fetch(origin).catch(() => undefined)
  await waitFor(async () => child.exitCode !== null || (await answers()), 'nginx to answer')
  if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'))
  return { origin, stop }
}

export interface Nginx {
  /** Its whole configuration. */
  readonly config: string
  /** Port of the address that is not encrypted. */
  readonly plain: number
  /** Everything in files it has written since the start. */
  written(): string
  stop(): Promise<void>
}

/**
 * @param secure port of the encrypted address
 * @param upstream where the collector listens
 * @param change what a test alters in the example
 */
export const startNginx = async (
  folder: string,
  secure: number,
  upstream: string,
  { certificate, key }: Certificate,
  change: (example: string) => string = (example) => example,
): Promise<Nginx> => {
  const plain = await freePort()
  const here = (text: string) =>
    text
      .replace(/listen \[::\]:\d+[^;]*;/g, '')
      .replaceAll('listen 443', `listen 127.0.0.1:${secure}`)
      .replaceAll('listen 80', `listen 127.0.0.1:${plain}`)
  const example = here(change(readFileSync(EXAMPLE, 'utf8')))
    .replaceAll('http://127.0.0.1:8420', upstream)
    .replace(/ssl_certificate \/[^;]+/, `ssl_certificate ${certificate}`)
    .replace(/ssl_certificate_key \/[^;]+/, `ssl_certificate_key ${key}`)
    .replaceAll('server_name collector.example.ee', 'server_name localhost')
  const config = join(folder, 'nginx.conf')
  for (const part of ['conf.d', 'sites-enabled']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'conf.d/collector.conf'), example)
  writeFileSync(join(folder, 'sites-enabled/default'), here(DEFAULT_SITE))
  writeFileSync(
    config,
    `daemon off;\npid ${folder}/pid;\nerror_log ${folder}/error.log info;\nevents {}\nhttp {\n${temporaryIn(folder)}\naccess_log ${folder}/access.log;\n${GZIP}include conf.d/*.conf;\ninclude sites-enabled/*;\n}\n`,
  )
  const { child, stop } = run(folder, config, 'start.log')
  const written = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.log') && statSync(join(folder, name)).isFile())
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
  const started = () => child.exitCode !== null || /start worker process|exited/.test(written())
  await waitFor(started, 'nginx to start', 15_000)
  if (child.exitCode !== null) throw new Error(`nginx did not start: ${written()}`)
  return {
    config,
    plain,
    written,
    stop,
  }
}
