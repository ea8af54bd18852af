import { axe, expect, noHorizontalScroll, test } from './support'

test('a stranger is asked to sign in', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in/)
  expect(await axe(page)).toEqual([])
  await noHorizontalScroll(page)
})

test('a person who has signed in sees the clusters of their workspace', async ({ page, signIn }) => {
  await signIn()
  await page.goto('/w/demo/clusters')
  await expect(page.getByRole('heading', { name: 'Clusters', level: 1 })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
})
