/** Of one text, and of one array, that a number makes as long as it says. */
const mostLetters = 16 * 1024 * 1024
const mostElements = 10_000_000

/** What Spark does by the type of a value, which only DuckDB knows; made once per database. */
export const macros = [
  // Times without the zone of the session, which is UTC.
  `CREATE MACRO spark_text(x) AS CASE WHEN typeof(x) = 'TIMESTAMP WITH TIME ZONE' THEN regexp_replace(CAST(x AS VARCHAR), '\\+00$', '') ELSE CAST(x AS VARCHAR) END`,
  // Spark cuts a fraction off, DuckDB rounds it.
  `CREATE MACRO spark_whole(x) AS CASE WHEN typeof(x) IN ('DOUBLE', 'FLOAT') OR typeof(x) LIKE 'DECIMAL%' THEN CAST(trunc(CAST(x AS DOUBLE)) AS BIGINT) ELSE CAST(x AS BIGINT) END`,
  // DuckDB answers NULL or Infinity.
  `CREATE MACRO spark_divisor(d, f, t) AS CASE WHEN d = 0 THEN error('[/]' || f || ',' || t) ELSE d END`,
  // Arrays count from 0, maps are asked for a key.
  `CREATE MACRO spark_index(x, k) AS CASE WHEN typeof(x) LIKE 'MAP(%' THEN x[k] ELSE x[k + 1] END`,
  // DuckDB counts lists and maps by functions that refuse the other.
  `CREATE MACRO spark_size(x) AS CASE WHEN typeof(x) LIKE 'MAP(%' THEN len(json_keys(to_json(x))) ELSE json_array_length(to_json(x)) END`,
  `CREATE MACRO spark_initcap(x) AS array_to_string(list_transform(string_split(lower(CAST(x AS VARCHAR)), ' '), lambda w: upper(w[1]) || w[2:]), ' ')`,
  `CREATE MACRO spark_substring_index(x, d, n) AS CASE WHEN n > 0 THEN array_to_string(list_slice(string_split(x, d), 1, n), d) WHEN n < 0 THEN array_to_string(list_slice(string_split(x, d), greatest(len(string_split(x, d)) + n + 1, 1), len(string_split(x, d))), d) ELSE '' END`,
  `CREATE MACRO spark_format_number(x, n) AS format('{:,.' || n || 'f}', x)`,
  `CREATE MACRO spark_base64(x) AS CASE WHEN typeof(x) = 'BLOB' THEN to_base64(CAST(x AS BLOB)) ELSE to_base64(encode(CAST(x AS VARCHAR))) END`,
  `CREATE MACRO spark_times(x, n) AS CASE WHEN CAST(length(x) AS DOUBLE) * n > ${mostLetters} THEN error('Out of Memory Error') ELSE n END`,
  `CREATE MACRO spark_last(a, b, s) AS CASE WHEN abs(CAST(b AS DOUBLE) - a) / abs(CASE WHEN s = 0 THEN 1 ELSE s END) > ${mostElements} THEN error('Out of Memory Error') ELSE b END`,
  `CREATE MACRO spark_typename(t) AS CASE t WHEN 'INTEGER' THEN 'int' WHEN 'VARCHAR' THEN 'string' WHEN 'TIMESTAMP WITH TIME ZONE' THEN 'timestamp' WHEN 'TIMESTAMP' THEN 'timestamp_ntz' WHEN 'BLOB' THEN 'binary' WHEN 'HUGEINT' THEN 'bigint' WHEN 'JSON' THEN 'variant' WHEN '"NULL"' THEN 'void' ELSE lower(t) END`,
  `CREATE MACRO spark_typeof(x) AS CASE WHEN typeof(x) LIKE '%[]' THEN 'array<' || spark_typename(left(typeof(x), length(typeof(x)) - 2)) || '>' ELSE spark_typename(typeof(x)) END`,
]
