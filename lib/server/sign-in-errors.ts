/** Why a sign-in failed; the sign-in page has a sentence for each. */
export type SignInErrorCode =
  'WRONG_TOKEN' | 'HOST_REFUSED' | 'HOST_MALFORMED' | 'HOST_UNREACHABLE' | 'HOST_NOT_DATABRICKS' | 'TOO_MANY_ATTEMPTS'

/** next-auth hands the message of what `authorize` throws to the page. */
export class SignInError extends Error {
  override name = 'SignInError'
  constructor(readonly code: SignInErrorCode) {
    super(code)
  }
}
