import { nothing, type Plan } from '../plan'
import type { Metastore } from '../metastore'
import { mayEnter } from '../privileges'
import type { Compilation } from './compilation'
import { parseStatement } from './parse-statement'
import { catalogNotFound, schemaNotFound, type Namespace } from './sql-error'
import type { Statement } from './syntax'

type Use = Extract<Statement, { node: 'use' }>

/** Where a USE leads; no schema where it names a catalog. */
function target({ kind, name }: Use, { catalog }: Namespace, store: Metastore): { catalog: string; schema?: string } {
  const [last, first = catalog] = name.toReversed()
  const isCatalog = kind === 'CATALOG' || (name.length === 1 && store.catalog(last!) && !store.schema(first, last!))
  return isCatalog ? { catalog: last! } : { catalog: first, schema: last! }
}

/** It lasts no longer than the statement; what is not there is refused all the same. */
export function planUse(c: Compilation, use: Use): Plan['work'] {
  const { store, identity, namespace } = c.env
  const { catalog, schema } = target(use, namespace, store)
  const may = mayEnter(store, identity, [catalog])
  if (schema === undefined) {
    if (!store.catalog(catalog) || !may) throw catalogNotFound(catalog)
  } else {
    const isThere =
      schema.toLowerCase() === 'information_schema' ? store.catalog(catalog) : store.schema(catalog, schema)
    if (!isThere || !may) throw schemaNotFound([catalog, schema])
  }
  return { kind: 'act', act: async () => nothing }
}

/** Where names are looked up after a statement that went well, in a script. */
export function namespaceAfter(text: string, namespace: Namespace, store: Metastore): Namespace {
  const statement = parseStatement(text)
  return statement.node === 'use' ? { schema: 'default', ...target(statement, namespace, store) } : namespace
}
