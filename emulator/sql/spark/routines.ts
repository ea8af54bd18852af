import { aggregateRoutines } from './aggregate-routines'
import { collectionRoutines } from './collection-routines'
import { numberRoutines } from './number-routines'
import type { Routine } from './routine'
import { sessionRoutines } from './session-routines'
import { textRoutines } from './text-routines'
import { timeRoutines } from './time-routines'

/** Every routine there is, by name; any other is refused by name. */
export const routines: ReadonlyMap<string, Routine> = new Map(
  Object.entries({
    ...textRoutines,
    ...numberRoutines,
    ...timeRoutines,
    ...collectionRoutines,
    ...aggregateRoutines,
    ...sessionRoutines,
  }),
)

/** Those that need the statement: its clock, its user, its rows. */
export const statementRoutines = [
  'current_date',
  'curdate',
  'current_timestamp',
  'now',
  'localtimestamp',
  'current_user',
  'session_user',
  'user',
  'current_catalog',
  'current_schema',
  'current_database',
  'is_member',
  'is_account_group_member',
  'explode',
  'explode_outer',
  'posexplode',
  'inline',
  'range',
  'emulator_sleep',
] as const
