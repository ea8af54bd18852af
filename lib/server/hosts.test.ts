import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfig, type Config } from './config'
import { cloudOf, workspaceHost } from './hosts'

const open = readConfig({ TROWEL_LISTEN: '127.0.0.1' })
const named = readConfig({
  TROWEL_WORKSPACES:
    'prod=https://dbc-1234.cloud.databricks.com, https://adb-55.7.azuredatabricks.net, gate=https://10.0.0.5:8443, local=http://127.0.0.1:8787',
})
const originOf = (given: string, config: Config) => {
  const check = workspaceHost(given, config)
  return check.outcome === 'ok' ? check.host.origin : check.outcome
}

describe('a pasted address is cleaned', () => {
  test.each([
    'https://dbc-1234.cloud.databricks.com',
    'https://dbc-1234.cloud.databricks.com/',
    ' https://dbc-1234.cloud.databricks.com \n',
    'dbc-1234.cloud.databricks.com',
    'HTTPS://DBC-1234.Cloud.Databricks.COM',
    'https://dbc-1234.cloud.databricks.com:443/',
    'https://dbc-1234.cloud.databricks.com/?o=7205759403792793601',
    'https://dbc-1234.cloud.databricks.com/?o=1#setting/clusters/0101-abc/configuration',
    'https://dbc-1234.cloud.databricks.com/compute/clusters?o=1&w=2',
    'https://dbc-1234.cloud.databricks.com?w=3',
    'https://dbc-1234.cloud.databricks.com#job/1',
    'dbc-1234.cloud.databricks.com/sql/warehouses?o=1',
    'https://dbc-1234.cloud.databricks.com/a b/%zz/ü/../\\x',
  ])('%j', (given) => {
    expect(originOf(given, named)).toBe('https://dbc-1234.cloud.databricks.com')
    expect(originOf(given, open)).toBe('https://dbc-1234.cloud.databricks.com')
  })

  test('without a scheme it may also be the emulator', () => {
    expect(originOf('127.0.0.1:8787', named)).toBe('http://127.0.0.1:8787')
    expect(originOf('http://127.0.0.1:8787/login.html', named)).toBe('http://127.0.0.1:8787')
  })
})

test('a workspace is called what the operator calls it, else by its first label', () => {
  const nameOf = (given: string, config: Config) => {
    const check = workspaceHost(given, config)
    return check.outcome === 'ok' && check.host.name
  }
  expect(nameOf('dbc-1234.cloud.databricks.com', named)).toBe('prod')
  expect(nameOf('adb-55.7.azuredatabricks.net', named)).toBe('adb-55')
  expect(nameOf('dbc-1234.cloud.databricks.com', open)).toBe('dbc-1234')
})

test.each([
  ['https://dbc-1.cloud.databricks.com', 'aws'],
  ['https://x.cloud.databricks.us', 'aws'],
  ['https://adb-1.2.azuredatabricks.net', 'azure'],
  ['https://adb-1.2.databricks.azure.us', 'azure'],
  ['https://adb-1.2.databricks.azure.cn', 'azure'],
  ['https://1.2.gcp.databricks.com', 'gcp'],
  ['https://acme.databricks.com', 'unknown'],
])('Databricks’ zones are open while nothing is named: %s in %s', (origin, cloud) => {
  expect(originOf(origin, open)).toBe(origin)
  expect(cloudOf(origin)).toBe(cloud)
  expect(originOf(origin, named)).toBe('refused')
})

// S3. Nothing here may be spoken to by a console for anyone's workspace (`open`) nor by one with a list (`named`).
const spellings = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '0x7f000001',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    'localhost',
    'localhost.',
    'LOCALHOST',
    'localhost:8787',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '0.0.0.0',
    '0',
    '[::]',
  ].map((host) => `https://${host}/`),
  ...[
    '169.254.169.254',
    '0xa9fea9fe',
    '2852039166',
    '[fd00:ec2::254]',
    '[::ffff:a9fe:a9fe]',
    'metadata.google.internal',
    '169.254.169.254.nip.io',
    '168.63.129.16',
    '100.100.100.200',
  ].map((host) => `http://${host}/latest/meta-data`),
  ...[
    '10.0.0.5',
    '10.0.0.5:443',
    '10.0.0.5:8444',
    '192.168.1.1',
    '172.16.0.1',
    '100.64.0.1',
    '[fc00::1]',
    '[fe80::1%25eth0]',
    '8.8.8.8',
  ].map((host) => `https://${host}`),
  'https://evil.example',
  'https://dbc-1234.cloud.databricks.com.evil.example',
  'https://dbc-1234.cloud.databricks.com%2eevil.example/',
  'https://dbc-1234.cloud.databricks.com%00.evil.example/',
  'https://dbc-1234.cloud.databricks.com\\.evil.example/',
  'https://dbc-1234.cloud.databricks.com\\@evil.example/',
  'https://dbc-1234.cloud.databricks.com@evil.example/',
  'https://dbc-1234.cloud.databricks.com:pw@evil.example/',
  'https://evil.example@dbc-1234.cloud.databricks.com/',
  'https://:@dbc-1234.cloud.databricks.com/',
  'https://@dbc-1234.cloud.databricks.com/',
  'https://dbc-1234.cloud.databricks.com./',
  'https://dbc-1234.cloud.databricks.com:8443/',
  'https://dbc-1234.cloud.databricks.com:80/',
  'https://dbc-1234.cloud.databricks.com:0/',
  'https://dbc-1234.cloud.databricks.com:443443/',
  'https://dbc-1234.cloud.databricks.com:/',
  'https://dbc-1234.cloud.databricks.com:0443/',
  'http://dbc-1234.cloud.databricks.com/',
  'ftp://dbc-1234.cloud.databricks.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_x',
  'javascript:alert(1)',
  'data:text/html,x',
  'wss://dbc-1234.cloud.databricks.com',
  'https:dbc-1234.cloud.databricks.com',
  'https:/dbc-1234.cloud.databricks.com',
  'https:///dbc-1234.cloud.databricks.com',
  '//dbc-1234.cloud.databricks.com',
  'https://dbc\u20101234.cloud.databricks.com',
  'https://dbc\u20111234.cloud.databricks.com',
  'https://dbc-1234\u3002cloud.databricks.com',
  'https://dbc-1234.cloud.databricks\u00ad.com',
  'https://dbc-1234.cloud.databr\u0131cks.com',
  'https://dbc-1234.cl\u043eud.databricks.com',
  'https://xn--dbc1234-9d0c.cloud.databricks.com',
  'https://dbc-1234.cloud.databricks.com\t.evil.example',
  'https://dbc-1234.\ncloud.databricks.com',
  'https://dbc-1234.cloud.databricks.com .evil.example',
  'https://dbc_1234.cloud.databricks.com',
  'https://.cloud.databricks.com',
  'https://a..cloud.databricks.com',
  'https://cloud.databricks.com',
  'https://azuredatabricks.net',
  'https://evil-azuredatabricks.net',
  'https://evilazuredatabricks.net',
  'https://x.evil-azuredatabricks.net',
  'https://azuredatabricks.net.evil.example',
  'https://x.azuredatabricks.net.evil.example',
  'https://gcp.databricks.com',
  'https://databricks.com',
  'https://www.databricks.com',
  'https://docs.databricks.com',
  'https://login.databricks.com',
  'https://accounts.cloud.databricks.com',
  'https://accounts.azuredatabricks.net',
  'https://accounts.gcp.databricks.com',
  'https://accounts-dod.cloud.databricks.us',
  'https://eu-west-1.storage.cloud.databricks.com',
  'https://a.b.databricks.com',
  'https://*.cloud.databricks.com',
  'https://login.microsoftonline.com',
  '',
  ' ',
  'https://',
  '?o=1',
  '{"host":"x"}',
]

test('there are enough spellings', () => expect(new Set(spellings).size).toBeGreaterThanOrEqual(80))
test.each(spellings)('%j is no workspace', (given) => {
  expect(originOf(given, open)).toMatch(/^(malformed|refused)$/)
  expect(originOf(given, named)).toMatch(/^(malformed|refused)$/)
})

test('an address only the operator can name passes exactly as named', () => {
  expect(originOf('https://10.0.0.5:8443', named)).toBe('https://10.0.0.5:8443')
  expect(originOf('https://10.0.0.5:8443', open)).toBe('refused')
  expect(originOf('https://10.0.0.5', named)).toBe('refused')
  expect(originOf('http://10.0.0.5:8443', named)).toBe('refused')
  expect(originOf('https://127.0.0.1:8787', named)).toBe('refused')
})

describe('T2: the check agrees with one that works in another, slower way', () => {
  const pieces = [
    'https://',
    'http://',
    'HTTPS://',
    'ftp://',
    '//',
    ' ',
    'dbc-1234',
    'adb-55.7',
    'x',
    'a-b',
    '.',
    '..',
    '-',
    '_',
    'xn--a',
    'accounts',
    'login',
    'storage',
    'www',
    'evil.example',
    'cloud.databricks.com',
    '.cloud.databricks.com',
    '.azuredatabricks.net',
    '.gcp.databricks.com',
    '.databricks.com',
    '.databricks.azure.cn',
    '.cloud.databricks.us',
    '10.0.0.5',
    '127.0.0.1',
    '127.1',
    '[::1]',
    ':8443',
    ':443',
    ':80',
    ':8787',
    '@',
    '%2e',
    '\\',
    '/',
    '?o=1',
    '#a',
    '\t',
    '\u3002',
    '\u0130',
    '1',
    '0x7f000001',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 7 })
    .map((parts) => parts.join(''))

  test.each([
    ['open', open],
    ['named', named],
  ] as const)('%s', (_, config) => {
    fc.assert(
      fc.property(text, (given) => {
        const origin = originOf(given, config)
        const accepted = /^https?:/.test(origin)
        if (accepted) expect(originOf(origin, config)).toBe(origin)
        expect(accepted ? origin : undefined).toBe(slowly(given, config))
      }),
      { numRuns: Number(process.env.T2_RUNS ?? 20_000), examples: spellings.map((given) => [given]) },
    )
  })

  /** By text alone: no URL parser, every accepted spelling written down. */
  function slowly(given: string, { workspaces, anyDatabricksHost }: Config): string | undefined {
    let rest = given.trim().toLowerCase()
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//.exec(rest)?.[1]
    if (scheme) rest = rest.slice(scheme.length + 3)
    const host = rest.split(/[/?#]/)[0]!
    for (const { origin } of workspaces) {
      const [ownScheme, ownHost] = origin.split('://') as [string, string]
      const fullPort = ownScheme === 'https' ? ':443' : ':80'
      const spelled = [ownHost, ...(/:\d+$/.test(ownHost) ? [] : [ownHost + fullPort])]
      if ((scheme ?? ownScheme) === ownScheme && spelled.includes(host)) return origin
    }
    if (!anyDatabricksHost || (scheme ?? 'https') !== 'https') return undefined
    const labels = host.replace(/:443$/, '').split('.')
    const zone = [
      'cloud.databricks.com',
      'cloud.databricks.us',
      'azuredatabricks.net',
      'databricks.azure.us',
      'databricks.azure.cn',
      'gcp.databricks.com',
      'databricks.com',
    ].find((suffix) => labels.slice(-suffix.split('.').length).join('.') === suffix)
    if (!zone) return undefined
    const below = labels.slice(0, -zone.split('.').length)
    const sound = below.every((label) => /^[a-z0-9-]+$/.test(label) && !label.startsWith('xn--'))
    const own = [
      'accounts',
      'accounts-dod',
      'login',
      'docs',
      'www',
      'cloud',
      'gcp',
      'storage',
      'help',
      'api',
      'kb',
      'community',
      'status',
      'go',
    ]
    if (!below.length || !sound || below.some((label) => own.includes(label))) return undefined
    if (zone === 'databricks.com' && below.length > 1) return undefined
    return `https://${labels.join('.')}`
  }
})
