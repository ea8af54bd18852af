/** A data folder that cannot be used; the message says why and what to do. */
export class UnusableData extends Error {
  override name = 'UnusableData'
}

/** Something in the folder of a workspace is not as it was written. */
export const damaged = (file: string, how: string, workspaceFolder: string) =>
  new UnusableData(
    `${file} ${how}. Nothing was changed. To begin that workspace anew, move ${workspaceFolder} away or remove it; ` +
      'or start with another --data.',
  )
