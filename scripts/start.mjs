// `npm start`: the whole story on this machine, counting included. Needs the Node that `npm ci` brings along.
const NODE = 24

if (Number(process.versions.node.split('.')[0]) < NODE) {
  console.error('Vaja on Node.js 24. Käivitage kõigepealt  npm ci  ja siis  npm start')
  console.error('Node.js 24 is needed. First run  npm ci, then  npm start')
  process.exit(1)
}
await import('./demo/start.ts')
