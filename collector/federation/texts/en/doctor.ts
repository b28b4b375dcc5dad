/** What the doctor found, and what to do about it. */
import type { Words } from '../words.ts'

const noLog = 'See the examples in collector/deploy.'

export const doctor: Words['doctor'] = {
  todo: 'What to do:',
  marks: { ok: '[fine]', warn: '[warning]', bad: '[bad]' },
  checks: {
    environment: 'Environment',
    address: 'Public address',
    clock: 'Clock',
    proxy: 'Reverse proxy',
    disk: 'Disk',
    database: 'Database',
    keys: 'Keys and codes kept apart',
  },
  sum: (ok, warn, bad) => `Fine: ${ok}. Warnings: ${warn}. Bad: ${bad}.`,
  findings: {
    environmentFine: { found: () => 'The variables are understood.', todo: '' },
    environmentBroken: {
      found: (name) => `The value of the variable ${name} does not fit.`,
      todo: 'See the values in the guide in collector/deploy.',
    },
    nodeOld: {
      found: (version, needed) => `This is Node.js ${version}; version ${needed} is needed.`,
      todo: 'Install a newer Node.js.',
    },
    runsAsRoot: {
      found: () => 'The program runs with the rights of root.',
      todo: 'Run the server and this command as a user of their own; collector/deploy has an example of the service.',
    },
    listensToAll: {
      found: (host) => `The server listens on ${host}, not inside this machine alone.`,
      todo: 'Where the reverse proxy is on the same machine, set HOST=127.0.0.1. In a container this is expected.',
    },
    noAddress: {
      found: () => 'No public address is given; the encrypted connection could not be looked at.',
      todo: 'Give it with --address or in PUBLIC_ADDRESS.',
    },
    addressPlain: {
      found: (address) => `The address ${address} is not encrypted and works on this machine alone.`,
      todo: 'For public use an address that begins with https:// is needed.',
    },
    unreachable: {
      found: (address, code) => `The address ${address} does not answer (${code}).`,
      todo: 'Check that the reverse proxy runs, that the name leads to the right machine and that the firewall allows port 443.',
    },
    tlsRefused: {
      found: (address) => `No encrypted connection answers at ${address}.`,
      todo: 'Check that TLS is switched on at this port, in version 1.2 or newer.',
    },
    certificateFine: { found: (day) => `The certificate is valid until ${day}.`, todo: '' },
    certificateSoon: {
      found: (day) => `The certificate is valid until ${day} only.`,
      todo: 'Renew it, and find out why it did not renew itself.',
    },
    certificateExpired: {
      found: (day) => `The certificate expired on ${day}. No extension can connect.`,
      todo: 'Renew the certificate at once.',
    },
    certificateUntrusted: {
      found: (why) => `The certificate is not trusted (${why}). No extension can connect.`,
      todo: 'Use a certificate of a generally trusted issuer, with its whole chain.',
    },
    answers: { found: () => 'This server answers at the address.', todo: '' },
    redirects: {
      found: (status) => `The address redirects (${status}). The extension follows no redirects.`,
      todo: 'Put the final address into the invitations and remove the redirect.',
    },
    notTheCollector: {
      found: (status) => `Something else answers at the address (${status}).`,
      todo: 'Check that the server runs and that the reverse proxy passes requests on to it.',
    },
    hstsFine: { found: () => 'Browsers are told that the connection is always encrypted (HSTS).', todo: '' },
    hstsMissing: {
      found: () => 'The header Strict-Transport-Security is missing, or holds for less than half a year.',
      todo: 'Let PUBLIC_ADDRESS begin with https:// and check that the reverse proxy does not remove the header.',
    },
    corsMissing: {
      found: () => 'The header Access-Control-Allow-Origin is not *; the extension cannot read the answers.',
      todo: 'Check that the reverse proxy neither changes nor adds headers of CORS.',
    },
    cookies: {
      found: () => 'There is a cookie in the answer. The server itself uses none.',
      todo: 'Switch cookies off in the reverse proxy.',
    },
    compressed: {
      found: () => 'The reverse proxy compresses answers: by its length an answer tells what it says.',
      todo: 'Switch compression off for this server (nginx: gzip off).',
    },
    clockFine: { found: (off) => `The clock differs from that of the public address by ${off} s.`, todo: '' },
    clockOff: {
      found: (off) => `The clock differs from that of the public address by ${off} s.`,
      todo: 'Set the clocks of both machines from the internet. By the clock a survey begins and ends.',
    },
    clockKept: { found: () => 'The clock is kept right from the internet.', todo: '' },
    clockNotKept: {
      found: () => 'The clock is not kept right from the internet.',
      todo: 'Switch it on: timedatectl set-ntp true',
    },
    clockUnknown: {
      found: () => 'It is not known whether the clock is kept right from the internet.',
      todo: 'Check it on the machine whose clock the server uses.',
    },
    clockAlone: {
      found: () =>
        'There was nothing to compare the clock with: no other machine answers at the public address.',
      todo: 'Compare it with a clock that is right. By the clock a survey begins and ends.',
    },
    proxyNotFound: {
      found: () => 'No configuration of a reverse proxy was found.',
      todo: 'Give it with --proxy-config, to check that addresses are not written down.',
    },
    proxyUnreadable: {
      found: (path) => `The configuration ${path} could not be read or understood.`,
      todo: 'Check its permissions, or give the right file with --proxy-config.',
    },
    proxyQuiet: { found: (path) => `By the configuration ${path} nobody’s visit is written down.`, todo: '' },
    accessLogged: {
      found: (name) => `The reverse proxy writes down who came (${name}).`,
      todo: `nginx: access_log off; Caddy: remove log. ${noLog} Delete the logs there are.`,
    },
    errorsLogged: {
      found: (name) => `The reverse proxy names visitors’ addresses in its complaints (${name}).`,
      todo: `nginx: error_log /dev/null emerg; Caddy: exclude http.log.error http.log.access. ${noLog}`,
    },
    diskFine: { found: (folder, free) => `The folder ${folder} has ${free} free.`, todo: '' },
    diskLow: {
      found: (folder, free) => `The folder ${folder} has only ${free} free.`,
      todo: 'Make room: a backup and the destruction need room for two databases for a moment.',
    },
    diskFull: {
      found: (folder, free) => `The folder ${folder} has no room left (${free}).`,
      todo: 'Make room at once: no box can be stored.',
    },
    folderReadOnly: {
      found: (folder, code) => `The folder ${folder} cannot be written to (${code}).`,
      todo: 'Let the server’s user write to the folder; for a service, check ReadWritePaths too.',
    },
    networkFolder: {
      found: (folder) => `The folder ${folder} is on a network disk, where SQLite is not reliable.`,
      todo: 'Keep the file on a disk of this machine, or use PostgreSQL.',
    },
    databaseMissing: {
      found: (path) => `There is no database ${path}.`,
      todo: 'If a survey has been drafted already, the folder or COLLECTOR_DB is wrong.',
    },
    databaseUnreachable: {
      found: () => 'The database does not answer.',
      todo: 'Check DATABASE_URL, and that PostgreSQL runs.',
    },
    databaseForeign: {
      found: () => 'This is not the database of this server.',
      todo: 'Check COLLECTOR_DB or DATABASE_URL.',
    },
    databaseNewer: {
      found: (version, known) => `The database has version ${version}, the program knows version ${known}.`,
      todo: 'Install the newer program.',
    },
    databaseOlder: {
      found: (version, known) =>
        `The database has version ${version}, the program brings it to version ${known}.`,
      todo: 'Make a backup, then start the server: it updates the database by itself.',
    },
    databaseCurrent: {
      found: (version, size) => `The database has version ${version}, its size is ${size}.`,
      todo: '',
    },
    databaseDamaged: {
      found: (path) => `The database ${path} is damaged.`,
      todo: 'Stop the server, copy the file, and restore a backup (command restore).',
    },
    databaseCopied: {
      found: (path) =>
        `The file ${path} was copied while the server was running, without its file “-wal”. The latest boxes may be missing.`,
      todo: 'Make the copy with the command backup. If there is no better copy, accept this one: node collector/main.ts accept-copy',
    },
    databaseReadable: {
      found: (path) => `Other users can read the file ${path}.`,
      todo: 'Restrict the permissions: chmod 600',
    },
    databaseReadOnly: {
      found: (path) => `The database ${path} cannot be written to.`,
      todo: 'Run this command as the same user as the server, and check who owns the file.',
    },
    durable: { found: (kind) => `${kind}: what is acknowledged is on the disk.`, todo: '' },
    notDurable: {
      found: (setting) => `What is acknowledged may not survive a power cut (${setting}).`,
      todo: 'Switch fsync and full_page_writes on in the database.',
    },
    statementsLogged: {
      found: (setting) => `PostgreSQL writes statements into its log (${setting}).`,
      todo: 'Switch it off: the log would hold hashes of codes, and times.',
    },
    commitTimes: {
      found: () => 'PostgreSQL remembers the time of every change (track_commit_timestamp).',
      todo: 'Switch it off: times of deliveries must not be kept.',
    },
    superuser: {
      found: () => 'The server uses the rights of a superuser in PostgreSQL.',
      todo: 'Make a user for the server that owns this database alone.',
    },
    databasePlain: {
      found: () => 'The connection to the database crosses the network without encryption.',
      todo: 'Add ?sslmode=verify-full to the end of the address.',
    },
    codesHere: {
      found: (path) => `The file ${path} holds invitation codes.`,
      todo: 'Take it to the office and destroy it here: otherwise the server can link boxes to municipalities.',
    },
    counterKeyHere: {
      found: (path) => `The file ${path} is a key of the counter.`,
      todo: 'It belongs on the counter’s device alone. Tell the counter; if others may have had it, begin the survey anew.',
    },
    pilesHere: {
      found: (path) => `The file ${path} holds the piles for the counter.`,
      todo: 'Delete the file once it is handed over.',
    },
    noticeKeyOpen: {
      found: (path) => `Other users can read the notice key ${path}.`,
      todo: 'Restrict the permissions (chmod 600), or keep the key off the server.',
    },
    noticeKeyClosed: { found: (path) => `Its owner alone can read the notice key ${path}.`, todo: '' },
    noForeignKeys: {
      found: () => 'Beside the database there is no key of the counter and no invitation code.',
      todo: '',
    },
    tooManyFiles: {
      found: (count) => `There are more than ${count} files; not all were looked at.`,
      todo: 'Keep the database in a folder of its own.',
    },
  },
}
