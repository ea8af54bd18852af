import type { SparkType } from './types'

/** Where in the statement. */
export interface Span {
  at: number
  end: number
}

export type Expression = Span &
  (
    | { node: 'null' }
    | { node: 'boolean'; value: boolean }
    | { node: 'string'; value: string }
    | { node: 'binary'; hex: string }
    /** Digits as DuckDB takes them, and the type that a suffix asks for. */
    | { node: 'number'; digits: string; type?: SparkType }
    /** `DATE '2024-01-02'`. */
    | { node: 'typed'; type: SparkType; value: string }
    | { node: 'interval'; parts: { value: Expression; unit: string }[]; text: string }
    | { node: 'param'; name: string }
    | { node: 'column'; parts: string[] }
    | { node: 'star'; parts: string[]; except: string[] }
    | Call
    | { node: 'operation'; op: string; left: Expression; right: Expression }
    | { node: 'negation'; op: '-' | '+' | '~' | 'NOT'; value: Expression }
    | { node: 'cast'; value: Expression; type: SparkType; attempt: boolean; short?: boolean }
    | {
        node: 'case'
        subject?: Expression
        branches: { when: Expression; value: Expression }[]
        otherwise?: Expression
      }
    | { node: 'in'; value: Expression; negated: boolean; list?: Expression[]; query?: Query }
    | { node: 'between'; value: Expression; negated: boolean; low: Expression; high: Expression }
    | {
        node: 'like'
        op: 'LIKE' | 'ILIKE' | 'RLIKE'
        value: Expression
        negated: boolean
        pattern: Expression
        escape?: string
      }
    | {
        node: 'is'
        value: Expression
        negated: boolean
        what: 'NULL' | 'TRUE' | 'FALSE' | 'DISTINCT'
        than?: Expression
      }
    | { node: 'exists'; query: Query }
    | { node: 'subquery'; query: Query }
    | { node: 'index'; value: Expression; index: Expression }
    | { node: 'field'; value: Expression; name: string }
    | { node: 'path'; value: Expression; path: (string | number)[] }
    | { node: 'lambda'; params: string[]; body: Expression }
    | { node: 'tuple'; items: Expression[] }
    /** `value AS name`, an argument that names a field. */
    | { node: 'named'; value: Expression; name: string }
  )

export interface Call {
  node: 'call'
  name: string[]
  args: Expression[]
  distinct?: boolean
  order?: SortItem[]
  filter?: Expression
  ignoreNulls?: boolean
  over?: Window | string
}
export type CallExpression = Call & Span

export interface SortItem {
  value: Expression
  descending: boolean
  nulls?: 'FIRST' | 'LAST'
}

export interface Window {
  base?: string
  partition: Expression[]
  order: SortItem[]
  frame?: { unit: 'ROWS' | 'RANGE'; from: Bound; to?: Bound }
}
export type Bound =
  | { kind: 'UNBOUNDED PRECEDING' | 'UNBOUNDED FOLLOWING' | 'CURRENT ROW' }
  | { kind: 'PRECEDING' | 'FOLLOWING'; by: Expression }

export interface SelectItem {
  value: Expression
  alias?: string
}

export interface TableAlias {
  name?: string
  columns?: string[]
}

export type Relation = Span & { alias: TableAlias } & (
    | { node: 'table'; parts: string[]; sample?: string }
    | { node: 'identified'; name: Expression }
    | { node: 'query'; query: Query; lateral: boolean }
    | { node: 'function'; call: CallExpression; lateral: boolean }
    | { node: 'values'; rows: Expression[][] }
    | {
        node: 'join'
        kind: JoinKind
        left: Relation
        right: Relation
        on?: Expression
        using?: string[]
        natural?: boolean
      }
    | { node: 'view'; of: Relation; outer: boolean; call: CallExpression }
  )
export type JoinKind = 'INNER' | 'LEFT' | 'RIGHT' | 'FULL' | 'CROSS' | 'SEMI' | 'ANTI'

export interface Select {
  node: 'select'
  distinct: boolean
  items: SelectItem[]
  from?: Relation
  where?: Expression
  group?: { all?: boolean; items: Grouping[] }
  having?: Expression
  qualify?: Expression
  windows: { name: string; window: Window }[]
}
export type Grouping = Expression | { sets: 'ROLLUP' | 'CUBE' | 'GROUPING SETS'; of: Expression[][] }

export type Body =
  | Select
  | { node: 'set'; op: 'UNION' | 'EXCEPT' | 'INTERSECT'; all: boolean; left: Body; right: Body }
  | { node: 'values'; rows: Expression[][] }
  | { node: 'nested'; query: Query }
  | { node: 'whole'; relation: Relation }

export interface Query extends Span {
  with: { name: string; columns?: string[]; query: Query }[]
  recursive: boolean
  body: Body
  order: SortItem[] | 'ALL'
  limit?: Expression
  offset?: Expression
}

export interface ColumnDefinition {
  name: string
  type: SparkType
  notNull?: boolean
  comment?: string
  defaultValue?: Expression
  identity?: boolean
  generated?: Expression
}

export type ObjectName = string[] | Expression

/** One statement. `type` is what the history of queries calls it. */
export type Statement = Span & { type: string } & (
    | { node: 'query'; query: Query }
    | { node: 'insert'; table: ObjectName; overwrite: boolean; columns?: string[]; query: Query }
    | {
        node: 'update'
        table: ObjectName
        alias?: string
        set: { column: string[]; value: Expression }[]
        where?: Expression
      }
    | { node: 'delete'; table: ObjectName; alias?: string; where?: Expression }
    | { node: 'merge'; table: ObjectName; alias?: string; source: Relation; on: Expression; clauses: MergeClause[] }
    | { node: 'truncate'; table: ObjectName }
    | {
        node: 'create table'
        table: ObjectName
        replace: boolean
        ifNotExists: boolean
        columns: ColumnDefinition[]
        query?: Query
        comment?: string
        properties: Record<string, string>
      }
    | {
        node: 'create view'
        view: ObjectName
        replace: boolean
        ifNotExists: boolean
        temporary: boolean
        columns: { name: string; comment?: string }[]
        query: Query
        comment?: string
      }
    | { node: 'create schema'; schema: ObjectName; ifNotExists: boolean; comment?: string }
    | { node: 'create catalog'; name: string; ifNotExists: boolean; comment?: string }
    | {
        node: 'drop'
        kind: 'TABLE' | 'VIEW' | 'SCHEMA' | 'CATALOG'
        name: ObjectName
        ifExists: boolean
        cascade: boolean
      }
    | { node: 'alter table'; table: ObjectName; change: TableChange }
    | { node: 'comment'; kind: 'TABLE' | 'SCHEMA' | 'CATALOG'; name: ObjectName; comment?: string }
    | { node: 'use'; kind: 'CATALOG' | 'SCHEMA'; name: string[] }
    | {
        node: 'show'
        what: 'CATALOGS' | 'SCHEMAS' | 'TABLES' | 'VIEWS' | 'VOLUMES' | 'COLUMNS' | 'FUNCTIONS'
        in?: string[]
        like?: string
      }
    | { node: 'show create'; table: ObjectName }
    | { node: 'show properties'; table: ObjectName; key?: string }
    | { node: 'show grants'; on: Granted; principal?: string }
    | { node: 'grant'; deed: 'add' | 'remove'; privileges: string[]; on: Granted; principal: string }
    | {
        node: 'describe'
        kind: 'TABLE' | 'DETAIL' | 'SCHEMA' | 'CATALOG' | 'QUERY'
        name?: ObjectName
        extended: boolean
        query?: Query
      }
    | { node: 'explain'; statement: Statement }
    | { node: 'set'; key?: string; value?: string }
  )

/** What privileges are on. */
export interface Granted {
  kind: 'METASTORE' | 'CATALOG' | 'SCHEMA' | 'TABLE' | 'VOLUME'
  /** None of a metastore. */
  name: string[]
}

export type TableChange =
  | { kind: 'add'; columns: ColumnDefinition[] }
  | { kind: 'drop'; columns: string[]; ifExists: boolean }
  | { kind: 'rename'; to: string[] }
  | { kind: 'rename column'; from: string; to: string }
  | { kind: 'column comment'; column: string; comment: string }
  | { kind: 'properties'; set: Record<string, string>; unset: string[] }

export type MergeClause = { matched: 'MATCHED' | 'NOT MATCHED' | 'NOT MATCHED BY SOURCE'; when?: Expression } & (
  | { do: 'DELETE' }
  | { do: 'UPDATE'; set: { column: string[]; value: Expression }[] | '*' }
  | { do: 'INSERT'; columns: string[]; values: Expression[] | '*' }
)
