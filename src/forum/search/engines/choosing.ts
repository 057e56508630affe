import type { Engine } from '../../../db/ddl.ts'
import type { SearchEngine } from './engine.ts'
import { postgresSearch } from './postgres.ts'
import { sqliteSearch } from './sqlite.ts'

/** The full-text index that goes with the database. */
export function searchEngine(engine: Engine): SearchEngine {
  return engine === 'sqlite' ? sqliteSearch : postgresSearch
}
