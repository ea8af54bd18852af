/** What the server tells the browser about the session: who, and which workspaces. Never a credential. */
export interface ConsoleSession {
  user: ConsoleUser
  /** Connected in this session, in the order of connecting; at least one. */
  workspaces: ConsoleWorkspace[]
}

export interface ConsoleUser {
  /** SCIM id in the first workspace. */
  id: string
  userName: string
  displayName: string
  /** Names of the SCIM groups, `admins` among them for a workspace admin. */
  groups: string[]
}

export interface ConsoleWorkspace {
  /** As in URLs: the configured name, else the first label of the host. */
  name: string
  /** `https://host` of the workspace, for commands and links to Databricks' own screens. */
  origin: string
  cloud: 'aws' | 'azure' | 'gcp' | 'unknown'
  /** CSS colour that marks it everywhere. */
  colour: string
  /** Stopping asks, and the page has a frame in the colour. */
  protected: boolean
  /** Whether stopping asks always, or only when something is known to run. */
  confirmStop: 'when-busy' | 'always'
}
