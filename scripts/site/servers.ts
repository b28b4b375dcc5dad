/** The site's headers in the languages of four servers. They lie in the folder `server/` of the site itself. */

type Headers = Readonly<Record<string, string>>

/** All four write a value between double quotes; none of ours may end it, or begin a variable of the server's. */
const quoted = (value: string): string => {
  if (/["\\$%{}\r\n]/.test(value)) throw new RangeError(`a header cannot be written down: ${value}`)
  return `"${value}"`
}

const lines = (headers: Headers, line: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('')

const nginx = (headers: Headers): string =>
  `# nginx: include this in the location that serves the site. Write no other add_header there: nginx would forget these.
${lines(headers, (name, value) => `add_header ${name} ${quoted(value)} always;`)}`

const caddy = (headers: Headers): string =>
  `# Caddy: copy this file to somewhere outside of the site and import the copy in the site's block, beside "root" and
# "file_server". Caddy hands out no file that it has imported, and a check of the site would miss it.
header {
${lines(headers, (name, value) => `\t${name} ${quoted(value)}`)}}
`

const apache = (headers: Headers): string =>
  `# Apache with mod_headers: include this in the <Directory> of the site, or copy it there as .htaccess.
${lines(headers, (name, value) => `Header always set ${name} ${quoted(value)}`)}`

/** As Netlify and Cloudflare Pages read it. */
const plain = (headers: Headers): string =>
  `# Copy this file to the root of the site where the service reads it from there.
/*
${lines(headers, (name, value) => `  ${name}: ${value}`)}`

/** Path in the site → text. */
export const serverFiles = (headers: Headers): ReadonlyMap<string, string> =>
  new Map([
    ['server/nginx.conf', nginx(headers)],
    ['server/Caddyfile', caddy(headers)],
    ['server/apache.conf', apache(headers)],
    ['server/_headers', plain(headers)],
  ])
