import { models, type Field, type OperationFact } from '@/lib/databricks/spec/facts'
import { oldFields } from './jobs/single-task'
import { without } from './without'

const optional = (fields: Field[]): Field[] => fields.map((field) => without(field, 'required'))

/** Declarations that the catalogue does not have: the older form of a job's settings, a parameter without a name. */
export const moreModels: ReadonlyMap<string, Field[]> = new Map([
  ['jobs.JobSettings in 2.0', [...models.get('jobs.JobSettings')!, ...oldFields]],
  ['sql.StatementParameter', optional(models.get('sql.StatementParameterListItem')!)],
])

/** What the body of an operation may hold. Jobs 2.0 takes the fields of a single task at the top (databricks-api.md a). */
export function bodyFieldsOf({ id, bodyFields }: OperationFact): Field[] {
  if (id === 'jobs.createV20' || id === 'jobs.submitV20') return [...bodyFields, ...oldFields]
  // It words itself what is missing, and takes parameters by position (XO recordings 039 to 041, 104).
  if (id === 'statement-execution.executeStatement') {
    const parameters = { name: 'parameters', type: 'array<sql.StatementParameter>' }
    return optional(bodyFields).map((field) => (field.name === 'parameters' ? parameters : field))
  }
  // What is left out stays as it is, say its own words; the declaration requires a name and a script.
  if (id === 'global-init-scripts.update') return optional(bodyFields)
  if (id !== 'jobs.resetV20' && id !== 'jobs.updateV20') return bodyFields
  return bodyFields.map((field) =>
    field.type === 'jobs.JobSettings' ? { ...field, type: 'jobs.JobSettings in 2.0' } : field,
  )
}
