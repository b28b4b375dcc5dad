/** What can and cannot be proved, in plain words, with a drawing of the double envelope. */
import type { Submission } from '../../submit/types.ts'
import { LinkTo } from '../ui/LinkTo.tsx'
import { Title } from '../ui/Title.tsx'
import { Envelopes } from './Envelopes.tsx'
import type { ScreenProps } from './props.ts'

const List = ({ title, lines }: { title: string; lines: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul class="reasons">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
)

export const Proof = ({ app, words, submission }: ScreenProps & { submission: Submission | undefined }) => {
  const { proof } = words
  return (
    <>
      <Title>{proof.title}</Title>
      <p>{proof.about}</p>
      <section>
        <h2>{proof.envelope}</h2>
        <Envelopes label={proof.drawing} />
        <ol class="numbered">
          {proof.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <List title={proof.holds} lines={proof.holdsList} />
      <List title={proof.fails} lines={proof.failsList} />
      <section>
        <h2>{proof.see}</h2>
        <p>{proof.seeText}</p>
      </section>
      <section>
        <h2>{proof.checked}</h2>
        <p>{proof.checkedText}</p>
      </section>
      <p>
        <LinkTo app={app} to={{ view: 'submit', ...(submission && { page: 'status', id: submission.id }) }}>
          {submission ? words.back : words.join.title}
        </LinkTo>
      </p>
    </>
  )
}
