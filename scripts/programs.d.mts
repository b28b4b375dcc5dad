/** The folder that holds both `postgres` and `initdb`, or undefined. */
export function findPostgres(): string | undefined
/** Python with everything the tests of public data need, or undefined. */
export function findPython(): string | undefined
