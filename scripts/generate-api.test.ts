import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiFolder, generate } from './generate-api'

const committed = readdirSync(apiFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

test('what is committed is what the generator writes', () => {
  const files = generate()
  expect(committed.sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) {
    expect(readFileSync(join(apiFolder, name), 'utf8') === text, `${name} is stale: npm run generate`).toBe(true)
  }
})
