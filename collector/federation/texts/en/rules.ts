/** Rules that a survey, a notice, lists, a release or a sealed file breaks. */
import type { Words } from '../words.ts'

const shape = 'the file does not have the shape it should have'
const unknownVersion = 'it was made by another version of the program'
const otherCampaign = 'it belongs to another survey'
const wronglySigned = 'the signature is wrong'

export const rules: Words['rules'] = {
  manifest: {
    unknownVersion,
    unknownRules: 'the version of the publication rules is unknown',
    shape,
    unsigned: 'the signature is missing',
    wronglySigned,
    otherCampaign,
    fingerprint: 'the fingerprint is another one',
    unknownPack: 'the questionnaire is another one',
    itemTwice: 'a question or a value stands there twice',
    itemOutsidePack: 'a question is not in the questionnaire',
    kTooSmall: 'k must be at least 5',
    minTotalTooSmall: 'minTotal must be at least 10',
    tooFewEligible: 'at least 10 municipalities must be invited',
    bandTooSmall: 'every size band needs at least 5 municipalities; join a small one to its neighbour',
    bandTwice: 'a size band stands there twice',
    bandsDoNotAddUp: 'the numbers of the size bands do not match the table of municipalities',
    datesOutOfOrder: 'the beginning must come before the end',
    objectionTooShort: 'at least 7 days must be left for objections',
    brokenKey: 'a key of the counter is broken; ask for public-keys.json again',
    sharedKey: 'one key has two roles; outside trials, federation and counter must be two organisations',
  },
  notice: {
    unknownVersion,
    shape: 'the time must be exact to the second, with its time zone',
    wronglySigned: 'the notice key is not that of this survey',
    otherCampaign,
    outOfOrder: 'an earlier notice is missing',
    afterClose: 'the end of the survey has come already',
    notLater: 'the new end must be later than the present one',
  },
  listsBroken: {
    unknownVersion,
    shape,
    otherCampaign,
    otherClose: 'the end is not the one in force',
    bands: 'the size bands are wrong',
    incomplete: 'a list is missing, or one too many',
    unsorted: 'a list is not sorted',
    hashTwice: 'an envelope stands in two places',
    unequal: 'the lists have different lengths',
    tooMany: 'there are more boxes than municipalities or codes',
    codes: 'the number of codes does not match the boxes',
    bandTooSmall: 'a band has too few boxes',
    tooFew: 'too few have delivered, so nothing is opened',
  },
  release: {
    unknownVersion,
    shape,
    wronglySigned: 'the signature is not that of this survey’s counter',
    otherCampaign,
    otherLists: 'other lists were counted than those that are public',
    outsideCampaign: 'the results name something this survey does not have',
    resultTwice: 'a result stands there twice',
    brokenRules: 'the results say more than the publication rules allow',
  },
  sealedFile: {
    badRequest: 'the file is no sealed box of this survey; ask for it again',
    badBox: 'the file is incomplete or was changed; ask for it again',
    unknownCode: 'the server does not know the code in the file',
    revoked: 'the code is void; the sender was given a new one, or needs one',
    conflict: 'the server knows a box with this code that is as new or newer',
    notOpen: 'the survey has not begun',
    closed: 'the survey is closed',
    tooOften: 'too many tries',
    unavailable: 'the database did not answer',
  },
  database: {
    newer: 'the database belongs to a newer program; use the newer one',
    foreign: 'this is not the database of this server; check COLLECTOR_DB or DATABASE_URL',
    unreachable:
      'the database does not answer; check that it runs and that DATABASE_URL or COLLECTOR_DB is right',
    noCampaign: 'there is no such survey in the database',
    exists: 'it is in the database already',
    stopped: 'the survey is closed',
    notStopped: 'the survey is not closed',
    notSwept: 'traces are left in the database’s files',
    full: 'no space is left on the disk; make room and give the command again',
    noRight: 'this user may not read or write the database; run the command as the user that runs the server',
    copied:
      'the file was copied while the server was running, without its file “-wal”, and may lack the latest boxes. Make the copy with the command backup; if there is no better one, accept it: node collector/main.ts accept-copy',
    busy: 'the database has too much to do; try again in a moment',
  },
  environment: {
    DATABASE_URL:
      'DATABASE_URL: address of PostgreSQL (postgres://user:password@host/database); for SQLite leave it empty and give COLLECTOR_DB',
    PORT: 'PORT: number of a port, 0 to 65535',
    PUBLIC_ADDRESS: 'PUBLIC_ADDRESS: public address of the server, beginning with https://',
    TRUST_PROXY: 'TRUST_PROXY: number of proxies, 0 to 9',
    REQUESTS_PER_MINUTE: 'REQUESTS_PER_MINUTE: a whole number',
    GUESSES_PER_MINUTE: 'GUESSES_PER_MINUTE: a whole number',
  },
}
