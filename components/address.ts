/** One value of a view as it stands in the address. */
export interface Parameter<Value> {
  /** Null for text that means nothing here. */
  parse: (text: string) => Value | null
  write: (value: Value) => string
  /** While the address does not say; what equals it is left out of the address. */
  fallback: Value
}

/** As far as reading goes, whatever its value. */
export type Readable = Pick<Parameter<unknown>, 'parse' | 'fallback'>
/** The parameters of a view by their keys in the address. */
export type Parameters<View> = { [Key in keyof View]: Parameter<View[Key]> }
/** Texts by key; null is absent. */
export type Texts = Readonly<Record<string, string | null>>

export const text: Parameter<string> = { parse: (given) => given, write: (value) => value, fallback: '' }

export const oneOf = <Value extends string>(known: readonly Value[], fallback: Value): Parameter<Value> => ({
  parse: (given) => known.find((value) => value === given) ?? null,
  write: (value) => value,
  fallback,
})

/** Values between commas; a comma in a value is escaped. */
export const list: Parameter<readonly string[]> = {
  parse: (given) => (given === '' ? [] : given.split(',').map((value) => value.replaceAll(/%2c/gi, ','))),
  write: (values) => values.map((value) => value.replaceAll(',', '%2C')).join(','),
  fallback: [],
}

/** The same with no value at all as its fallback. */
export const orNull = <Value>(parameter: Omit<Parameter<Value>, 'fallback'>): Parameter<Value | null> => ({
  parse: parameter.parse,
  write: (value) => (value === null ? '' : parameter.write(value)),
  fallback: null,
})

/** What the address says, as far as it means something. */
export const readView = <View extends object>(parameters: Parameters<View>, textOf: (key: string) => string | null) =>
  Object.fromEntries(
    Object.entries<Readable>(parameters).map(([key, { parse, fallback }]) => {
      const given = textOf(key)
      return [key, given === null ? fallback : (parse(given) ?? fallback)]
    }),
  ) as View

/** `changes` as they go to the address; null and what would be so anyway are taken out of it. */
export const textsOf = <View extends object>(
  parameters: Parameters<View>,
  changes: { [Key in keyof View]?: View[Key] | null },
): Texts =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => {
      const { write, fallback } = parameters[key as keyof View] as Parameter<unknown>
      const absent = value === null || (fallback !== null && write(value) === write(fallback))
      return [key, absent ? null : write(value)]
    }),
  )

/** The query `search` with `texts` in it; commas and the like stay readable. */
export function withTexts(search: string, texts: Texts): string {
  const query = new URLSearchParams(search)
  for (const [key, value] of Object.entries(texts)) {
    if (value === null) query.delete(key)
    else query.set(key, value)
  }
  const readable = query.toString().replaceAll(/%(2C|3A|2F|40)/g, decodeURIComponent)
  return readable && `?${readable}`
}
