/** `light` or `dark` while a person wants one of them. */
export const themeCookie = 'trowel-theme'
/** `icons` while a person wants the navigation narrow. */
export const railCookie = 'trowel-rail'

const yearSeconds = 31_536_000

/** Keeps a choice in a cookie that the server reads, so that the first paint has it; an empty value forgets it. */
export function remember(cookie: string, value: string) {
  document.cookie = `${cookie}=${value}; path=/; max-age=${value ? yearSeconds : 0}; samesite=lax`
}
