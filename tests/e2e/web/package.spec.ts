import { join } from 'node:path'
import { aFolder } from '../support/folders'
import { playInto } from '../support/scenario'
import { expect, startWebProgram, test } from '../support/web-program'

test.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

test('a session package taken in twice on another laptop gives its needs once', async ({ page }) => {
  test.setTimeout(120_000)
  const folder = aFolder()
  const here = join(folder.path, 'here')
  playInto(here, 11)
  const first = await startWebProgram(here)
  await page.goto(first.address)
  await page.getByRole('link', { name: '会议', exact: true }).click()
  await page
    .getByRole('row', { name: /第15期/ })
    .getByRole('link', { name: '纪要' })
    .click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '会议包', exact: true }).click()
  const file = join(folder.path, '会议包.zip')
  await (await download).saveAs(file)
  await first.stop()

  const second = await startWebProgram(join(folder.path, 'there'))
  await page.goto(second.address)
  const takeIn = async () => {
    await page.getByRole('link', { name: '导入', exact: true }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '导入会议包…' }).click()
    await (await chooser).setFiles(file)
  }
  await takeIn()
  await expect(
    page.getByRole('status').filter({ hasText: /新增 [1-9]\d* 条，已有且相同 0 条/ }),
  ).toBeVisible()
  await takeIn()
  await expect(page.getByRole('status').filter({ hasText: /新增 0 条/ })).toBeVisible()
  await page.getByRole('link', { name: /需求台账/ }).click()
  await page.getByRole('button', { name: /^全部 8/ }).click()
  const rows = page.getByRole('grid', { name: '需求台账' }).getByRole('row').filter({ hasText: /^N-/ })
  await expect(rows).toHaveCount(8)
  await second.stop()
  folder.remove()
})
