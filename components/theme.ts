import { remember, themeCookie } from './remembered'

/** What a person may ask for; the system decides when they ask for nothing. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The theme in a cookie's value; `system` for anything else. */
export const themeOf = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system'

/** The theme this page is shown in. */
export const currentTheme = () => themeOf(document.documentElement.dataset.theme)

/** Shows the page in `theme`, and every later page too. */
export function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  remember(themeCookie, theme === 'system' ? '' : theme)
}
