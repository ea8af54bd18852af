/** Runs once before the server takes requests: a console that is configured wrongly does not start. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseBadConfiguration } = await import('@/lib/server/start')
  refuseBadConfiguration()
}
