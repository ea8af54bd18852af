import { Refusal } from '../refusal'

/** RFC 7644's words for what is wrong with a request. */
export type ScimType = 'invalidFilter' | 'invalidPath' | 'invalidValue' | 'mutability' | 'noTarget' | 'uniqueness'

/** A refusal in SCIM's shape (facts/databricks-behaviour.md 2.1). */
export const scimRefusal = (status: number, detail: string, type: ScimType) => new Refusal(status, type, detail)
