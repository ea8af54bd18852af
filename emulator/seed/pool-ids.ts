/** Pools that clusters and jobs of the seed name. */
export const pools = {
  warm: '0930-112447-warm21-pool-k7p2m9xa',
  jobs: '0218-083015-brick64-pool-q4zt7w1c',
  features: '0611-141902-stern8-pool-b95xkd0m',
  training: '0804-095133-hauls13-pool-u2fa6rj8',
  reports: '0123-160248-shore40-pool-e7m1nvp3',
} as const
