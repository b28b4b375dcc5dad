/** The folder that holds both `postgres` and `initdb`, or undefined. */
export function findPostgres(): string | undefined
