/** The variables by which the collector's programs are told of a database. */
export const variablesOf = (place: string): Record<string, string> =>
  place.startsWith('postgres') ? { DATABASE_URL: place } : { COLLECTOR_DB: place }
