import type { Cdp, CdpEvent } from './cdp.ts'

/** What never leaves the machine: the extension itself, inline data and the browser's own pages. */
const LOCAL = /^(chrome-extension|chrome|devtools|data|blob|about):/
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }

export type Recorded = {
  /** Every address any page, frame or worker asked for outside the extension; must be empty without consent. */
  requests: string[]
  /** Console errors, uncaught exceptions, failed loads, CSP violations. */
  problems: string[]
}

const nothingYet = (): Recorded => ({ requests: [], problems: [] })

type Target = { type: string; url: string }
type Args = { type?: string; value?: unknown; description?: string }[]

/**
 * Listens to every page, frame and worker of a browser from before its first instruction: each new target
 * waits until its network and console are being recorded. (Side effect: a recorded service worker stays awake.)
 */
export class Recorder {
  readonly #cdp: Cdp
  readonly #sessions = new Map<string, { where: string; into: Recorded }>()
  #now: Recorded = nothingYet()

  constructor(cdp: Cdp) {
    this.#cdp = cdp
    cdp.onEvent((event) => this.#record(event))
  }

  async start(): Promise<void> {
    await this.#cdp.send('Target.setAutoAttach', AUTO_ATTACH)
  }

  /** @returns what targets do that appear from now on; older ones go on filling what was begun before */
  begin(): Recorded {
    this.#now = nothingYet()
    return this.#now
  }

  #attach(session: string, target: Target): void {
    // Targets may vanish at any moment, and workers lack some domains: a refused command is no news.
    const tell = (method: string, params?: object) => this.#cdp.send(method, params, session).catch(() => {})
    if (target.type !== 'browser_ui') {
      // Chromium calls a popup or side panel "other" until it is on the screen.
      const where = target.type === 'other' ? 'popup or panel' : target.type
      this.#sessions.set(session, { where, into: this.#now })
      for (const domain of ['Network', 'Runtime', 'Log', 'Audits']) tell(`${domain}.enable`)
      tell('Target.setAutoAttach', AUTO_ATTACH)
    }
    tell('Runtime.runIfWaitingForDebugger')
  }

  #record({ method, params, sessionId }: CdpEvent): void {
    if (method === 'Target.attachedToTarget') {
      this.#attach(String(params.sessionId), params.targetInfo as Target)
      return
    }
    const session = this.#sessions.get(sessionId ?? '')
    if (!session) return
    const { where, into } = session
    const url = requestedUrl(method, params)
    if (url && !LOCAL.test(url)) into.requests.push(url)
    const problem = problemIn(method, params)
    if (problem) into.problems.push(`${where}: ${problem}`)
  }
}

function requestedUrl(method: string, params: Record<string, unknown>): string | undefined {
  if (method === 'Network.requestWillBeSent') return (params.request as { url: string }).url
  if (method === 'Network.webSocketCreated' || method === 'Network.webTransportCreated')
    return String(params.url)
  return undefined
}

function problemIn(method: string, params: Record<string, unknown>): string | undefined {
  if (method === 'Runtime.consoleAPICalled' && (params.type === 'error' || params.type === 'assert')) {
    return `console.${params.type} ${(params.args as Args).map((arg) => arg.value ?? arg.description).join(' ')}`
  }
  if (method === 'Runtime.exceptionThrown') {
    const details = params.exceptionDetails as { text: string; exception?: { description?: string } }
    return `exception ${details.exception?.description ?? details.text}`
  }
  if (method === 'Log.entryAdded') {
    const entry = params.entry as { level: string; source: string; text: string; url?: string }
    return entry.level === 'error' ? `${entry.source} ${entry.text} ${entry.url ?? ''}`.trim() : undefined
  }
  if (method === 'Audits.issueAdded') {
    const { code, details } = params.issue as { code: string; details: Record<string, unknown> }
    // A blocked `new Function` inside a try block shows here and nowhere else.
    return code === 'ContentSecurityPolicyIssue'
      ? `${code} ${JSON.stringify(Object.values(details))}`
      : undefined
  }
  return undefined
}
