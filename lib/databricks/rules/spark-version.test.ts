import { describe, expect, it } from 'vitest'
import { runtimeOf } from './spark-version'

const november2026 = Date.parse('2026-11-20')
const at = (key: string, engine?: string) => runtimeOf(key, engine, november2026)

describe('words', () => {
  it.each([
    ['15.4.x-scala2.12', undefined, '15.4 LTS'],
    ['15.4.x-gpu-ml-scala2.12', undefined, '15.4 LTS ML GPU'],
    ['14.3.x-cpu-ml-scala2.12', undefined, '14.3 LTS ML'],
    ['16.2.x-scala2.12', 'PHOTON', '16.2 Photon'],
    ['16.2.x-photon-scala2.12', undefined, '16.2 Photon'],
    ['16.2.x-photon-scala2.12', 'PHOTON', '16.2 Photon'],
    ['13.3.x-aarch64-scala2.12', 'STANDARD', '13.3 LTS ARM'],
    ['16.1.x-scala2.12', 'NULL', '16.1'],
    ['7.3.9-scala2.12', undefined, '7.3 LTS'],
  ])('%s with engine %s is %s', (key, engine, words) => expect(at(key, engine).words).toBe(words))

  it.each(['custom:release__15.4.x', 'dlt:16.1.1-delta-pipelines', 'apache-spark', '', '15', '<b>15.4.x</b>'])(
    'shows %s as it is',
    (key) => expect(at(key).words).toBe(key),
  )
  it('does not lose Photon on an unknown key', () => expect(at('custom:x', 'PHOTON').words).toBe('custom:x Photon'))
})

describe('support', () => {
  it.each([
    ['11.3.x-scala2.12', true],
    ['13.3.x-scala2.12', true],
    ['14.3.x-scala2.12', false],
    ['15.4.x-scala2.12', false],
    ['16.2.x-scala2.12', true],
    ['18.1.x-scala2.12', undefined],
    ['custom:mine', undefined],
  ])('%s unsupported in November 2026: %s', (key, unsupported) => expect(at(key).unsupported).toBe(unsupported))
  it('still supports 13.3 the day before its three years end', () =>
    expect(runtimeOf('13.3.x-scala2.12', undefined, Date.parse('2026-08-21')).unsupported).toBe(false))
})
