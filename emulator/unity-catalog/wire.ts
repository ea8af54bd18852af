import { createHash } from 'node:crypto'
import type * as uc from '@/lib/databricks/api/models/catalog'
import type { Catalog, Column, Schema, Securable, Table, Volume } from '../sql/metastore'
import { simpleText, typeName } from '../sql/spark/types'

export const metastoreId = '8e5c1f37-2a94-4b60-a3d8-61f0c7b9d2e4'

const common = ({ owner, comment, createdMs, createdBy, updatedMs, updatedBy }: Securable) => ({
  owner,
  ...(comment !== undefined && { comment }),
  metastore_id: metastoreId,
  created_at: String(createdMs),
  created_by: createdBy,
  updated_at: String(updatedMs),
  updated_by: updatedBy,
})

/** Always the same for the same thing. */
function idOf(kind: string, name: string, { createdMs }: Securable): string {
  const hex = createHash('sha256').update(`${kind} ${name} ${createdMs}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

const filled = (properties: Record<string, string>) => (Object.keys(properties).length ? { properties } : {})

export const catalogInfo = (catalog: Catalog): uc.CatalogInfo => ({
  name: catalog.name,
  full_name: catalog.name,
  catalog_type: catalog.type,
  securable_type: 'CATALOG',
  isolation_mode: 'OPEN',
  ...common(catalog),
  ...filled(catalog.properties),
})

export const schemaInfo = (catalog: Catalog, schema: Schema): uc.SchemaInfo => {
  const full_name = `${catalog.name}.${schema.name}`
  return {
    name: schema.name,
    catalog_name: catalog.name,
    full_name,
    catalog_type: catalog.type,
    schema_id: idOf('schema', full_name, schema),
    ...common(schema),
    ...filled(schema.properties),
  }
}

interface Omitted {
  omit_columns?: boolean
  omit_properties?: boolean
  omit_username?: boolean
}

export function tableInfo(catalog: Catalog, schema: Schema, table: Table, omit: Omitted = {}): uc.TableInfo {
  const full_name = `${catalog.name}.${schema.name}.${table.name}`
  const { owner, created_by, updated_by, ...rest } = common(table)
  return {
    name: table.name,
    catalog_name: catalog.name,
    schema_name: schema.name,
    full_name,
    table_type: table.type,
    table_id: idOf('table', full_name, table),
    ...(table.view ? { view_definition: table.view.text } : { data_source_format: 'DELTA' }),
    ...(table.location !== undefined && { storage_location: table.location }),
    ...(!omit.omit_columns && { columns: table.columns.map(columnInfo) }),
    ...rest,
    ...(!omit.omit_username && { owner, created_by, updated_by }),
    ...(!omit.omit_properties && filled(table.properties)),
  }
}

function columnInfo({ name, type, comment, notNull }: Column, position: number): uc.ColumnInfo {
  const type_text = simpleText(type)
  return {
    name,
    type_text,
    type_name: typeName(type),
    type_json: JSON.stringify({ name, type: type_text, nullable: !notNull, metadata: comment ? { comment } : {} }),
    ...(type.kind === 'decimal' && { type_precision: type.precision, type_scale: type.scale }),
    position,
    nullable: !notNull,
    ...(comment !== undefined && { comment }),
  }
}

export const volumeInfo = (catalog: Catalog, schema: Schema, volume: Volume): uc.VolumeInfo => ({
  name: volume.name,
  catalog_name: catalog.name,
  schema_name: schema.name,
  full_name: `${catalog.name}.${schema.name}.${volume.name}`,
  volume_id: volume.id,
  volume_type: volume.type,
  storage_location: volume.location ?? `s3://acme-lakehouse/metastore/${metastoreId}/volumes/${volume.id}`,
  ...common(volume),
})
