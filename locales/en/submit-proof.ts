import type { proof as et } from '../et/submit-proof.ts'

export const proof: typeof et = {
  title: 'What can and cannot be proved',
  about:
    'The submission is modelled on the double envelope of internet voting in Estonia. This page says what it protects from today, and what it does not.',
  envelope: 'The double envelope',
  drawing:
    'Drawing: the outer envelope holds many small envelopes with one answer each. The federation removes the outer envelope. The small ones are shuffled, question by question, with those of other municipalities, and only then does the counter open them.',
  steps: [
    'The extension puts every answer into an envelope of its own and seals it with the counter’s public key.',
    'All envelopes go into an outer envelope that bears your invitation code. With one code there is one delivery.',
    'After the close the invitation codes are removed. The envelopes of each question form a pile of their own, sorted so that the order of senders is lost.',
    'The lists are published. Your extension checks that all your envelopes are in them.',
    'The counter opens the piles on a computer without a network and publishes summaries alone.',
  ],
  holds: 'What it protects from',
  holdsList: [
    'The federation does not have the key that opens the envelopes: only the counter has it.',
    'The counter is given shuffled piles without invitation codes and names, and nobody’s answers together.',
    'A stranger without the invitation code cannot answer for you. If somebody has used the same code, the extension warns you.',
    'Once the lists are published, everybody can check their own envelopes there.',
    'Whoever steals the server or a backup of it gets sealed envelopes only.',
  ],
  fails: 'What it does not protect from',
  failsList: [
    'If the federation and the counter act together in bad faith, they can join the answers. That is why they must be two organisations.',
    'A federation in bad faith can add envelopes of its own with unused invitation codes, change your group, and work out your answers from the published result, without any check showing it. Barring this is the work of the next version.',
    'The server can swap envelopes or leave some out. Those who check can see it once the lists are published; but the server can hold the lists back until the period for objections has passed, and then it comes to light only after the envelopes were opened.',
    'The counter can publish wrong figures. The extension checks the counter’s signature, not the sum.',
    'Where few of a size group submit, the counter, or somebody who knows the answers of others, can guess some answers.',
    'If everybody gives the same answer to a question, everybody’s answer is known.',
    'Malware on your computer sees the answers before they are sealed.',
    'If you fill in the questions on somebody’s web page, whoever runs the page could see the answers. The extension signed by the store is safer.',
  ],
  see: 'What the federation does know',
  seeText:
    'The federation knows which municipalities were invited, and can see with which invitation codes something has been delivered. The number of participants is public; whoever watches it all the time sees when somebody submits.',
  checked: 'What the extension checks before joining',
  checkedText:
    'The survey must have the counter’s signature, the extension’s own questions, at least 10 invited municipalities, at least 5 in every size group, and at least 7 days for objections. Otherwise the extension does not let you join. It does not check whether the municipalities are in the right size groups. In a survey for trying things out, one person may hold both tasks and there may be no time for objections; that is why answers are not anonymous there.',
}
