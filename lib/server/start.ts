import { config, ConfigError } from './config'

/** Ends the process, with a sentence for each thing that is wrong, when the configuration does not add up. */
export function refuseBadConfiguration(): void {
  try {
    config()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const problem of error.problems) console.error(`Trowel does not start: ${problem}`)
    process.exit(1)
  }
}
