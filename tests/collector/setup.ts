/** One PostgreSQL for all test files of a run; without it, the tests on it are skipped. */
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string | null
  }
}

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  project.provide('postgres', postgres?.url ?? null)
  return () => postgres?.stop()
}
