import { seedMetastore } from '../seed/catalogs'
import { keptWhole } from '../data-folder/parts'
import type { State } from '../workspace'
import { Metastore } from './metastore'

/** What there is of Unity Catalog in a workspace: for its listing, and for whoever changes it from outside SQL. */
export const metastoreState: State<Metastore> = {
  name: 'metastore',
  create: (workspace) => seedMetastore(workspace),
  keeping: keptWhole(
    (store) => store.kept(),
    (kept) => new Metastore(kept),
  ),
}
