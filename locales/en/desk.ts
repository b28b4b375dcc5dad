import type { DeskWords } from '../et/desk.ts'

export const desk: DeskWords = {
  title: 'Federation’s desk',
  intro:
    'Here a campaign is prepared, its answers are counted and its results are read. Choose the room that fits your task.',
  roomsLabel: 'Rooms',
  volatile: 'This browser window remembers nothing. Save what you need to keep as a file.',
  notLoaded: 'This part could not be loaded. Nothing that is kept on this device has been changed.',
  stored: {
    unread:
      'What this device keeps could not be read just now. That does not mean that it is gone: nothing was changed.',
    old: 'What this device keeps could not be read again just now. The screen shows what was read last.',
    retry: 'Try again',
    full: 'There is no room left on the device; nothing was changed. Make room and try again.',
    unavailable: 'The browser did not store it; nothing was changed. Try again.',
    unexpected: 'This went wrong; nothing was changed. Try again.',
  },
  unreadable: {
    newer: 'A newer version of the extension has stored this. Update the extension to read it:',
    corrupt: 'This record is damaged and cannot be read:',
    copy: 'Save a copy',
    remove: 'Delete for good',
    sure: 'The record is deleted from this device and cannot be brought back. Save a copy first.',
    keep: 'Keep it',
    removeAnyway: 'Delete it anyway',
  },
  mode: {
    choose: {
      operator: 'Is this the operator’s device?',
      counter: 'Is this the counter’s device?',
    },
    chooseText: {
      operator: [
        'The operator has the list of which municipality has which invitation code. The counter opens the answers. If both were on one device, the answers would no longer be anonymous.',
        'So it is chosen once: if this is the operator’s device, nothing can be counted here until the lists of codes have been taken away.',
      ],
      counter: [
        'The counter opens the answers. The operator has the list of which municipality has which invitation code. If both were on one device, the answers would no longer be anonymous.',
        'So it is chosen once: if this is the counter’s device, no campaign can be run here until the keys have been destroyed.',
      ],
    },
    demo: 'This holds for demonstrations too: try operator and counter in two different browser profiles.',
    enter: { operator: 'Yes, this is the operator’s device', counter: 'Yes, this is the counter’s device' },
    refused: {
      operator: 'This device is the counter’s',
      counter: 'This device is the operator’s',
    },
    refusedText: {
      operator:
        'This browser profile holds the counter’s keys, or was chosen for them. Run the campaign on another device or in another browser profile.',
      counter:
        'This browser profile holds the operator’s lists of codes, or was chosen for them. Count on another device or in another browser profile.',
    },
    refusedTodo: {
      operator:
        'When the counting is over, destroy the keys in the counter’s room and end the counter’s work there.',
      counter:
        'When the campaign is over, save the lists as files in the operator’s room, remove them and end the operator’s work there.',
    },
    toOther: { operator: 'Open the counter’s room', counter: 'Open the operator’s room' },
    unreadable:
      'The desk’s records on this device were changed by another version of the extension and cannot be read. Update the extension. Until then nothing can be run or counted here.',
    mendText:
      'If the extension is the newest already, what the device is can be told by what lies here: the counter’s keys or the operator’s lists. Nothing is deleted.',
    mend: 'Tell by what lies here',
    notMended:
      'What lies here does not tell whose device it is. Nothing was changed. Use another browser profile.',
    leave: {
      operator: 'End the operator’s work on this device',
      counter: 'End the counter’s work on this device',
    },
    leaveText: {
      operator: 'This can be done when no list of codes is left here.',
      counter: 'This can be done when no key is left here.',
    },
    notFree: {
      operator: 'There are lists of codes here still. Save them as files, then remove the surveys here.',
      counter: 'There are keys here still. Destroy them first.',
    },
  },
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
