import type { problems as et } from '../et/submit-problems.ts'

export const problems: typeof et = {
  invitation: {
    notAnInvitation:
      'There is no invitation here. Copy the whole line from the letter, which begins with a number and ends with the server’s address; the whole letter will do as well. Where the link leads to a page of your mail’s security service, copy that line and not the link.',
    several: 'The text holds two different invitations. Paste only the one that you want to join with.',
    unknownVersion:
      'This invitation is made for a newer version of the extension. Update the extension and try again.',
    campaign:
      'The name of the survey in the invitation is faulty. Copy the invitation from the letter again, from beginning to end.',
    fingerprint:
      'The fingerprint in the invitation is faulty. Copy the invitation from the letter again, from beginning to end.',
    'code.length':
      'An invitation code has 20 characters; here are more or fewer. Copy the invitation again, from beginning to end.',
    'code.character':
      'The invitation code has a character that cannot stand there. Compare the code with the letter: it uses digits and Latin letters, but not the letter U.',
    'code.check':
      'There is a slip in the invitation code: a character is wrong, or two have changed places. Compare the code with the letter, character by character.',
    address:
      'The server’s address at the end of the invitation is faulty. Copy the invitation from the letter again, from beginning to end.',
    insecure:
      'There is no secure connection to the server in the invitation (the address must begin with https). Do not join; tell the federation.',
  },
  late: 'Your last change reached the federation’s server only after the survey had closed and does not count. What was delivered before it is counted.',
  trouble: {
    unreachable:
      'The server does not answer. Check the network connection. If your network does not allow this server, the answers can be taken there as a file.',
    notACollector:
      'Something other than the federation’s server answered at this address, perhaps a network’s sign-in page or a proxy. Try from another network, or take the answers there as a file.',
    broken:
      'The server’s answer was cut off or led elsewhere. Try again later; if it happens again, tell the federation.',
    noCampaign:
      'The server does not have this survey, or it is not open yet. See in the letter when the survey begins, or ask the federation.',
    conflict:
      'The server knows a later change with this invitation code. Ask for the latest state and then decide which one is to stay.',
    unknownCode:
      'The server does not know this invitation code. Check that the invitation belongs to this survey, and ask the federation.',
    revoked:
      'This invitation code is no longer valid, and what was sent with it is deleted. If you have been given a new code, join with the new invitation; if not, ask the federation for one.',
    notOpen: 'The survey has not begun yet. The delivery leaves when it opens.',
    closed: 'The survey has closed: nothing can be sent or withdrawn any more.',
    refused:
      'The server did not accept the delivery. Update the extension; if it happens again, tell the federation.',
    busy: 'The server is busy at the moment. Nothing was lost.',
    exhausted:
      'By what the server says, so many changes were made with this invitation code that it takes no more. Ask the federation for a new code and join with it.',
    notKept:
      'The browser could not store this on the device, so none of your answers were sent. Free some space on the computer and try again.',
    notNoted:
      'The browser could not store what the server answered. What was on its way may have arrived. Free some space on the computer, then ask for the latest state.',
    notAllowed:
      'The browser asked whether the extension may send the invitation code, and permission was not given. Without it nothing is sent. Press again and allow sending.',
  },
  joining: {
    unreachable:
      'The server does not answer. Check the network connection and try again. If your network does not allow this server, join on a computer where it is allowed; the assessment can be taken there as a file.',
    notACollector:
      'Something other than the federation’s server answered at this address, perhaps a network’s sign-in page or a proxy. Try from another network.',
    newer:
      'A newer version of the extension has stored this survey’s data on this device. They are untouched. Update the extension and try again.',
    changed:
      'Another window changed this survey’s data at the same time. They are untouched. See where things stand and try again.',
    otherCollector:
      'This invitation is for another server than the one your organisation’s administrator has set. Nothing was asked there. Compare the invitation with the letter; if it is right, turn to your IT support.',
  },
  manifest: {
    forged:
      'The survey does not have the counter’s valid signature. Without it nobody can be sure who could open the answers, so the extension does not let you join. Tell the federation.',
    mixup:
      'The invitation and the survey on the server are not the same. Check that the invitation is from this survey’s letter; if it is, tell the federation.',
    update:
      'The survey uses questions or rules that this version of the extension does not have. Update the extension and try again.',
    tooSmall:
      'The survey does not protect anonymity well enough: some group would have too few municipalities. The extension does not let you join. Tell the federation.',
    roles:
      'In this survey the tasks of the federation and the counter are not kept apart well enough, or the period for objections is too short. The extension does not let you join. Tell the federation.',
    faulty: 'The survey is put together wrongly and cannot be joined. Tell the federation.',
  },
  notice:
    'The end of the survey was changed by a notice that cannot be trusted. The extension does not let you join until this is cleared up. Tell the federation.',
  release:
    'The combined result on the server cannot be trusted, and the extension does not show it: it is not the counter’s signed result of the lists that were checked here. Tell the federation and the counter.',
  lists: {
    unknownVersion: 'the lists are made by a newer version; update the extension',
    shape: 'the lists do not have the expected form',
    otherCampaign: 'the lists belong to another survey',
    otherClose: 'the lists name a wrong time of closing',
    bands: 'the size groups are not those of the survey',
    incomplete: 'a list is missing, or one too many',
    unsorted: 'a list is not in order',
    hashTwice: 'an envelope stands in the lists twice',
    unequal: 'the lists are not of equal length',
    tooMany: 'there are more envelopes than there can be',
    codes: 'the number of used invitation codes does not add up',
    bandTooSmall: 'a size group has too few submissions',
    tooFew: 'there are too few submissions; no envelope is opened',
    withdrawnCounted: 'the lists hold envelopes that were withdrawn',
  },
}
