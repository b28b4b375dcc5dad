/**
 * The counter's offline tool. Plain JavaScript, so that an old Node says in one line what it lacks; everything else is
 * loaded once Node is new enough.
 */
const NODE = 24

const main = async () => {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    process.stderr.write(
      `Vaja on / needed: Node.js ${NODE}. See on / this is: ${process.version}. → npm ci && npm run counter -- --help\n`,
    )
    return 3
  }
  // `npm run` goes to the program's folder; paths mean the folder of whoever typed them.
  if (process.env.npm_lifecycle_event === 'counter' && process.env.INIT_CWD)
    process.chdir(process.env.INIT_CWD)
  const { run } = await import('./run.ts')
  return run(process.argv.slice(2), process.env)
}

process.exitCode = await main()
