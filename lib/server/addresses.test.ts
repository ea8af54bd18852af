import type { LookupAddress } from 'node:dns'
import { describe, expect, test } from 'vitest'
import { checkedLookup, isAllowedAddress, RefusedAddress } from './addresses'

const host = 'dbc-1.cloud.databricks.com'

test.each([
  '8.8.8.8',
  '52.1.2.3',
  '99.255.255.255',
  '172.15.0.1',
  '172.32.0.1',
  '192.167.1.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (address) => expect(isAllowedAddress(address, host)).toBe(true))

test.each([
  '127.0.0.1',
  '127.255.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '168.63.129.16',
  '192.0.0.8',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
])('%s is not', (address) => expect(isAllowedAddress(address, host)).toBe(false))

describe('what the operator opens', () => {
  test('a range, for private addresses', () => {
    expect(isAllowedAddress('10.20.3.4', host, ['10.20.0.0/16', 'fc00:1::/32'])).toBe(true)
    expect(isAllowedAddress('fc00:1::9', host, ['10.20.0.0/16', 'fc00:1::/32'])).toBe(true)
    expect(isAllowedAddress('10.21.3.4', host, ['10.20.0.0/16'])).toBe(false)
  })
  test('never the metadata service, however wide the range', () => {
    expect(isAllowedAddress('169.254.169.254', host, ['0.0.0.0/0'])).toBe(false)
    expect(isAllowedAddress('fd00:ec2::254', host, ['::/0'])).toBe(false)
  })
  test('loopback by its own names, and those reach nothing else', () => {
    expect(isAllowedAddress('127.0.0.1', 'localhost')).toBe(true)
    expect(isAllowedAddress('::1', 'localhost')).toBe(true)
    expect(isAllowedAddress('8.8.8.8', 'localhost')).toBe(false)
  })
})

describe('the address that was checked is the address connected to', () => {
  /** A name server that answers something else each time it is asked. */
  const flipping = (...answers: LookupAddress[][]) => {
    let asked = 0
    const resolve = (_: string, __: unknown, done: (error: null, found: LookupAddress[]) => void) =>
      done(null, answers[asked++] ?? answers.at(-1)!)
    return Object.assign(resolve, { count: () => asked })
  }
  const lookUp = (resolve: never) =>
    new Promise<unknown>((done) =>
      checkedLookup(() => [], resolve)(host, { all: true }, (error, found) => done(error ?? found)),
    )

  test('it is asked once and its answer handed on', async () => {
    const publicOne = [{ address: '52.1.2.3', family: 4 }]
    const resolve = flipping(publicOne, [{ address: '127.0.0.1', family: 4 }])
    expect(await lookUp(resolve as never)).toEqual(publicOne)
    expect(resolve.count()).toBe(1)
    expect(await lookUp(resolve as never)).toBeInstanceOf(RefusedAddress)
  })

  test('one address that is not allowed refuses the name', async () => {
    const mixed = flipping([
      { address: '52.1.2.3', family: 4 },
      { address: '169.254.169.254', family: 4 },
    ])
    expect(await lookUp(mixed as never)).toBeInstanceOf(RefusedAddress)
    expect(await lookUp(flipping([]) as never)).toBeInstanceOf(RefusedAddress)
  })
})
