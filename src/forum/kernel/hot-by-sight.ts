import type { CompiledQuery } from 'kysely'

import { hot } from '../../db/hot.ts'
import type { Db } from '../../db/schema.ts'
import type { Sight, Viewer } from './viewing.ts'

type Values = Readonly<Record<string, string | number | null>>

/** A `hot` query that holds a condition of the sight rule: compiled once per sight, of which there are few. It may use nothing of the viewer but the sight. */
export function hotBySight<Parameters extends Values, Row>(
  names: readonly (keyof Parameters & string)[],
  build: (db: Db, values: Parameters, viewer: Viewer) => { compile(): CompiledQuery<Row> },
): (db: Db, viewer: Viewer, values: Parameters) => Promise<readonly Row[]> {
  const bySight = new WeakMap<Sight, ReturnType<typeof hot<Parameters, Row>>>()
  return (db, viewer, values) => {
    const known = bySight.get(viewer.sight)
    if (known !== undefined) return known(db, values)
    const query = hot<Parameters, Row>(names, (into, standIns) =>
      build(into, standIns, { member: null, roles: [], sight: viewer.sight }),
    )
    bySight.set(viewer.sight, query)
    return query(db, values)
  }
}
