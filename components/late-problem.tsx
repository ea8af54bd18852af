'use client'
import type { ProblemProps } from './load-problem'
import { Button } from './ui/button'
import { late } from './ui/late'

const load = () => import('./load-problem')

/** In place of data that could not be read. */
export const LoadProblem = late(
  async () => (await load()).LoadProblem,
  (props) => <Plainly label="Not loaded" {...props} />,
)
/** Above data that is kept although reading it again failed. */
export const RefreshProblem = late(
  async () => (await load()).RefreshProblem,
  (props) => <Plainly label="Refresh failed" {...props} />,
)

/** Where the words do not come either, because the console is gone. */
const Plainly = ({ label, error, onRetry }: ProblemProps & { label: string }) => (
  <section aria-label={label} className="flex items-center gap-2 border-t border-line px-4 py-1.5 md:px-5">
    <span role="alert" className="font-medium">
      {error.code === 'CONSOLE_UNREACHABLE' ? 'The console did not answer.' : error.message}
    </span>
    <Button size="sm" onClick={onRetry}>
      Try again
    </Button>
  </section>
)
