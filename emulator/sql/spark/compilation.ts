import type { Identity } from '../../identity'
import type { Metastore, Table } from '../metastore'
import type { Namespace } from './sql-error'
import type { Expression, Query, Span } from './syntax'
import type { SparkType } from './types'

/** Who runs a statement, where and when. */
export interface Environment {
  store: Metastore
  identity: Identity
  namespace: Namespace
  nowMs: number
  /** A user, a group or a program as the directory writes it. */
  principal(name: string): string | undefined
  named: ReadonlyMap<string, Expression>
  positional: readonly Expression[]
}

/** A table that a statement reads or writes. */
export interface TableUse {
  catalog: string
  schema: string
  table: Table
}

/** What is found out about a statement while it is turned into DuckDB's SQL. */
export class Compilation {
  /** Tables whose rows must be in DuckDB before it runs. */
  readonly uses = new Map<Table, TableUse>()
  /** Where errors at run time may have come from. */
  readonly sums: (Span & { op: string })[] = []
  readonly casts: (Span & { type: SparkType })[] = []
  readonly columns: { parts: string[]; at: number }[] = []
  /** How long `emulator_sleep` takes. */
  sleepMs = 0
  nextPositional = 0
  /** Names of WITH that can be read here; inner ones last. */
  readonly withNames: string[] = []
  /** Unaliased tables of each SELECT around, by full name: `a.b.c.column` is DuckDB's `c.column`. */
  readonly relations: string[][][] = []

  constructor(
    readonly text: string,
    readonly env: Environment,
    /** Writes a query that stands in an expression: the two contain each other. */
    private readonly writer: (compilation: Compilation, query: Query) => string,
    /** Inside a view what its owner may read counts, not who asks. */
    readonly checked = true,
  ) {}

  /** A place as a macro takes it; of a view's own text none is told. */
  marks(at: number, end: number): string {
    return this.checked ? `${at}, ${end}` : '-1, -1'
  }
  noteSum(op: string, { at, end }: Span): void {
    if (this.checked) this.sums.push({ op, at, end })
  }
  noteCast(type: SparkType, { at, end }: Span): void {
    if (this.checked) this.casts.push({ type, at, end })
  }

  query(query: Query): string {
    return this.writer(this, query)
  }

  /** The compilation of a view's text, whose tables are wanted here too. */
  inside(text: string, namespace: Namespace): Compilation {
    const env = { ...this.env, namespace, named: new Map(), positional: [] }
    const inner = new Compilation(text, env, this.writer, false)
    Object.assign(inner, { uses: this.uses })
    return inner
  }
}
