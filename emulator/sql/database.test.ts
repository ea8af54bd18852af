import { expect, test } from 'vitest'
import { SqlDatabase } from './database'

// The second lock, behind the translation: what DuckDB itself refuses (issue: "external access off and its
// configuration locked").

test.each([
  'SET enable_external_access = true',
  'RESET enable_external_access',
  'SET lock_configuration = false',
  "SET memory_limit = '100GB'",
  "ATTACH '/tmp/trowel-escape.db'",
  "COPY (SELECT 1) TO '/tmp/trowel-escape.csv'",
  "EXPORT DATABASE '/tmp/trowel-escape'",
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM read_text('/etc/passwd')",
  "SELECT * FROM glob('/etc/*')",
  "SELECT * FROM '/etc/passwd'",
  'INSTALL httpfs',
  'LOAD httpfs',
  "SELECT getenv('HOME')",
])('DuckDB refuses: %s', async (sql) => {
  const database = new SqlDatabase()
  const session = await database.session()
  await expect(session.run(sql)).rejects.toThrow()
  database.release(session)
})
