import { sizes, type Screen, type Size } from './screen'
import { clusterScreens } from './screens-of-cluster'
import { clustersScreens } from './screens-of-clusters'
import { myComputeScreens } from './screens-of-my-compute'
import { shellScreens } from './screens-of-shell'
import { signInScreens } from './screens-of-sign-in'
import {
  axeOfFirstRows,
  axeOfColours,
  expect,
  noClassesAtOdds,
  noClippedText,
  noHorizontalScroll,
  test,
  type Page,
} from './support'

/** Every page in every state; a page adds its own. */
const screens: Screen[] = [
  ...signInScreens,
  ...myComputeScreens,
  ...clustersScreens,
  ...clusterScreens,
  ...shellScreens,
]

/** Where `npm run screens` wants the pictures; without it the screens are only held to the rules. */
const folder = process.env.SCREENS
const everything = Boolean(folder || process.env.TEST_FULL)
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]
/** Every day each width is judged in one theme; the pictures and the long run have both. */
const themesAt = (size: Size): readonly Theme[] => (everything ? themes : [size === 'phone' ? 'dark' : 'light'])
/** Between the other two nothing changes that they do not show; it is for the pictures and the long run. */
const sizesNow: Size[] = everything ? ['desktop', 'tablet', 'phone'] : ['desktop', 'phone']

for (const screen of screens)
  for (const size of sizesNow.filter((one) => screen.at?.includes(one) ?? true))
    test.describe(() => {
      test.use({ console: screen.console ?? 'default', viewport: sizes[size] })

      test(`${screen.page}, ${screen.state}, ${size}`, async ({ page, emulator, problems, signIn }) => {
        const stage = { emulator, problems }
        const path = typeof screen.path === 'string' ? screen.path : await screen.path(stage)
        if (screen.as !== 'nobody') await signIn(screen.as)
        await screen.before?.(stage)
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.goto(path)
        await screen.until(page, stage)
        for (const [index, theme] of themesAt(size).entries())
          await look(page, `${screen.page}-${screen.state}-${size}-${theme}`, theme, index === 0)
      })
    })

/** A theme changes nothing but colours, so that the second is held to what colours can break. */
async function look(page: Page, name: string, theme: Theme, isFirst: boolean) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(themeSettled)
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
  if (!isFirst) return expect(await axeOfColours(page)).toEqual([])
  await noHorizontalScroll(page)
  await noClippedText(page)
  await noClassesAtOdds(page)
  expect(await axeOfFirstRows(page)).toEqual([])
}

/** Runs in the page: colours on their way from one theme to the other are nobody's to judge. */
async function themeSettled() {
  const passing = document.getAnimations().filter((one) => one instanceof CSSTransition)
  await Promise.allSettled(passing.map((one) => one.finished))
}
