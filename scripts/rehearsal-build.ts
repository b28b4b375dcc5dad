/** Builds the extension for a rehearsal, in a process of its own: what the build writes to the terminal stays there. */
import { buildDemo } from '../tests/e2e/demo-build.ts'

const [counterKey = '', browser] = process.argv.slice(2)
const { extensionDir } = await buildDemo(counterKey, browser === 'firefox' ? 'firefox' : 'chrome')
process.stdout.write(`\n${JSON.stringify({ extensionDir })}\n`)
