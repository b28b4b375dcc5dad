import type { join as et } from '../et/submit-join.ts'

export const join: typeof et = {
  title: 'Anonymised submission',
  about:
    'The federation collects the answers of municipalities sealed, and publishes summaries alone. Taking part is voluntary and needs an invitation. A page of its own says what this protects from, and what not.',
  who: 'Who sees what',
  whoText: [
    'The federation’s server knows which invitation code a delivery came with. The federation does not have the key that opens the envelopes.',
    'The counter is an organisation independent of the federation. It is given the envelopes without codes and names, those of each question apart and shuffled.',
    'Only summaries are published.',
  ],
  page: 'On this web page, whoever runs the page could see the answers. The browser extension protects them better.',
  field: 'Invitation',
  hint: 'Paste the invitation or the link from the letter; the whole letter will do as well. The long code may contain spaces and line breaks.',
  where:
    'The invitation is in the letter that the federation sent to your municipality by official document exchange. Ask whoever is in charge of records, or the municipal secretary.',
  before:
    'When you join, the extension asks the server that the invitation names for the details of the survey, and sends it the invitation code. None of your answers are sent then.',
  action: 'Join the survey',
  working: 'Checking the invitation and the survey…',
  empty: 'Paste the invitation here first.',
  code: 'Invitation code',
  codeHint:
    'Type the code of 20 characters from the letter; spaces and hyphens may be left out. For another survey, paste the whole invitation or link.',
  preset: 'Set by your organisation’s administrator. Compare the fingerprint with the letter.',
  presetServer: 'Set by your organisation’s administrator. The invitation must be of the same server.',
  emptyCode: 'First type the code from the letter.',
  campaign: 'Survey',
  notJoined:
    'You have not joined the survey. Nothing was changed on the device; neither the invitation code nor any answer was sent.',
  notJoinedCode:
    'You have not joined the survey. Nothing was changed on the device. The invitation code has reached the server; no answer was sent.',
  joined: 'The invitation is accepted. No answers have been sent yet.',
  joinedElsewhere:
    'The invitation is accepted. Something was submitted with this invitation code before: see where it stands.',
  replace: {
    title: 'You have joined this survey already',
    elsewhere: (from, to) =>
      `Until now the survey was on the server ${from}; the new invitation leads to the server ${to}. Nothing has been asked there yet. If the federation has not told you of a change of servers, keep what you have and ask the federation.`,
    code: 'The new invitation does not belong to the same submission: its code, or what the survey asks, differs from what was joined here before.',
    boxes:
      'Replacing may take the earlier invitation code and the sealed envelopes off this device. Without them nobody can check after the close whether the envelopes are in the lists.',
    damaged:
      'The data of this survey are damaged here and cannot be read. If you join again, they are replaced. A delivery on the server stays there.',
    saveFirst: 'Save what you have to a file for a successor first',
    keep: 'Keep what I have',
    action: 'Replace with the new invitation',
  },
  already: 'Surveys you have joined',
  another: 'Join another survey',
  withNew: 'Join with a new invitation',
  handover: 'I have a file handed over to a successor',
}
