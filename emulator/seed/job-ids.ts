/** Jobs and runs that others name: clusters of the seed, and tests. */
export const customerDimension = '7601338274419005441'
export const medallion = '7482913650071842017'
export const medallionRuns = {
  bronze: '7712043588192730561',
  silver: '6409182273051141633',
  gold: '5290174462839102465',
}
export const training = '8160274418839015425'
export const trainingRuns = { train: '8381902755466219009', evaluate: '7104472918835567617' }
export const publish = '7719302844105669633'
export const publishRun = '7902841563370018817'

export const jobClusters = {
  bronze: `job-${medallion}-run-${medallionRuns.bronze}-bronze`,
  silver: `job-${medallion}-run-${medallionRuns.silver}-silver`,
  gold: `job-${medallion}-run-${medallionRuns.gold}-gold`,
  train: `job-${training}-run-${trainingRuns.train}-train`,
  evaluate: `job-${training}-run-${trainingRuns.evaluate}-evaluate`,
  publish: `job-${publish}-run-${publishRun}-publish`,
} as const
