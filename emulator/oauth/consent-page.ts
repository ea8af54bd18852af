import { people, servicePrincipals } from '../seed/people'
import type { OauthApp } from './clients'

interface Consent {
  app: OauthApp
  scope: string
  redirectUri: string
  /** Fixed by the client id; else one may be named on the page. */
  workspace: string | undefined
  query: URLSearchParams
  nonce: string
  hint: { identity: string; workspace: string }
}

const choices = [
  { id: 'admin', name: people[0]!.displayName, mail: people[0]!.userName, may: 'may do everything' },
  { id: 'operator', name: people[1]!.displayName, mail: people[1]!.userName, may: 'runs data engineering' },
  { id: 'viewer', name: people[2]!.displayName, mail: people[2]!.userName, may: 'looks on' },
  { id: 'sp', name: servicePrincipals[0]!.displayName, mail: servicePrincipals[0]!.userName, may: 'a program' },
]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

/** What of the request comes back with the decision. */
const carried = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]

/** Asks who one is and whether the app may act so. Without scripts. */
export function consentPage({ app, scope, redirectUri, workspace, query, nonce, hint }: Consent): string {
  const hidden = carried
    .filter((name) => query.has(name))
    .map((name) => `<input type="hidden" name="${name}" value="${escape(query.get(name)!)}">`)
  const preset = choices.some(({ id }) => id === hint.identity) ? hint.identity : 'admin'
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in to the emulator</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escape(app.name)} asks to act as you</h1>
<p>It may use: <b>${escape(scope)}</b>. The answer goes to <b>${escape(new URL(redirectUri).origin)}</b>.</p>
<form method="post" action="/oidc/v1/authorize">
${hidden.join('\n')}
<fieldset>
<legend>Who are you?</legend>
${choices.map((choice) => choiceOf(choice, preset)).join('\n')}
</fieldset>
${workspaceField(workspace, hint.workspace)}
<div><button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></div>
</form>
<footer>This is the emulator: nobody needs a password here.</footer>
</main>
</body>
</html>
`
}

const choiceOf = ({ id, name, mail, may }: (typeof choices)[number], preset: string) =>
  `<label><input type="radio" name="identity" value="${id}"${id === preset ? ' checked' : ''}> ` +
  `<span><b>${escape(name)}</b>, ${may}<br><small>${escape(mail)}</small></span></label>`

const workspaceField = (fixed: string | undefined, hinted: string) =>
  fixed === undefined
    ? `<label>Workspace <input name="workspace" value="${escape(hinted)}" placeholder="default" pattern="[A-Za-z0-9_\\-]{1,80}" autocomplete="off"></label>`
    : `<p>Workspace: <b>${escape(fixed)}</b></p>`

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { display: grid; place-items: center; min-height: 100vh; margin: 0 }
main { max-width: 26rem; padding: 1.5rem }
h1 { font-size: 1.25rem }
fieldset { border: 0; padding: 0; margin: 1rem 0 }
legend { font-weight: 600; margin-bottom: .5rem }
fieldset label { display: flex; gap: .75rem; align-items: baseline; padding: .5rem 0 }
small, footer { opacity: .75 }
input:not([type=radio]) { font: inherit; padding: .25rem .5rem }
button { font: inherit; padding: .4rem 1.1rem; margin-top: 1rem }
footer { margin-top: 1.5rem; font-size: .85rem }`
