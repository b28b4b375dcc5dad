import type { Submit } from '../et/submit.ts'
import { check } from './submit-check.ts'
import { handover } from './submit-handover.ts'
import { join } from './submit-join.ts'
import { problems } from './submit-problems.ts'
import { proof } from './submit-proof.ts'
import { review } from './submit-review.ts'

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`)

export const submit: Submit = {
  title: 'Anonymised submission',
  demo: 'A survey for trying things out. The answers are not anonymous: do not submit your municipality’s real answers here.',
  notHere: 'Anonymised submission is not offered here. Use the browser extension.',
  failed:
    'Something went wrong in the extension and the action was not finished. What is stored on the device is still there. Ask for the latest state and try again; if it happens again, tell the federation.',
  failedSeen: 'All right',
  notRead: {
    all: 'The browser does not let the data of the submission be read at the moment. That does not mean that there are none. Try again; if that does not help, close the browser and open it again.',
    retry: 'Try again',
    newer: (campaign) =>
      `A newer version of the extension has stored the data of the survey ${campaign}, and they cannot be read here. They are still there: update the extension.`,
    corrupt: (campaign) =>
      `The data of the survey ${campaign} on this device are damaged and cannot be read. If something was delivered, it is still on the server. Join again with the invitation in the letter: you are asked before the data are replaced.`,
  },
  technical: (names) => `Technical details for asking help: ${names}.`,
  back: 'Back to where the submission stands',
  more: 'More',
  join,
  status: {
    title: (campaign) => `Survey ${campaign}`,
    stages: 'How far the submission has come',
    stage: {
      joined: 'Invitation accepted',
      sealed: 'Sealed',
      waiting: 'Waiting to be sent',
      delivered: 'Delivered',
      recorded: 'In the lists',
      counted: 'Result published',
    },
    done: 'done',
    now: 'now',
    next: 'What happens next',
    nextText: {
      joinedBefore: (from) =>
        `The survey begins on ${from}. You can answer the questions now; sending becomes possible then.`,
      joinedOpen: (close) => `Review what will be sent and deliver the answers by ${close} at the latest.`,
      joinedClosed: 'The survey has closed. Nothing was delivered from this device.',
      sealed:
        'The answers are sealed and leave as soon as the server answers. You may close the window: the extension tries again by itself while the browser is open.',
      sealedPage:
        'The answers are sealed and leave as soon as the server answers. Keep this page open, or open it again before the survey closes.',
      sealedClosed:
        'The survey closed before the delivery arrived. These answers will not be counted; they are still on your device.',
      deliveredOpen: (close) =>
        `The delivery is on the federation’s server, which does not have the key to open it. Until the survey closes, on ${close}, you can replace or withdraw it.`,
      deliveredClosed:
        'The survey has closed. The federation publishes the lists of envelopes and the counter signs them; then the extension checks that your envelopes are in every list.',
      unsigned: 'The lists are published, but the counter has not signed them yet.',
      absent: 'Not all of your envelopes are in the lists. See what to do.',
      listsWrong: 'The published lists are not in order. See what to do.',
      recorded: (when) =>
        `Your envelopes are in every list, and the counter has signed those lists. The envelopes may be opened after the period for objections, on ${when} at the earliest.`,
      counted:
        'The combined result is published. The counter has signed it, and it is made from the lists that hold your envelopes. Whether the figures were counted rightly the extension cannot check.',
      withdrawing: 'The withdrawal leaves as soon as the server answers.',
      withdrawingClosed:
        'The survey closed before the withdrawal arrived. If the delivery was on the server, it will be counted.',
      withdrawnOpen: (close) =>
        `The server has confirmed that the delivery is deleted. If you wish, you can submit again until the survey closes, on ${close}.`,
      withdrawnClosed: 'The delivery was withdrawn before the close and will not be counted.',
      elsewhereOpen: (close) =>
        `Something has already been delivered with this invitation code from another device. Until the survey closes, on ${close}, you can replace or withdraw it from here.`,
      elsewhereClosed:
        'Something was delivered with this invitation code from another device. The lists can be checked on the device where the answers were sealed.',
    },
    answerFirst: 'The open assessment has no answers yet: answer the questions first.',
    toQuestions: 'Answer the questions',
    changedSince: (n) =>
      n === 1
        ? '1 value of the open assessment has changed since the last sealing. The change is not in the delivery.'
        : `${n} values of the open assessment have changed since the last sealing. The changes are not in the delivery.`,
    clock: {
      units: {
        minutes: (n) => (n === 1 ? 'about 1 minute' : `about ${n} minutes`),
        hours: (n) => `about ${n} hours`,
        days: (n) => `about ${n} days`,
      },
      ahead: (by) => `This device’s clock is ahead of the server’s: ${by}.`,
      behind: (by) => `This device’s clock is behind the server’s: ${by}.`,
      what: 'For the end of the survey the server’s clock counts. Check the device’s time and time zone.',
    },
    overdue:
      'By this device’s clock that time has passed, but the server has not said yet that the survey is closed.',
    toReview: 'Review what will be sent',
    toReplace: 'Replace with new answers',
    toAgain: 'Submit again',
    toCheck: 'Check your own envelopes',
    toResults: 'See the results',
    facts: 'About the survey',
    phase: { before: 'not begun yet', open: 'open', closed: 'closed' },
    state: 'State',
    closes: 'Closes',
    closed: 'Closed',
    left: (n) => `${days(n)} left`,
    leftToday: 'less than a day',
    participation: 'Participation',
    participationText: (delivered, codes) => `${delivered} of ${codes} municipalities have submitted`,
    fingerprint: 'Fingerprint',
    fingerprintText:
      'Compare it with the fingerprint in the letter. If they differ, do not submit; tell the federation.',
    collector: 'Server',
    sealedAt: 'Last sealed',
    objections: 'Objections',
    objectionOpen: (n) => `Objection ${n}: open; until it is resolved no envelope may be opened`,
    objectionResolved: (n, resolution) => `Objection ${n} is resolved: ${resolution}`,
    refresh: 'Ask for the latest state',
    refreshing: 'Asking the server…',
    refreshed: 'The state is up to date.',
    refreshFailed: 'No new state was received. What you see is the last one known.',
    tryAgain: 'Try again now',
    nextAt: (when) => `The extension tries again by itself on ${when}.`,
    forget: 'Forget this survey on this device',
    forgetSure:
      'Delete the invitation and the history of the submission from this device? What has been delivered stays delivered. To join again you need the invitation in the letter.',
    forgetDo: 'Forget',
    cancel: 'Cancel',
  },
  warning: {
    otherActed: {
      title: 'Somebody else acted with this invitation code',
      text: 'From another device a new delivery was sent with this code, or yours was withdrawn. If that was you or a colleague, there is nothing to do. If you do not know who it was, the code is in strange hands: tell the federation, who will give you a new one.',
    },
    goneBack: {
      title: 'The server has gone back to an older state',
      text: 'Usually this means that the server was restored from a backup. Your last change is no longer there. Send it again.',
    },
    mine: 'Replace with my answers',
    mineWithdrawn: 'Withdraw all the same',
    theirs: 'Leave the other device’s delivery',
    again: 'Send again',
    againWithdraw: 'Withdraw again',
    left: 'The other device’s delivery stays.',
  },
  withdraw: {
    action: 'Withdraw',
    sure: 'Withdraw the delivery?',
    text: 'The server deletes the sealed answers and remembers that they were withdrawn. After the close the extension checks that they are not in the lists. The answers on your device do not change, and until the close you can submit again.',
    do: 'Yes, withdraw',
    keep: 'No, keep it',
    asked: 'The withdrawal is on its way.',
  },
  check,
  closedNet: {
    title: 'Sealed file for a closed network',
    about:
      'If your network does not let the extension reach the federation’s server, the delivery can be taken there as a file. The file is exactly what would be sent: sealed, and only the counter can open it.',
    steps: [
      'Save the sealed file.',
      'Take it to a computer that can open web pages.',
      'Open the address below, choose the file and send it. The page works without scripts.',
      'If that fails too, send the file to the federation by official document exchange, attached to a letter.',
    ],
    code: 'The file also holds the invitation code, so keep it as safe as the invitation itself.',
    save: 'Save the sealed file',
    address: 'Address for uploading',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    none: 'First the answers must be reviewed and sealed; then they can be saved as a file.',
    after:
      'Once the file has arrived, ask for the latest state here if the connection allows, or look from another device with the same invitation.',
    saved: (file) => `The file ${file} is saved in the folder for downloads.`,
  },
  calendar: {
    action: 'Closing time to calendar',
    saved: (file) => `The calendar file ${file} is saved. Open it and confirm that it is added.`,
    summary: 'Last day of the anonymised submission',
    description: (when) =>
      `The survey closes on ${when}. Until then answers can be submitted, replaced or withdrawn.`,
  },
  history: {
    title: 'What was done on this device',
    none: 'Nothing has been done yet.',
    what: {
      joined: 'The invitation was accepted',
      sealed: 'The answers were sealed',
      delivered: 'The delivery arrived',
      withdrawalAsked: 'A withdrawal was asked for',
      withdrawn: 'The delivery was withdrawn',
      otherActed: 'Another device acted with the same code',
      goneBack: 'The server went back to an older state',
      extended: 'The close was moved to a later day',
      recorded: 'All envelopes were found in the lists',
      notRecorded: 'Not all envelopes were found in the lists',
      counted: 'The combined result was published',
    },
  },
  links: {
    closedNet: 'Closed network: save as a file',
    handover: 'Hand over to a successor',
    proof: 'What can and cannot be proved',
    check: 'Checking your own envelopes',
  },
  problems,
  review,
  handover,
  proof,
}
