/** doctor: what of this deployment should be mended. */
import { examine } from '../../doctor/doctor.ts'
import { CHECKS, type Finding, stateOf } from '../../doctor/finding.ts'
import { command } from '../cli/command.ts'
import type { Words } from '../texts/words.ts'

const linesOf = (one: Finding, { doctor }: Words): string[] => {
  const [first = '', second = ''] = one.details
  const { found, todo } = doctor.findings[one.what]
  const mark = doctor.marks[stateOf(one)]
  return [`  ${mark} ${found(first, second)}`, ...(todo === '' ? [] : [`      ${doctor.todo} ${todo}`])]
}

export const doctor = command({
  name: 'doctor',
  place: 'server',
  campaign: 'none',
  needs: [],
  may: ['address', 'proxy-config', 'json'],
  run: async (given, { words, variables, say, now, endIn }) => {
    const examined = await examine({
      variables,
      address: given.address,
      proxyConfigs: given['proxy-config'] ?? [],
      folder: process.cwd(),
      now: now(),
    })
    const all = Object.values(examined).flat()
    const count = (state: string) => String(all.filter((one) => stateOf(one) === state).length)
    if (given.json) {
      const states = CHECKS.flatMap((check) =>
        examined[check].map((one) => ({ check, state: stateOf(one), ...one })),
      )
      say(JSON.stringify(states))
    } else {
      for (const check of CHECKS)
        if (examined[check].length > 0)
          say(words.doctor.checks[check], ...examined[check].flatMap((one) => linesOf(one, words)), '')
      say(words.doctor.sum(count('ok'), count('warn'), count('bad')))
    }
    if (all.some((one) => stateOf(one) === 'bad')) endIn(1)
  },
})
