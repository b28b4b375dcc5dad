/** The variables, the version of Node, and whose rights the program runs with. */
import { readEnvironment } from '../environment.ts'
import { type Finding, finding } from './finding.ts'

const NODE = 24

/** The variable that a complaint of the environment's own check begins with. */
export const variableIn = (text: string): string => (text.match(/\b[A-Z]{4,}(_[A-Z]+)*\b/g) ?? [])[0] ?? text

export const checkEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
  version: string = process.versions.node,
  user: number | undefined = process.getuid?.(),
): Finding[] => {
  const read = readEnvironment(variables)
  const findings = read.ok ? [] : read.problems.map((p) => finding('environmentBroken', variableIn(p)))
  if (Number(version.split('.')[0]) < NODE) findings.push(finding('nodeOld', version, String(NODE)))
  if (user === 0) findings.push(finding('runsAsRoot'))
  const loopback = /^(127\.|localhost$|::1$)/
  if (read.ok && !loopback.test(read.environment.host))
    findings.push(finding('listensToAll', read.environment.host))
  return findings.length === 0 ? [finding('environmentFine')] : findings
}
