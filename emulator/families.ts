import { clusters } from './families/clusters'
import { jobs } from './families/jobs'
import { scim } from './families/scim'
import { sqlWarehouses } from './families/sql-warehouses'

/** Who answers what, by family of the catalogue. Each is checked where it is written; one that is absent answers 501. */
export const families: Record<string, object> = { clusters, jobs, scim, 'sql-warehouses': sqlWarehouses }
