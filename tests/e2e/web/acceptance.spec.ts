import { join } from 'node:path'
import { DAY, STEPS } from '../acceptance'
import { aFolder } from '../support/folders'
import { at, playInto } from '../support/scenario'
import { test as base } from '../support/web-program'
import { openWebStage } from '../support/web-stage'

base.use({ actionTimeout: 15_000, contextOptions: { reducedMotion: 'reduce' } })

base('one session from its preparation to the next one', async ({ context }) => {
  base.setTimeout(240_000)
  const from = Number(process.env['LOUSHI_FROM'] ?? 1)
  const folder = aFolder()
  const dataFolder = join(folder.path, 'data')
  playInto(dataFolder, Math.max(1, from - 1))
  const { stage, stop } = await openWebStage(context, dataFolder, at(DAY, '09:40'))
  for (const { name, play } of STEPS.slice(from - 1)) await base.step(name, () => play(stage))
  await stop()
  folder.remove()
})
