/**
 * The federation's command line. Plain JavaScript, so that an old Node says in one line what it lacks; what it loads is
 * loaded only after Node's version is known to be enough.
 */
const NODE = 24

const main = async () => {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    process.stderr.write(
      `Vaja on / needed: Node.js ${NODE}. See on / this is: ${process.version}. → npm ci && npm run federation -- help\n`,
    )
    return 3
  }
  // `npm run` goes to the program's folder; paths mean the folder of whoever typed them.
  if (process.env.npm_lifecycle_event === 'federation' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD)
  const [{ run }, { realWorld }] = await Promise.all([import('./cli/run.ts'), import('./cli/world.ts')])
  return run(process.argv.slice(2), realWorld())
}

// A reader that has seen enough (a pager, `head`) closes the pipe; that is no error.
process.stdout.on('error', () => {})
process.exitCode = await main()
