import { seedMetastore } from '../seed/catalogs'
import type { State } from '../workspace'
import type { Metastore } from './metastore'

/** What there is of Unity Catalog in a workspace: for its listing, and for whoever changes it from outside SQL. */
export const metastoreState: State<Metastore> = { create: (workspace) => seedMetastore(workspace) }
