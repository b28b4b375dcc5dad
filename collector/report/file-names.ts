/** Names of a report's files: flat, so that reports of several campaigns can lie in one folder. */

export const fileNames = (campaign: string) =>
  ({
    et: `${campaign}.et.html`,
    en: `${campaign}.en.html`,
    json: `${campaign}.json`,
    schema: `${campaign}.schema.json`,
    csv: `${campaign}.csv`,
    csvEt: `${campaign}.et.csv`,
    dictionary: `${campaign}.datapackage.json`,
  }) as const

export type FileKind = keyof ReturnType<typeof fileNames>
