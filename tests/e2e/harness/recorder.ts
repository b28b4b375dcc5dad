import type { Cdp, CdpEvent } from './cdp.ts'

/** What never leaves the machine: the extension itself, inline data and the browser's own pages. */
const LOCAL = /^(chrome-extension|chrome|devtools|data|blob|about):/
const AUTO_ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }

type Target = { type: string; url: string }
type Args = { type?: string; value?: unknown; description?: string }[]

/**
 * Listens to every page, frame and worker of a browser from before its first instruction: each new target
 * waits until its network and console are being recorded. (Side effect: a recorded service worker stays awake.)
 */
export class Recorder {
  readonly requests: string[] = []
  readonly problems: string[] = []
  readonly #cdp: Cdp
  readonly #sessions = new Map<string, string>()

  constructor(cdp: Cdp) {
    this.#cdp = cdp
    cdp.onEvent((event) => this.#record(event))
  }

  async start(): Promise<void> {
    await this.#cdp.send('Target.setAutoAttach', AUTO_ATTACH)
  }

  #attach(session: string, target: Target): void {
    // Targets may vanish at any moment, and workers lack some domains: a refused command is no news.
    const tell = (method: string, params?: object) => this.#cdp.send(method, params, session).catch(() => {})
    if (target.type !== 'browser_ui') {
      // Chromium calls a popup or side panel "other" until it is on the screen.
      this.#sessions.set(session, target.type === 'other' ? 'popup or panel' : target.type)
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
    const where = this.#sessions.get(sessionId ?? '')
    if (!where) return
    const url = requestedUrl(method, params)
    if (url && !LOCAL.test(url)) this.requests.push(url)
    const problem = problemIn(method, params)
    if (problem) this.problems.push(`${where}: ${problem}`)
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
