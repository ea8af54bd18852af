import { invalid } from '../refusal'
import type { Names } from './tree'

/** Of an object's key on AWS, and of one name in it. The facts name no limits; these are those of the storage below. */
const longestPathBytes = 1024
const longestNameBytes = 255

/**
 * The names in an absolute path. They never become names on the host's disk; what could mean another path than it says
 * is refused all the same. Throws `Refusal`.
 */
export function namesOf(path: string): Names {
  if (!path.startsWith('/')) throw invalid(`Path must be absolute: ${path}`)
  const names = path.split('/').filter((name) => name !== '')
  if (names.some((name) => name === '.' || name === '..')) {
    throw invalid(`Path must not hold relative names: ${path}`)
  }
  if (/\p{Cc}|\p{Cs}/u.test(path)) throw invalid('Path must not hold control characters.')
  const tooLong = names.find((name) => Buffer.byteLength(name) > longestNameBytes)
  if (tooLong !== undefined) {
    throw invalid(`A name in the path is longer than ${longestNameBytes} bytes: ${tooLong.slice(0, 40)}…`)
  }
  if (Buffer.byteLength(path) > longestPathBytes) throw invalid(`The path is longer than ${longestPathBytes} bytes.`)
  return names
}

export const pathOf = (names: Names): string => `/${names.join('/')}`
