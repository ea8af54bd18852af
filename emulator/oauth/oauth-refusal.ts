/** A refusal as OAuth words it (RFC 6749 5.2). */
export class OauthRefusal extends Error {
  override name = 'OauthRefusal'
  constructor(
    readonly error: string,
    readonly description: string,
    readonly status = 400,
  ) {
    super(description)
  }
}
