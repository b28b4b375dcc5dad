/** One survey, from its keys to their destruction: a step after another, each with what belongs to it. */
import type { ComponentType } from 'preact'
import { SaveFiles } from '../desk/SaveFiles.tsx'
import { Title } from '../ui/Title.tsx'
import { CountStep } from './CountStep.tsx'
import { DestroyStep } from './DestroyStep.tsx'
import { ListsStep } from './ListsStep.tsx'
import { ObjectionsStep } from './ObjectionsStep.tsx'
import type { Campaign, Stage } from './port.ts'
import { nameOf, type Room, type StepProps } from './room.ts'
import { SignStep } from './SignStep.tsx'

const KeysStep = ({ room: { words }, campaign }: StepProps) => (
  <>
    <dl class="facts">
      <dt>{words.keys.id}</dt>
      <dd>
        <code>{campaign.id}</code>
      </dd>
      <dt>{words.keys.opens}</dt>
      <dd>{words.keys.opensWith[campaign.opensWith]}</dd>
      <dt>{words.keys.counter}</dt>
      <dd class="key">
        <code>{campaign.public.counter}</code>
      </dd>
    </dl>
    <SaveFiles
      files={campaign.files}
      names={['public-keys.json', 'campaign.key', 'register.json']}
      label={words.saveFile}
    />
  </>
)

/** The step before which everything is done at a stage. */
const AT: Readonly<Record<Stage, number>> = { new: 1, signed: 2, listed: 4, counted: 5, destroyed: 6 }

const STEPS: readonly (readonly [keyof Room['words']['steps'], ComponentType<StepProps>])[] = [
  ['keys', KeysStep],
  ['sign', SignStep],
  ['lists', ListsStep],
  ['objections', ObjectionsStep],
  ['count', CountStep],
  ['destroy', DestroyStep],
]

/** Objections may come as soon as there are lists; keys that never signed may go at once. */
const isOpen = (step: string, at: number, { stage }: Campaign): boolean =>
  at <= AT[stage] || (step === 'destroy' && stage !== 'destroyed')

export const CampaignView = ({ room, campaign }: { room: Room; campaign: Campaign }) => {
  const { words, desk } = room
  const now = AT[campaign.stage]
  return (
    <article>
      <p>
        <a href={desk.href('')}>{words.back}</a>
      </p>
      <Title>{nameOf(campaign, words)}</Title>
      <p>
        <span class="tag">{words.stage[campaign.stage]}</span>
      </p>
      {campaign.manifest?.demo && <p class="notice warn">{words.facts.demo}</p>}
      <ol class="steps">
        {STEPS.map(([name, Step], at) => {
          const state = at < now ? 'done' : at === now ? 'now' : 'later'
          return (
            <li key={name} class="card step" data-state={state}>
              <h2>
                {words.steps[name]} <span class="hint">{words.steps[state]}</span>
              </h2>
              {isOpen(name, at, campaign) && <Step room={room} campaign={campaign} />}
            </li>
          )
        })}
      </ol>
    </article>
  )
}
