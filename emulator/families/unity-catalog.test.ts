import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as uc from '@/lib/databricks/api/unity-catalog'
import type { Input } from '@/lib/databricks/operation'
import * as statements from '@/lib/databricks/api/statement-execution'
import type { TokenId } from '../identity'
import { startEmulator, type TestEmulator } from '../testing'
import { dashboards } from '../testing-sql'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

let made = 0
let workspace = ''
beforeEach(() => {
  workspace = `uc-${made++}`
})

const vera = 'vera.viewer@acme.example'

const catalogNames = async (who: TokenId, more: Input<typeof uc.catalogsList> = {}) =>
  (await emulator.call(uc.catalogsList, more, who, workspace)).answer.catalogs!.map(({ name }) => name)
const volume = (name: string, who: TokenId) => emulator.call(uc.volumesRead, { name }, who, workspace)
const table = (full_name: string, who: TokenId, include_browse?: boolean) =>
  emulator.call(uc.tablesGet, { full_name, include_browse }, who, workspace)
const grant = (
  securable_type: string,
  full_name: string,
  change: { principal: string; add?: string[]; remove?: string[] },
  who: TokenId = 'admin',
) => emulator.call(uc.grantsUpdate, { securable_type, full_name, changes: [change] }, who, workspace)

describe('what there is', () => {
  test('the catalogs of the samples and of Acme, with schemas, tables and volumes', async () => {
    expect(await catalogNames('admin')).toEqual(['acme', 'main', 'samples', 'system'])
    const { answer: schemas } = await emulator.call(uc.schemasList, { catalog_name: 'acme' }, 'admin', workspace)
    expect(schemas.schemas!.map(({ full_name }) => full_name)).toContain('acme.finance')
    const inSales = { catalog_name: 'acme', schema_name: 'sales' }
    const { answer: tables } = await emulator.call(uc.tablesList, inSales, 'admin', workspace)
    const orders = tables.tables!.find(({ name }) => name === 'orders')!
    expect(orders).toMatchObject({ full_name: 'acme.sales.orders', table_type: 'MANAGED', data_source_format: 'DELTA' })
    expect(orders.columns![0]).toMatchObject({
      position: 0,
      type_text: expect.any(String),
      type_name: expect.any(String),
    })
    const view = tables.tables!.find(({ name }) => name === 'daily_revenue')!
    expect(view).toMatchObject({ table_type: 'VIEW', view_definition: expect.stringContaining('SELECT') })
    const { answer: volumes } = await emulator.call(uc.volumesList, inSales, 'admin', workspace)
    expect(volumes.volumes).toMatchObject([{ full_name: 'acme.sales.exports', volume_type: 'MANAGED' }])
  })

  test('its metastore', async () => {
    const { answer } = await emulator.call(uc.metastoresCurrent, {}, 'viewer', workspace)
    const { answer: summary } = await emulator.call(uc.metastoresSummary, {}, 'viewer', workspace)
    expect(summary.metastore_id).toBe(answer.metastore_id)
    expect(answer.workspace_id).toMatch(/^\d+$/)
  })

  // facts/databricks-behaviour.md 5: max_results=0 for paging; an empty page may still carry a token
  test('pages are asked for with max_results, and an empty one may lead on', async () => {
    const pages: number[] = []
    const seen: string[] = []
    let page_token: string | undefined
    do {
      const input = { max_results: 1, page_token }
      const { answer } = await emulator.call(uc.catalogsList, input, 'sp', workspace)
      pages.push(answer.catalogs!.length)
      seen.push(...answer.catalogs!.map(({ name }) => name!))
      page_token = answer.next_page_token
    } while (page_token)
    expect(seen).toEqual(await catalogNames('sp'))
    await emulator.call(uc.catalogsCreate, { name: 'hidden' }, 'admin', workspace)
    const first = await emulator.call(uc.catalogsList, { max_results: 1 }, 'viewer', workspace)
    const token = first.answer.next_page_token!
    const second = await emulator.call(uc.catalogsList, { max_results: 1, page_token: token }, 'viewer', workspace)
    expect(second.answer).toMatchObject({ catalogs: [], next_page_token: expect.any(String) })
    const zero = await emulator.call(uc.catalogsList, { max_results: 0 }, 'admin', workspace)
    expect([zero.answer.catalogs!.length, zero.answer.next_page_token]).toEqual([5, undefined])
    expect((await emulator.call(uc.catalogsList, { max_results: -1 }, 'admin', workspace)).status).toBe(400)
  })

  test('summaries of a catalog by patterns', async () => {
    const input = { catalog_name: 'acme', schema_name_pattern: 'sal%', table_name_pattern: 'order_' }
    const { answer } = await emulator.call(uc.tablesListSummaries, input, 'admin', workspace)
    expect(answer.tables).toEqual([{ full_name: 'acme.sales.orders', table_type: 'MANAGED' }])
  })
})

describe('privileges', () => {
  test('a table is for those with SELECT and USE of all it is in; BROWSE shows it when asked', async () => {
    expect((await table('acme.sales.orders', 'viewer')).status).toBe(200)
    expect(await table('acme.finance.invoices', 'viewer')).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' })
    expect((await table('acme.finance.invoices', 'viewer', true)).status).toBe(200)
    expect((await table('acme.finance.invoices', 'admin')).status).toBe(200)
    const { message } = await table('acme.finance.invoices', 'viewer')
    expect(message).toBe("User does not have USE SCHEMA on Schema 'acme.finance'.")
  })

  test('what is not there is told to those who may look, and not to others', async () => {
    expect(await table('acme.sales.nothing', 'admin')).toMatchObject({ status: 404, code: 'TABLE_DOES_NOT_EXIST' })
    expect(await table('acme.nowhere.x', 'viewer')).toMatchObject({ status: 403 })
    expect(await volume('acme.sales.nothing', 'admin')).toMatchObject({ status: 404, code: 'VOLUME_DOES_NOT_EXIST' })
    expect((await table('acme.sales', 'admin')).status).toBe(400)
    const exists = (full_name: string) => emulator.call(uc.tablesExists, { full_name }, 'viewer', workspace)
    expect((await exists('acme.sales.orders')).answer).toEqual({ table_exists: true })
    expect((await exists('acme.sales.nothing')).answer).toEqual({ table_exists: false })
  })

  test('granted to a person, a group or a program, they count at once, and are taken away again', async () => {
    const invoices = ['TABLE', 'acme.finance.invoices'] as const
    expect((await grant('SCHEMA', 'acme.finance', { principal: 'analysts', add: ['USE_SCHEMA'] })).status).toBe(200)
    expect((await table(invoices[1], 'viewer')).status).toBe(403)
    const { answer } = await grant(...invoices, { principal: vera, add: ['SELECT'] })
    expect(answer.privilege_assignments).toEqual([{ principal: vera, privileges: ['SELECT'] }])
    expect((await table(invoices[1], 'viewer')).status).toBe(200)
    await grant(...invoices, { principal: vera, remove: ['SELECT'] })
    expect((await table(invoices[1], 'viewer')).status).toBe(403)
    const sp = '5f0c2a4e-7d1b-4e83-9a36-c1b7d20e9f41'
    expect((await volume('acme.finance.statements', 'sp')).status).toBe(403)
    await grant('schema', 'acme.finance', { principal: sp, add: ['USE SCHEMA', 'READ VOLUME'] })
    expect((await volume('acme.finance.statements', 'sp')).status).toBe(200)
  })

  // facts/databricks-behaviour.md 5: the privileges of each securable
  test.each([
    ['VOLUME', 'acme.sales.exports', 'SELECT'],
    ['TABLE', 'acme.sales.orders', 'READ_VOLUME'],
    ['SCHEMA', 'acme.sales', 'CREATE_SCHEMA'],
    ['CATALOG', 'acme', 'CREATE_CATALOG'],
    ['METASTORE', '8e5c1f37-2a94-4b60-a3d8-61f0c7b9d2e4', 'SELECT'],
    ['TABLE', 'acme.sales.orders', 'FLY'],
  ])('on a %s named %s there is no %s', async (type, name, privilege) => {
    const refused = await grant(type, name, { principal: 'users', add: [privilege] })
    expect(refused).toMatchObject({ status: 400, code: 'INVALID_PARAMETER_VALUE' })
    expect(refused.message).toContain(`Privilege ${privilege} is not applicable`)
  })

  test('only owners and those with MANAGE grant, and only to someone; half of it is never done', async () => {
    const add = ['SELECT']
    expect((await grant('TABLE', 'acme.sales.orders', { principal: 'users', add }, 'viewer')).status).toBe(403)
    const nobody = await grant('TABLE', 'acme.sales.orders', { principal: 'nobody@acme.example', add })
    expect(nobody).toMatchObject({ status: 404, code: 'PRINCIPAL_DOES_NOT_EXIST' })
    const changes = [
      { principal: 'users', add: ['MODIFY'] },
      { principal: 'nobody', add },
    ]
    const input = { securable_type: 'TABLE', full_name: 'acme.sales.orders', changes }
    expect((await emulator.call(uc.grantsUpdate, input, 'admin', workspace)).status).toBe(404)
    const { answer } = await emulator.call(uc.grantsGet, input, 'admin', workspace)
    expect(answer.privilege_assignments).toEqual([])
  })

  test('effective ones say where they come from', async () => {
    const input = { securable_type: 'TABLE', full_name: 'acme.sales.orders', principal: 'users' }
    const { answer } = await emulator.call(uc.grantsGetEffective, input, 'admin', workspace)
    expect(answer.privilege_assignments).toEqual([
      {
        principal: 'users',
        privileges: [{ privilege: 'SELECT', inherited_from_type: 'SCHEMA', inherited_from_name: 'acme.sales' }],
      },
    ])
    // One who does not manage it sees what concerns themselves.
    const all = { securable_type: 'SCHEMA', full_name: 'acme.sales' }
    const own = (await emulator.call(uc.grantsGet, all, 'viewer', workspace)).answer.privilege_assignments!
    expect(own.map(({ principal }) => principal)).toEqual(['users'])
  })
})

describe('making and removing', () => {
  test('a catalog comes with a schema, and goes only with what is in it', async () => {
    expect((await emulator.call(uc.catalogsCreate, { name: 'lab' }, 'operator', workspace)).status).toBe(403)
    await grant('METASTORE', '8e5c1f37-2a94-4b60-a3d8-61f0c7b9d2e4', {
      principal: 'data-engineering',
      add: ['CREATE_CATALOG'],
    })
    const { answer } = await emulator.call(uc.catalogsCreate, { name: 'Lab', comment: 'tries' }, 'operator', workspace)
    expect(answer).toMatchObject({ name: 'lab', owner: 'omar.operator@acme.example', comment: 'tries' })
    expect(await emulator.call(uc.catalogsCreate, { name: 'LAB' }, 'operator', workspace)).toMatchObject({
      status: 409,
      code: 'CATALOG_ALREADY_EXISTS',
    })
    expect((await emulator.call(uc.catalogsCreate, { name: 'a.b' }, 'operator', workspace)).status).toBe(400)
    expect(await catalogNames('viewer')).not.toContain('lab')
    const remove = (force?: boolean) => emulator.call(uc.catalogsDelete, { name: 'lab', force }, 'operator', workspace)
    expect((await remove()).status).toBe(400)
    expect((await remove(true)).status).toBe(200)
    expect(await catalogNames('operator')).not.toContain('lab')
  })

  test('a schema and a volume in it, by those who may', async () => {
    const schema = { catalog_name: 'acme', name: 'scratch' }
    expect((await emulator.call(uc.schemasCreate, schema, 'viewer', workspace)).status).toBe(403)
    const { answer } = await emulator.call(uc.schemasCreate, schema, 'operator', workspace)
    expect(answer).toMatchObject({ full_name: 'acme.scratch', owner: 'omar.operator@acme.example' })

    const asked = { catalog_name: 'acme', schema_name: 'scratch', name: 'files', volume_type: 'MANAGED' }
    const create = (change: object, who: TokenId = 'operator') =>
      emulator.call(uc.volumesCreate, { ...asked, ...change }, who, workspace)
    expect((await create({}, 'viewer')).status).toBe(403)
    const { answer: files } = await create({})
    expect(files).toMatchObject({
      full_name: 'acme.scratch.files',
      storage_location: expect.stringContaining(files.volume_id!),
    })
    expect((await create({})).status).toBe(409)
    expect((await create({ name: 'b', storage_location: 's3://x/y' })).status).toBe(400)
    expect((await create({ name: 'c', volume_type: 'EXTERNAL' })).status).toBe(400)
    const external = await create({ name: 'd', volume_type: 'EXTERNAL', storage_location: 's3://x/y/' })
    expect(external.answer).toMatchObject({ volume_type: 'EXTERNAL', storage_location: 's3://x/y' })

    const renamed = { name: 'acme.scratch.files', new_name: 'papers', comment: 'kept' }
    const { answer: papers } = await emulator.call(uc.volumesUpdate, renamed, 'operator', workspace)
    expect(papers).toMatchObject({ full_name: 'acme.scratch.papers', comment: 'kept', volume_id: files.volume_id })
    expect((await volume('acme.scratch.files', 'operator')).status).toBe(404)

    const gone = (force?: boolean) =>
      emulator.call(uc.schemasDelete, { full_name: 'acme.scratch', force }, 'operator', workspace)
    expect((await gone()).status).toBe(400)
    expect((await gone(true)).status).toBe(200)
    expect((await volume('acme.scratch.papers', 'admin')).status).toBe(404)
  })

  // The reference of tables/create: external Delta tables alone, by those with CREATE_TABLE.
  test('an external table, by those who may; SQL finds it, empty', async () => {
    const asked = {
      catalog_name: 'acme',
      schema_name: 'sales',
      name: 'returns',
      table_type: 'EXTERNAL',
      data_source_format: 'DELTA',
      storage_location: 's3://acme-lakehouse/returns/',
      columns: [
        { name: 'id', type_text: 'bigint', type_name: 'LONG', nullable: false, comment: 'of the order' },
        { name: 'amount', type_name: 'DECIMAL', type_precision: 12, type_scale: 2 },
      ],
      properties: { team: 'sales' },
    }
    const create = (change: object, who: TokenId = 'operator') =>
      emulator.call(uc.tablesCreate, { ...asked, ...change }, who, workspace)
    expect((await create({}, 'viewer')).status).toBe(403)
    expect((await create({ table_type: 'MANAGED' })).status).toBe(400)
    expect((await create({ storage_location: '' })).status).toBe(400)
    expect((await create({ columns: [{ name: 'id', type_text: 'nonsense' }] })).status).toBe(400)
    expect((await table('acme.sales.returns', 'admin')).status).toBe(404)

    expect((await create({})).answer).toMatchObject({
      full_name: 'acme.sales.returns',
      table_type: 'EXTERNAL',
      storage_location: 's3://acme-lakehouse/returns',
      owner: 'omar.operator@acme.example',
      properties: { team: 'sales' },
      columns: [
        { name: 'id', type_text: 'bigint', type_name: 'LONG', nullable: false, comment: 'of the order', position: 0 },
        { name: 'amount', type_text: 'decimal(12,2)', type_precision: 12, type_scale: 2, nullable: true, position: 1 },
      ],
    })
    expect(await create({})).toMatchObject({ status: 409, code: 'TABLE_ALREADY_EXISTS' })
    const { answer } = await emulator.call(
      statements.executeStatement,
      { warehouse_id: dashboards, statement: 'SELECT count(*) FROM acme.sales.returns', wait_timeout: '50s' },
      'admin',
      workspace,
    )
    expect(answer.result!.data_array).toEqual([['0']])
  })

  test('a new owner may, and nobody else', async () => {
    const own = (owner: string, who: TokenId = 'admin') =>
      emulator.call(uc.tablesUpdate, { full_name: 'acme.sales.orders', owner }, who, workspace)
    expect((await own(vera, 'viewer')).status).toBe(403)
    expect((await own('nobody')).status).toBe(404)
    expect((await own(vera)).status).toBe(200)
    expect(
      (await grant('TABLE', 'acme.sales.orders', { principal: 'finance', add: ['SELECT'] }, 'viewer')).status,
    ).toBe(200)
    expect((await emulator.call(uc.tablesDelete, { full_name: 'acme.sales.orders' }, 'viewer', workspace)).status).toBe(
      200,
    )
    expect((await table('acme.sales.orders', 'admin')).status).toBe(404)
  })
})
