/** template: a plan to fill in, with what belongs into each of its fields. */
import { command } from '../cli/command.ts'
import { jsonText, writeAll } from '../cli/write.ts'
import { municipalitiesTemplate, planTemplate } from '../steps/template.ts'

export const template = command({
  name: 'template',
  place: 'office',
  campaign: 'none',
  needs: ['out'],
  may: [],
  run: async ({ out }, { words, say, now }) => {
    const plan = planTemplate(now())
    const paths = await writeAll(out, {
      'plan.json': jsonText(plan),
      'municipalities.csv': municipalitiesTemplate(),
    })
    const fields = Object.entries(words.planFields).map(([name, text]) => `  ${name}: ${text}`)
    say(words.said.planFields, ...fields, ...words.said.written(paths), words.said.templateNext)
  },
})
