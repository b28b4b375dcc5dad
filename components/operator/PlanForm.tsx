/** A new plan: who is asked, from when to when. Checked by the very rules the draft is checked by. */
import { useState } from 'preact/hooks'
import type { Municipality } from '../../collector/federation/steps/plan.ts'
import { parseCount } from '../../domain/financing/money.ts'
import { tokenOf } from '../../domain/typed.ts'
import { FileField } from '../desk/FileField.tsx'
import { useDo } from '../desk/useDo.ts'
import { Form } from '../ui/Form.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Title } from '../ui/Title.tsx'
import { toFirstWrong } from '../ui/toFirstWrong.ts'
import { Field } from './Field.tsx'
import { MomentField, momentIn } from './MomentField.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import type { BandCount, PlanWish, Problem } from './port.ts'
import type { Room } from './room.ts'

const EMPTY = { campaign: '', from: '', to: '', objectionDays: '14', minTotal: '10' }
type Texts = typeof EMPTY

/** @returns NaN where it is no whole number */
const wholeIn = (typed: string): number => {
  const read = parseCount(typed)
  return read.ok ? (read.value ?? Number.NaN) : Number.NaN
}

/** As the command line calls them. */
const COLUMNS = 'ehak, name, population'

export const PlanForm = ({ room }: { room: Room }) => {
  const { desk, port } = room
  const words = room.words.plan
  const [texts, setTexts] = useState<Texts>(EMPTY)
  const [who, setWho] = useState<'all' | 'table'>('all')
  const [table, setTable] = useState<readonly Municipality[] | undefined>()
  const [demo, setDemo] = useState(false)
  const [bands, setBands] = useState<readonly BandCount[] | undefined>()
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useDo<Problem>()
  const set = (name: keyof Texts) => (value: string) => {
    setTexts({ ...texts, [name]: value })
    setBands(undefined)
  }
  const wish: PlanWish = {
    campaign: tokenOf(texts.campaign).toLowerCase(),
    from: momentIn(texts.from),
    to: momentIn(texts.to),
    objectionDays: wholeIn(texts.objectionDays),
    minTotal: wholeIn(texts.minTotal),
    demo,
    municipalities: who === 'all' ? undefined : (table ?? []),
  }
  const take = (file: File | undefined) => {
    setTable(undefined)
    setBands(undefined)
    if (file) run(() => port.readTable(file, desk.language), setTable)
  }
  const isWhole = (n: number) => !Number.isNaN(n)
  const isComplete = [wish.from, wish.to, wish.objectionDays, wish.minTotal].every(isWhole)
  const check = (e: Event) => {
    setTried(true)
    toFirstWrong(e.currentTarget)
    const { currentTarget } = e
    if (isComplete && wish.campaign !== '')
      run(() => port.checkPlan(wish, desk.language), setBands).finally(() => toFirstWrong(currentTarget))
  }
  const save = () => {
    setTried(true)
    if (!isComplete || wish.campaign === '') return undefined
    return run(
      () => port.savePlan(wish, desk.language),
      ({ id }) => desk.go(`survey/${id}`),
    )
  }
  return (
    <article>
      <Title>{words.title}</Title>
      <Form class="fields" onSend={save}>
        <Field
          label={words.campaign}
          hint={words.campaignHint}
          value={texts.campaign}
          error={tried && wish.campaign === '' ? room.words.problem.campaignId : ''}
          onInput={set('campaign')}
        />
        <MomentField room={room} label={words.from} value={texts.from} tried={tried} onInput={set('from')} />
        <MomentField room={room} label={words.to} value={texts.to} tried={tried} onInput={set('to')} />
        <Field
          label={words.objectionDays}
          hint={words.objectionHint}
          kind="number"
          value={texts.objectionDays}
          error={tried && !isWhole(wish.objectionDays) ? words.wholeNumber : ''}
          onInput={set('objectionDays')}
        />
        <Field
          label={words.minTotal}
          hint={words.minTotalHint}
          kind="number"
          value={texts.minTotal}
          error={tried && !isWhole(wish.minTotal) ? words.wholeNumber : ''}
          onInput={set('minTotal')}
        />
        <Segmented
          label={words.who}
          value={who}
          options={[
            ['all', words.all],
            ['table', words.table],
          ]}
          onChange={(value) => {
            setWho(value)
            setBands(undefined)
          }}
        />
        {who === 'table' && (
          <FileField label={words.file(COLUMNS)} accept=".csv,text/csv" onChange={([file]) => take(file)} />
        )}
        {who === 'table' && table && <p role="status">{words.rows(table.length)}</p>}
        <label class="check">
          <input
            type="checkbox"
            checked={demo}
            onChange={() => {
              setDemo(!demo)
              setBands(undefined)
            }}
          />
          <span>
            {words.demo} <small class="hint">{words.demoHint}</small>
          </span>
        </label>
        {bands && (
          <div class="notice good" role="status">
            <p>{words.fits}</p>
            <dl class="facts">
              {bands.flatMap(({ id, label, eligible }) => [
                <dt key={id}>{label}</dt>,
                <dd key={`${id} has`}>{words.invited(eligible)}</dd>,
              ])}
            </dl>
          </div>
        )}
        <ProblemNotice words={room.words} problem={problem} />
        <div class="actions">
          <button type="submit" class="primary">
            {busy ? room.words.working : words.save}
          </button>
          <button type="button" onClick={check}>
            {words.check}
          </button>
          <a href={desk.href('')}>{room.words.cancel}</a>
        </div>
      </Form>
    </article>
  )
}
