/**
 * The federation's command line: `node collector/federation/main.ts <command>`.
 * What it loads is loaded only after Node's version is known to be enough.
 */
const NODE = 24

const main = async (): Promise<number> => {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    process.stderr.write(`Vaja on / needed: Node.js ${NODE}. See on / this is: ${process.version}.\n`)
    return 3
  }
  const [{ run }, { realWorld }] = await Promise.all([import('./cli/run.ts'), import('./cli/world.ts')])
  return run(process.argv.slice(2), realWorld())
}

// A reader that has seen enough (a pager, `head`) closes the pipe; that is no error.
process.stdout.on('error', () => {})
process.exitCode = await main()
