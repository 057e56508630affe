import type { CompiledQuery, DatabaseConnection } from 'kysely'

import type { Db } from '../src/db/schema.ts'

/** From now on, gives what is asked of a database while something is done. */
export function listening(
  db: Db,
): (act: () => Promise<unknown>) => Promise<readonly CompiledQuery[]> {
  let asked: CompiledQuery[] = []
  const executor = db.getExecutor()
  const provide = executor.provideConnection.bind(executor)
  executor.provideConnection = (consume) =>
    provide((connection) => consume(heard(connection, (query) => asked.push(query))))
  return async (act) => {
    asked = []
    await act()
    return asked
  }
}

function heard(
  connection: DatabaseConnection,
  note: (query: CompiledQuery) => void,
): DatabaseConnection {
  return {
    executeQuery: (query) => {
      note(query)
      return connection.executeQuery(query)
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}
