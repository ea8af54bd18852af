import { lookup as resolveName, type LookupAddress, type LookupAllOptions, type LookupOptions } from 'node:dns'
import { BlockList, isIPv6 } from 'node:net'
import { isLoopbackHost } from './origin'

/** A name resolved to an address that the console must not connect to. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress'
}

/** Never a workspace, whatever the operator says: this-network, link-local (cloud metadata), multicast, reserved. */
const never = blockList(
  ['0.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '192.0.0.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ['::/128', 'fe80::/10', 'ff00::/8', 'fd00:ec2::254/128'],
)
/** Not public: only where the operator names the range. IPv6 forms that translate to an IPv4 address are among them. */
const notPublic = blockList(
  [
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '172.16.0.0/12',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
  ].concat('198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'),
  ['::1/128', '::/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32'].concat(
    '2002::/16',
    'fc00::/7',
    'fec0::/10',
  ),
)

function blockList(...groups: string[][]): BlockList {
  const list = new BlockList()
  for (const range of groups.flat()) {
    const [network, prefix] = range.split('/') as [string, string]
    list.addSubnet(network, Number(prefix), familyOf(network))
  }
  return list
}

function familyOf(address: string) {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

/** Whether the console may connect to `address`, which `host` resolved to; `networks` are what the operator opened for it. */
export function isAllowedAddress(address: string, host: string, networks: readonly string[] = []): boolean {
  const family = familyOf(address)
  // Loopback is reached by its own names alone, and those only pass when the operator listed them.
  if (isLoopbackHost(host)) return isLoopbackHost(address)
  // An IPv4 address in IPv6 clothes has no business in an answer; `BlockList` would take it for the address itself.
  if (/^::ffff:/i.test(address) || never.check(address, family)) return false
  return !notPublic.check(address, family) || blockList([...networks]).check(address, family)
}

type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void
type LookupDone = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/**
 * A `lookup` for sockets that resolves once, refuses a name with any address that is not allowed, and hands on exactly
 * the addresses it checked, so that a second answer of the name server cannot swap them.
 */
export const checkedLookup =
  (networksOf: (host: string) => readonly string[], resolve: Resolve = resolveName) =>
  (host: string, options: LookupOptions, done: LookupDone): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const refused = addresses.find(({ address }) => !isAllowedAddress(address, host, networksOf(host)))
      if (refused || !addresses[0])
        return done(new RefusedAddress(`${host} resolves to an address that is not allowed`), [])
      if (options.all) done(null, addresses)
      else done(null, addresses[0].address, addresses[0].family)
    })
  }
