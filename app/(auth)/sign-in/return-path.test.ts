import { expect, test } from 'vitest'
import { returnPath } from './return-path'

test.each([
  ['/', '/'],
  ['/w/demo/clusters?q=etl&sort=-start_time#top', '/w/demo/clusters?q=etl&sort=-start_time#top'],
  ['/w/../w/demo', '/w/demo'],
])('%s is a page of the console', (from, to) => expect(returnPath(from)).toBe(to))

test.each([
  undefined,
  '',
  ['/a', '/b'],
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  'clusters',
  '/sign-in?from=/sign-in',
  '/api/auth/signout',
  `/${'a'.repeat(2001)}`,
])('%j is not', (from) => expect(returnPath(from)).toBeUndefined())
