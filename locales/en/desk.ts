import type { DeskWords } from '../et/desk.ts'

export const desk: DeskWords = {
  title: 'Federation’s desk',
  intro:
    'Here a campaign is prepared, its answers are counted and its results are read. Choose the room that fits your task.',
  roomsLabel: 'Rooms',
  volatile: 'This browser window remembers nothing. Save what you need to keep as a file.',
  rooms: {
    analysis: {
      name: 'Analysis',
      does: 'Published results by service: need, readiness, preferred delivery and financing.',
      who: 'For the federation’s analyst and management.',
    },
    scenarios: {
      name: 'Scenarios',
      does: 'Ways of financing and delivery side by side, with costs that you enter yourself.',
      who: 'For the federation’s analyst and management.',
    },
    operator: {
      name: 'Operator',
      does: 'Preparing a campaign, printing invitations, following participation, reminders.',
      who: 'For the member of staff who runs the campaign. Not on the counter’s device.',
    },
    counting: {
      name: 'Counter',
      does: 'Keys, signing a campaign, opening and counting the answers without a network.',
      who: 'For the organisation that counts, which is not the federation. Not on the operator’s device.',
    },
  },
}
