import type { proof as et } from '../et/submit-proof.ts'

export const proof: typeof et = {
  title: 'What can and cannot be proved',
  about:
    'The submission works like internet voting in Estonia: with a double envelope. This page says what it protects from, and what it does not.',
  envelope: 'The double envelope',
  drawing:
    'Drawing: the outer envelope holds many small envelopes with one answer each. The federation removes the outer envelope. The small ones are shuffled, question by question, with those of other municipalities, and only then does the counter open them.',
  steps: [
    'The extension puts every answer into an envelope of its own and seals it with the counter’s public key.',
    'All envelopes go into an outer envelope that bears your invitation code. So each municipality can take part exactly once.',
    'After the close the invitation codes are removed. The envelopes of each question form a pile of their own, sorted so that the order of senders is lost.',
    'The lists are published. Your extension checks that all your envelopes are in them.',
    'The counter opens the piles on a computer without a network and publishes summaries alone.',
  ],
  holds: 'What holds even when one party is not honest',
  holdsList: [
    'The federation cannot read the answers: it does not have the counter’s key.',
    'The counter cannot learn who answered what, nor which answers belong together: all it gets is shuffled piles.',
    'Each municipality is counted once.',
    'Exactly what is in the lists is counted, and everybody can check their own envelopes there.',
    'Whoever steals the server or a backup of it gets sealed envelopes only.',
  ],
  fails: 'What it does not protect from',
  failsList: [
    'If the federation and the counter act together in bad faith, they can join the answers. That is why they must be two organisations.',
    'The server can swap the envelopes of those who never check their own. Those who check see it before anything is opened, and can object.',
    'If everybody gives the same answer to a question, everybody’s answer is known.',
    'Malware on your computer sees the answers before they are sealed.',
    'If you fill in the questions on somebody’s web page, whoever runs the page could see the answers. The extension signed by the store is safer.',
  ],
  see: 'What the federation does know',
  seeText:
    'The federation knows which municipalities were invited, and can see with which invitation codes something has been delivered. Only the number of participants is public.',
  checked: 'What the extension checks before joining',
  checkedText:
    'The survey must have the counter’s signature, the extension’s own questions, at least 10 invited municipalities, at least 5 in every size group, and at least 7 days for objections. Otherwise the extension does not let you join. In a survey for trying things out, one person may hold both tasks and there may be no time for objections; that is why answers are not anonymous there.',
}
