import type { Cursor } from './cursor'
import { syntaxError, unsupported } from './sql-error'
import { scalarNamed, type SparkType, type StructField } from './types'

/** A type as CAST and CREATE TABLE write it. */
export function parseType(cursor: Cursor): SparkType {
  const { at, text } = cursor.token
  const word = cursor.name().toUpperCase()
  if (word === 'ARRAY') return { kind: 'array', element: inAngles(cursor, () => parseType(cursor)) }
  if (word === 'MAP') {
    return inAngles(cursor, () => {
      const key = parseType(cursor)
      cursor.expectOp(',')
      return { kind: 'map' as const, key, value: parseType(cursor) }
    })
  }
  if (word === 'STRUCT') return { kind: 'struct', fields: structFields(cursor) }
  if (word === 'INTERVAL') return { kind: 'interval', range: intervalRange(cursor) }
  if (word === 'DECIMAL' || word === 'DEC' || word === 'NUMERIC') return decimal(cursor)
  if (word === 'CHAR' || word === 'CHARACTER' || word === 'VARCHAR') {
    const [length] = cursor.parenthesised(() => cursor.integer())
    return { kind: 'text', name: word === 'VARCHAR' ? 'VARCHAR' : 'CHAR', length: length! }
  }
  if (['GEOMETRY', 'GEOGRAPHY', 'OBJECT', 'TIME'].includes(word)) throw unsupported(`the type ${word}`)
  const type = scalarNamed(word)
  if (!type) throw syntaxError(cursor.text, at, text)
  if (word === 'STRING' && cursor.accept('COLLATE')) cursor.name()
  return type
}

/** `<…>`, where `>>` closes two. */
function inAngles<T>(cursor: Cursor, read: () => T): T {
  cursor.expectOp('<')
  const inner = read()
  closeAngle(cursor)
  return inner
}

function closeAngle(cursor: Cursor): void {
  if (cursor.acceptOp('>')) return
  if (!cursor.atOp('>>')) cursor.fail()
  // The first half of it; the second is left for the type around.
  const token = cursor.token
  token.value = token.text = '>'
  token.at++
}

function structFields(cursor: Cursor): StructField[] {
  cursor.expectOp('<')
  if (cursor.acceptOp('>')) return []
  const fields = cursor.list(() => {
    const name = cursor.name()
    cursor.acceptOp(':')
    const type = parseType(cursor)
    const notNull = cursor.accept('NOT', 'NULL')
    if (cursor.accept('COMMENT')) cursor.string()
    return { name, type, ...(notNull && { notNull }) }
  })
  closeAngle(cursor)
  return fields
}

function decimal(cursor: Cursor): SparkType {
  const [precision = 10, scale = 0] = cursor.atOp('(') ? cursor.parenthesised(() => cursor.integer()) : []
  if (precision < 1 || precision > 38 || scale > precision) cursor.fail()
  return { kind: 'decimal', precision, scale }
}

function intervalRange(cursor: Cursor): string {
  const from = cursor.name().toUpperCase()
  return cursor.accept('TO') ? `${from} TO ${cursor.name().toUpperCase()}` : from
}
