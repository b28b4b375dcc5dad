/** The counter's offline tool: `node counter/cli/main.ts <command>`. Everything else is loaded once Node is new enough. */
const NODE = 24

const main = async (): Promise<number> => {
  if (Number(process.versions.node.split('.')[0]) < NODE) {
    process.stderr.write(
      `Loendaja programm vajab Node.js-i versiooni ${NODE} või uuemat; siin on ${process.version}.\n` +
        `The counter's tool needs Node.js ${NODE} or newer; this is ${process.version}.\n`,
    )
    return 3
  }
  const { run } = await import('./run.ts')
  return run(process.argv.slice(2), process.env)
}

process.exitCode = await main()
