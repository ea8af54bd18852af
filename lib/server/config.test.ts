import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config'

const local = { TROWEL_LISTEN: '127.0.0.1' }
const problemsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('what the operator may say', () => {
  test('nothing: on this machine, for any Databricks workspace', () => {
    expect(readConfig(local)).toEqual({
      origin: 'http://localhost:3000',
      workspaces: [],
      demo: undefined,
      anyDatabricksHost: true,
      confirmStop: 'when-busy',
      upstreamRps: 15,
      headersTimeoutMs: 30_000,
      callTimeoutMs: 120_000,
    })
  })

  test('a list with commas, with names or without', () => {
    const { workspaces, anyDatabricksHost } = readConfig({
      TROWEL_WORKSPACES:
        ' prod=https://dbc-1.cloud.databricks.com/ , https://adb-2.3.azuredatabricks.net,dev=dbc-4.cloud.databricks.com,',
    })
    expect(workspaces.map(({ name, origin }) => [name, origin])).toEqual([
      ['prod', 'https://dbc-1.cloud.databricks.com'],
      ['adb-2', 'https://adb-2.3.azuredatabricks.net'],
      ['dev', 'https://dbc-4.cloud.databricks.com'],
    ])
    expect(anyDatabricksHost).toBe(false)
  })

  test('a JSON list with more to say', () => {
    const { workspaces } = readConfig({
      TROWEL_WORKSPACES: JSON.stringify([
        {
          name: 'prod',
          host: 'https://dbc-1.cloud.databricks.com',
          colour: '#b00',
          protected: true,
          confirmStop: 'always',
          networks: ['10.0.0.0/8'],
        },
        { host: 'https://w.example:8443' },
      ]),
    })
    expect(workspaces).toEqual([
      {
        name: 'prod',
        origin: 'https://dbc-1.cloud.databricks.com',
        colour: '#b00',
        protected: true,
        confirmStop: 'always',
        networks: ['10.0.0.0/8'],
      },
      { name: 'w', origin: 'https://w.example:8443', protected: false, networks: [] },
    ])
  })

  test('a demo, which alone may then be signed in to', () => {
    const { workspaces, demo, anyDatabricksHost } = readConfig({ ...local, TROWEL_DEMO: 'http://127.0.0.1:8787' })
    expect([workspaces[0]?.name, demo, anyDatabricksHost]).toEqual(['demo', 'http://127.0.0.1:8787', false])
  })

  test('open to the network once workspaces are named', () => {
    expect(problemsOf({ TROWEL_LISTEN: '0.0.0.0', TROWEL_WORKSPACES: 'https://a.example' })).toEqual([])
    expect(problemsOf({ TROWEL_WORKSPACES: 'https://a.example', TROWEL_ORIGIN: 'https://trowel.example.com' })).toEqual(
      [],
    )
  })
})

const listed = (given: string) => ({ ...local, TROWEL_WORKSPACES: given })

test.each([
  ['an unknown listen address', {}, 'name the workspaces'],
  ['every address', { TROWEL_LISTEN: '0.0.0.0' }, '0.0.0.0 is open to the network'],
  ['another machine’s name', { TROWEL_LISTEN: 'trowel.lan' }, 'open to the network'],
  ['a demo for the network', { TROWEL_LISTEN: '0.0.0.0', TROWEL_DEMO: 'http://127.0.0.1:1' }, 'open to the network'],
  ['a wildcard', listed('https://*.cloud.databricks.com'), 'wildcard'],
  ['a wildcard in JSON', listed('[{"host":"*"}]'), 'wildcard'],
  ['http to elsewhere', listed('http://dbc-1.cloud.databricks.com'), 'must be https'],
  ['a path', listed('https://dbc-1.cloud.databricks.com/login'), 'not an origin'],
  ['a query', listed('https://dbc-1.cloud.databricks.com?o=1'), 'not an origin'],
  ['a user', listed('https://a:b@dbc-1.cloud.databricks.com'), 'not an origin'],
  ['a trailing dot', listed('https://dbc-1.cloud.databricks.com.'), 'not an origin'],
  ['letters that look like others', listed('https://dbc-1.cl\u043eud.databricks.com'), 'not an origin'],
  ['a name no URL likes', listed('p r=https://a.example'), 'cannot be a name'],
  ['an address without a name', listed('https://[fc00::1]'), 'cannot be a name'],
  ['two of one name', listed('a=https://a.example,A=https://b.example'), 'Two workspaces are named "A"'],
  ['two of one first label', listed('https://a.one.example,https://a.two.example'), 'Two workspaces are named "a"'],
  [
    'a workspace that takes the demo’s name',
    { ...listed('demo=https://a.example'), TROWEL_DEMO: 'http://127.0.0.1:1' },
    'Two workspaces are named "demo"',
  ],
  ['one named twice', listed('a=https://a.example,b=https://a.example/'), 'named twice'],
  ['broken JSON', listed('[{'), 'not valid JSON'],
  ['a field nobody knows', listed('[{"host":"https://a.example","color":"red"}]'), 'color'],
  ['a colour that is more', listed('[{"host":"https://a.example","colour":"red;}"}]'), 'colour'],
  ['a range that is none', listed('[{"host":"https://a.example","networks":["10.0.0.0"]}]'), 'networks'],
  ['a demo elsewhere', { ...local, TROWEL_DEMO: 'https://emulator.example' }, 'TROWEL_DEMO'],
  ['http for people', { ...local, TROWEL_ORIGIN: 'http://trowel.example.com' }, 'must be https'],
  ['an origin that is none', { ...local, TROWEL_ORIGIN: 'trowel' }, 'is not an origin'],
  ['an unknown choice', { ...local, TROWEL_CONFIRM_STOP: 'never' }, 'TROWEL_CONFIRM_STOP "never"'],
  ['a rate that is none', { ...local, TROWEL_UPSTREAM_RPS: '-1' }, 'TROWEL_UPSTREAM_RPS "-1"'],
])('refuses %s in one sentence', (_, env, words) => {
  const problems = problemsOf(env as Record<string, string>)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(words)
})

test('tells everything that is wrong at once', () => {
  expect(problemsOf({ TROWEL_WORKSPACES: '*,http://x.example', TROWEL_UPSTREAM_RPS: 'many' })).toHaveLength(4)
})
