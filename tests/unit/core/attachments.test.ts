import { describe, expect, it } from 'vitest'
import { LARGEST_ATTACHMENT_BYTES } from '#shared/domain/attachment'
import { aProgram } from '../../fixtures/program'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

describe('attachments', () => {
  it('keeps a photo, shows it, and hands it out under its name, also after a restart', async () => {
    const { ask, upload, restart, program } = await aProgram()
    const fileId = await upload('路灯修复.png', PNG)
    const kept = await ask('attachment.keep', { fileId })
    expect(kept).toMatchObject({ fileName: '路灯修复.png', bytes: PNG.length })
    await restart()
    const [listed] = await ask('attachment.list', { ids: [kept.attachmentId] })
    expect(listed).toMatchObject({ fileName: '路灯修复.png', mediaType: 'image/png' })
    const { dataUrl } = await ask('attachment.picture', { attachmentId: kept.attachmentId })
    expect(dataUrl).toBe(`data:image/png;base64,${Buffer.from(PNG).toString('base64')}`)
    const file = await program().documents.read(kept.attachmentId)
    expect(file).toMatchObject({ fileName: '路灯修复.png', mediaType: 'image/png' })
    expect(file && Buffer.from(file.bytes).equals(PNG)).toBe(true)
  })

  it('hands out a page or a drawing that could run only as plain bytes, and shows neither', async () => {
    const { ask, upload, refusal } = await aProgram()
    for (const name of ['notice.html', 'drawing.svg']) {
      const { attachmentId } = await ask('attachment.keep', { fileId: await upload(name, '<svg onload=x>') })
      const [listed] = await ask('attachment.list', { ids: [attachmentId] })
      expect(listed?.mediaType).toBe('application/octet-stream')
      const { message } = await refusal('attachment.picture', { attachmentId })
      expect(message).toContain(name)
    }
  })

  it('refuses an empty file, one that is gone and one that is too large, saying so', async () => {
    const { refusal, upload, ask } = await aProgram()
    const empty = await refusal('attachment.keep', { fileId: await upload('空.txt', '') })
    expect(empty.message).toContain('空.txt')
    const gone = await refusal('attachment.keep', { fileId: 'nothing-like-it' })
    expect(gone.code).toBe('not-found')
    const large = await upload('录像.mp4', new Uint8Array(LARGEST_ATTACHMENT_BYTES + 1))
    expect((await refusal('attachment.keep', { fileId: large })).message).toContain('50 MB')
    expect(await ask('attachment.list', { ids: [] })).toEqual([])
  })
})
