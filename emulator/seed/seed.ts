/** What a workspace begins with: the demo's story, nothing, or so much of each kind. */
export interface Seed {
  clusters?: number
  /** So many jobs, and runs of them over two months. */
  jobs?: number
  runs?: number
  /** So many generated files, half of them in DBFS and half in a volume. */
  files?: number
  empty?: boolean
}
