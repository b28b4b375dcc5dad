import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, type RequestOptions, request } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCaddy } from '../../collector/doctor/caddy.ts'
import { checkNginx } from '../../collector/doctor/nginx.ts'
import { newCode } from '../../protocol/code.ts'
import { readReply, writeStatus } from '../../protocol/wire.ts'
import { openHouse } from '../collector/house.ts'
import { type CollectorProcess, startCollector } from '../collector/process.ts'
import { ROOT, read, sourcesIn } from '../source-tree.ts'
import { type Certificate, hasProgram, newCertificate } from './certificate.ts'
import { federation, newFolder } from './cli.ts'
import { EXAMPLE, freePort, type Nginx, startNginx } from './nginx.ts'

const OPEN = { from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' }
const DEPLOY = join(ROOT, 'collector/deploy')

/** Status and headers, over TLS without a check of the certificate. */
const ask = (port: number, options: RequestOptions, body?: Buffer) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        servername: 'localhost',
        rejectUnauthorized: false,
        agent: new Agent({ keepAlive: false }),
        ...options,
        headers: { Host: 'localhost', ...options.headers },
      },
      (answer) => {
        let text = ''
        answer.on('data', (part: Buffer) => {
          text += part
        })
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

/** Says something that is no greeting of TLS, and goes. */
const babble = (port: number) =>
  new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('GET / HTTP/1.0\r\n\r\n'))
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
    socket.resume()
  })

describe.skipIf(!hasProgram('nginx', '-v') || !hasProgram('openssl', 'version'))(
  'Behind a real nginx by the example',
  () => {
    let nginx: Nginx
    let collector: CollectorProcess
    let port: number
    let folder: string
    let certificate: Certificate
    let place: string

    beforeAll(async () => {
      folder = newFolder()
      certificate = newCertificate(folder, 90)
      place = join(newFolder(), 'collector.sqlite')
      port = await freePort()
      const variables = { PUBLIC_ADDRESS: `https://localhost:${port}/`, TRUST_PROXY: '1' }
      collector = await startCollector(place, variables)
      nginx = await startNginx(folder, port, collector.address.slice(0, -1), certificate)
    })

    afterAll(async () => {
      await nginx?.stop()
      await collector?.stop()
    })

    test('the doctor finds the address, the certificate and the proxy in order', async () => {
      const ran = await federation(
        ['doctor', '--address', `https://localhost:${port}/`, '--proxy-config', nginx.config, '--json'],
        { place, folder: newFolder(), variables: { NODE_EXTRA_CA_CERTS: certificate.certificate } },
      )
      const found: { check: string; what: string; state: string }[] = JSON.parse(ran.out)
      const of = (check: string) => found.filter((f) => f.check === check).map((f) => f.what)
      expect(of('address')).toEqual(['certificateFine', 'answers', 'hstsFine'])
      expect(of('proxy')).toEqual(['proxyQuiet'])
      // The collector is on this machine: its clock is compared with nobody's, least of all with itself.
      expect(of('clock').filter((what) => what === 'clockFine' || what === 'clockOff')).toEqual([])
      expect(of('database')).toEqual(['databaseCurrent', 'durable'])
      expect(of('keys')).toEqual(['noForeignKeys'])
      expect(found.filter((f) => f.state === 'bad')).toEqual([])
      expect(ran.code).toBe(0)
    })

    test('nobody’s visit is written down, whatever goes wrong', async () => {
      expect((await ask(port, { path: '/health' })).status).toBe(200)
      expect((await ask(port, { path: '/metrics' })).status).toBe(404)
      const large = await ask(port, { path: '/campaigns/kov-2027/box', method: 'PUT' }, Buffer.alloc(300_000))
      expect(large.status).toBe(413)
      const agent = { 'User-Agent': 'giveaway-agent', Cookie: 'giveaway=1', 'X-Forwarded-For': '203.0.113.9' }
      expect((await ask(port, { path: '/campaigns/giveaway-path', headers: agent })).status).toBe(404)
      await babble(port)
      await ask(port, {
        path: '/health',
        servername: 'other.example',
        headers: { Host: 'other.example' },
      }).catch(() => {})
      await ask(port, { path: '/', headers: { 'X-Long': 'x'.repeat(40_000) } }).catch(() => {})
      await collector.kill()
      expect((await ask(port, { path: '/giveaway-path' })).status).toBe(502)
      expect((await ask(port, { path: '/campaigns/giveaway-path' })).status).toBe(503)
      const written = nginx.written() + collector.output()
      expect(written).not.toMatch(/giveaway|203\.0\.113|client|GET|PUT/)
      // All that is there speaks of nginx itself.
      expect(nginx.written()).toContain('start worker process')
    })

    test('it keeps one size for every answer to a code, although it compresses whatever it may', async () => {
      const other = await freePort()
      const house = await openHouse(join(newFolder(), 'collector.sqlite'), {}, OPEN)
      const behind = await startCollector(house.place, { TRUST_PROXY: '1' })
      // Without the example's own "gzip off": the collector's answers protect themselves.
      const eager = await startNginx(newFolder(), other, behind.address.slice(0, -1), certificate, (text) =>
        text.replace('gzip off;', ''),
      )
      const path = `/campaigns/${house.campaign.manifest.id}/status`
      const headers = { 'Accept-Encoding': 'gzip, deflate, br', 'Content-Type': 'application/json' }
      const about = async (code: string) => {
        const body = Buffer.from(writeStatus({ ctx: house.campaign.ctx, code }))
        return ask(other, { method: 'POST', path, headers }, body)
      }
      const answers = [await about(house.codes[0] ?? ''), await about(newCode()), await about('')]
      const read = answers.map(({ text }) => readReply(new Uint8Array(Buffer.from(text)))?.outcome)
      expect(read).toEqual(['ok', 'unknownCode', 'badRequest'])
      expect(answers.map((a) => a.headers['content-encoding'])).toEqual(Array(3).fill('identity'))
      // It does compress: a page that is no secret.
      const style = await ask(other, { path: '/style.css', headers })
      expect(style.headers['content-encoding']).toBe('gzip')
      await eager.stop()
      await behind.stop()
      await house.close()
    })

    test('its own refusals are answers that the extension understands', async () => {
      const other = await freePort()
      const hasty = await startNginx(newFolder(), other, 'http://127.0.0.1:1', certificate, (text) =>
        text.replace('rate=20r/s', 'rate=1r/m').replace('burst=100 nodelay', 'burst=1 nodelay'),
      )
      const put = () => ask(other, { method: 'PUT', path: '/campaigns/kov-2027/box' }, Buffer.from('{}'))
      const answers = [
        await put(),
        await put(),
        await put(),
        await ask(other, { path: '/campaigns/kov-2027' }),
      ]
      const read = answers.map(({ text }) => readReply(new Uint8Array(Buffer.from(text)))?.outcome)
      expect(read).toEqual(['unavailable', 'unavailable', 'tooOften', 'tooOften'])
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 429, 429])
      for (const { headers } of answers) {
        expect(headers['content-type']).toBe('application/json')
        expect(headers['access-control-allow-origin']).toBe('*')
        expect(Number(headers['retry-after'])).toBeGreaterThan(0)
      }
      // People get a page.
      expect((await ask(other, { path: '/' })).headers['content-type']).toBe('text/html')
      await hasty.stop()
    })

    test('Debian’s default site may stay beside it, and the plain address of its name leads to the encrypted one', async () => {
      const answer = await fetch(`http://localhost:${nginx.plain}/invitation`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        301,
        'https://collector.example.ee/invitation',
      ])
    })

    test('it would be written down without the example’s silence', async () => {
      const other = await freePort()
      const loud = await startNginx(newFolder(), other, 'http://127.0.0.1:1', certificate, (text) =>
        text.replaceAll('error_log /dev/null emerg;', '').replaceAll('access_log off;', ''),
      )
      expect((await ask(other, { path: '/giveaway-path' })).status).toBe(502)
      await loud.stop()
      expect(loud.written()).toMatch(/client: 127\.0\.0\.1/)
      expect(loud.written()).toContain('giveaway-path')
    })
  },
)

describe('The example of a proxy', () => {
  test('for nginx is quiet in the doctor’s eyes, and no longer when anything of it is left out', () => {
    expect(checkNginx(EXAMPLE, undefined).map((f) => f.what)).toEqual(['proxyQuiet'])
    expect(checkNginx(EXAMPLE, 'collector.example.ee').map((f) => f.what)).toEqual(['proxyQuiet'])
    const path = join(newFolder(), 'nginx.conf')
    const found = (text: string) => {
      writeFileSync(path, text)
      return checkNginx(path, undefined).map((f) => f.what)
    }
    const example = readFileSync(EXAMPLE, 'utf8')
    expect(found(example.replace('access_log off;', ''))).toContain('accessLogged')
    expect(found(example.replace('error_log /dev/null emerg;', ''))).toContain('errorsLogged')
    expect(found(example.replace('emerg', 'crit').replace('/dev/null', 'x.log'))).toContain('errorsLogged')
    expect(found(example.replace('location / {', 'location / {\naccess_log x.log;'))).toContain(
      'accessLogged',
    )
    expect(found(`http {\naccess_log off; error_log /dev/null;\n${example}}`)).toEqual(['proxyQuiet'])
    expect(found('# nothing')).toEqual(['proxyUnreadable'])
  })

  test('for Caddy is quiet in the doctor’s eyes, and no longer when it keeps a log', () => {
    expect(checkCaddy(join(DEPLOY, 'Caddyfile')).map((f) => f.what)).toEqual(['proxyQuiet'])
    const path = join(newFolder(), 'Caddyfile')
    const found = (text: string) => {
      writeFileSync(path, text)
      return checkCaddy(path).map((f) => f.what)
    }
    const example = readFileSync(join(DEPLOY, 'Caddyfile'), 'utf8')
    expect(found(example.replace('exclude http.log.error http.log.access', ''))).toEqual(['errorsLogged'])
    expect(found(example.replace('.example.ee {', '.example.ee {\n\tlog'))).toEqual(['accessLogged'])
    expect(found(example.replace('.example.ee {', '.example.ee {\n\tlog {\n\t\toutput file x\n\t}'))).toEqual(
      ['accessLogged'],
    )
    expect(
      found(example.replace('.example.ee {', '.example.ee {\n\tlog {\n\t\toutput discard\n\t}')),
    ).toEqual(['proxyQuiet'])
  })

  test('lets the largest sealed box through', () => {
    expect(read('collector/deploy/nginx.conf')).toContain('client_max_body_size 256k')
  })
})

describe('The container file', () => {
  const lines = read('collector/deploy/Containerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const copied = lines
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => line.split(/\s+/).slice(1, -1))

  test('knows only instructions there are, and copies only what is there', () => {
    for (const line of lines)
      expect(line).toMatch(/^(FROM|ENV|WORKDIR|COPY|RUN|VOLUME|USER|EXPOSE|HEALTHCHECK|CMD) |^ {2}CMD /)
    expect(copied.length).toBeGreaterThan(5)
    for (const path of copied) expect(existsSync(join(ROOT, path)), path).toBe(true)
  })

  test('copies everything that the collector and its command line load', () => {
    const sources = new Map(sourcesIn('collector', 'protocol', 'domain', 'content').map((s) => [s.path, s]))
    const loaded = new Set<string>()
    const visit = (path: string) => {
      if (loaded.has(path)) return
      loaded.add(path)
      for (const { to, typeOnly } of sources.get(path)?.imports ?? [])
        if (!typeOnly && to.includes('/') && existsSync(join(ROOT, to))) visit(to)
    }
    visit('collector/main.ts')
    visit('collector/federation/cli/run.ts')
    visit('collector/federation/cli/world.ts')
    expect(loaded.size).toBeGreaterThan(60)
    const outside = [...loaded].filter((path) => !copied.some((c) => path === c || path.startsWith(`${c}/`)))
    expect(outside).toEqual([])
  })

  test('does not run as root, and brings the Node.js that the collector asks for', () => {
    expect(lines.findLast((line) => line.startsWith('USER'))).toBe('USER node')
    const asked = JSON.parse(read('collector/package.json')).engines.node
    expect(lines[0]).toContain(`node:${/\d+/.exec(asked)?.[0]}-`)
  })
})

describe('The service unit', () => {
  const unit = readFileSync(join(DEPLOY, 'collector.service'), 'utf8')

  test('starts what is there, as a user of its own, with no rights but its own folder', () => {
    const [, program = ''] = /ExecStart=\S+ (\S+)/.exec(unit) ?? []
    expect(existsSync(join(ROOT, program))).toBe(true)
    for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'UMask=0077', 'LimitCORE=0'])
      expect(unit).toContain(`\n${line}\n`)
    expect(unit).toMatch(/\nUser=(?!root)/)
  })

  test('keeps the database in the folder that is made for it', () => {
    const [, path = ''] = /COLLECTOR_DB=(\S+)/.exec(unit) ?? []
    const [, folder = ''] = /StateDirectory=(\S+)/.exec(unit) ?? []
    expect(path).toContain(`/${folder}/`)
  })
})
