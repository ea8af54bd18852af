import { expect, test } from 'vitest'
import { navigation, pageElsewhere, placeOf } from './navigation'

test('a page and what lies below it belong to their entry', () => {
  expect(placeOf('/w/acme/clusters', 'acme')?.entry.label).toBe('Clusters')
  expect(placeOf('/w/acme/clusters/0123-abc', 'acme')?.group.title).toBe('Compute')
  expect(placeOf('/', 'acme')?.entry.label).toBe('My compute')
})

test('a longer name, another workspace and an unknown page belong to none', () => {
  expect(placeOf('/w/acme/clusters-old', 'acme')).toBeUndefined()
  expect(placeOf('/w/other/clusters', 'acme')).toBeUndefined()
  expect(placeOf('/nowhere', 'acme')).toBeUndefined()
})

test('another workspace opens on the same list, never on an object of this one', () => {
  expect(pageElsewhere('/w/acme/clusters', 'acme', 'lab')).toBe('/w/lab/clusters')
  expect(pageElsewhere('/w/acme/clusters/0123-abc', 'acme', 'lab')).toBe('/w/lab/clusters')
  expect(pageElsewhere('/', 'acme', 'lab')).toBe('/w/lab/clusters')
})

test('no two entries share their keys', () => {
  const keys = navigation.flatMap(({ entries }) => entries.flatMap((entry) => entry.keys ?? []))
  expect(new Set(keys).size).toBe(keys.length)
})
