/** Policies that clusters and jobs of the seed name. */
export const policies = {
  standard: '0014C7A2B9E15D83',
  finance: '000F3B61D4A87C22',
  science: '00A7D19C4E3B5F26',
  jobs: '0021E6B8C5A40D97',
} as const
