import { axe, expect, noClippedText, noHorizontalScroll, test, type Page } from './support'
import { screens, sizes, type Screen, type Size } from './screens'

/** Where `npm run screens` wants the pictures; without it the screens are only held to the rules. */
const folder = process.env.SCREENS
const themes = ['light', 'dark'] as const
/** Between the other two nothing changes that they do not show; it is for the pictures and the long run. */
const everyDay: Size[] = folder || process.env.TEST_FULL ? ['desktop', 'tablet', 'phone'] : ['desktop', 'phone']

for (const screen of screens)
  for (const size of everyDay.filter((one) => screen.at?.includes(one) ?? true))
    test.describe(() => {
      test.use({ console: screen.console ?? 'default', viewport: sizes[size], reducedMotion: 'reduce' })

      test(`${screen.page}, ${screen.state}, ${size}`, async ({ page, emulator, problems, signIn }) => {
        await screen.before?.({ emulator, problems })
        if (screen.as !== 'nobody') await signIn(screen.as)
        await page.goto(screen.path)
        await screen.until(page, { emulator, problems })
        for (const theme of themes) await look(page, screen, size, theme)
      })
    })

async function look(page: Page, screen: Screen, size: Size, theme: (typeof themes)[number]) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.evaluate(() => document.fonts.ready)
  if (folder) await page.screenshot({ path: `${folder}/${screen.page}-${screen.state}-${size}-${theme}.png` })
  await noHorizontalScroll(page)
  await noClippedText(page)
  expect(await axe(page)).toEqual([])
}
