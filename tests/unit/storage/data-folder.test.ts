import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSynchronised } from '../../../main/storage/data-folder'
import { holdAddress, lockAddress } from '../../../main/storage/folder-lock'
import { realIo } from '../../../main/storage/io'
import { openStore } from '../../../main/storage/open-store'
import { aFolder, aNeed, aStore, aTransaction, optionsFor } from './a-store'

const sentenceOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error as { sentence?: string }).sentence ?? error,
  )

test('a folder that another window has open is refused, naming who has it', async () => {
  const folder = await aFolder()
  await aStore(folder, { program: '楼事台 0.1.0', laptop: 'A座' })
  await expect(openStore(optionsFor(folder))).rejects.toMatchObject({
    code: 'conflict',
    sentence: 'storage.inUse',
    values: { who: `楼事台 0.1.0 @ A座 (${process.pid})` },
  })
})

test('a folder is free again when its store was closed', async () => {
  const folder = await aFolder()
  await (await aStore(folder)).close()
  expect((await aStore(folder)).state().readOnly).toBeUndefined()
})

test('a process that is killed frees its folder, and until then holds it', async () => {
  const folder = await aFolder()
  const address = JSON.stringify(
    lockAddress(await realIo.realPath(folder), process.platform, process.versions),
  )
  const answer = JSON.stringify({ program: 'killed', pid: 7, since: '', nonce: '' })
  const script = `require('net').createServer((s) => s.end(${JSON.stringify(answer)} + '\\n'))
    .listen(${address}, () => console.log('held'))`
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  await expect(openStore(optionsFor(folder))).rejects.toMatchObject({ values: { who: 'killed (7)' } })
  holder.kill('SIGKILL')
  await once(holder, 'close')
  expect((await aStore(folder)).state().readOnly).toBeUndefined()
})

test('where the lock is a socket file, one that a killed process left behind is taken over', async () => {
  const address = join(await aFolder(), 'desk.sock')
  const script = `require('net').createServer().listen(${JSON.stringify(address)}, () => console.log('held'))`
  const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  holder.kill('SIGKILL')
  await once(holder, 'close')
  const me = { program: 'second', pid: 2, since: '' }
  const release = await holdAddress(address, me)
  await expect(holdAddress(address, me)).rejects.toMatchObject({ values: { who: 'second (2)' } })
  await release()
  await (
    await holdAddress(address, me)
  )()
})

test('the name of the lock is one for a folder, and of the kind its system frees by itself', () => {
  const uv = process.versions.uv
  const names = [
    lockAddress('/a', 'linux', { uv: '1.46.0' }),
    lockAddress('/a', 'linux', { uv: '1.44.2' }),
    lockAddress('/a', 'darwin', { uv }),
    lockAddress('C:\\数据', 'win32', { uv }),
  ]
  expect(names[0]).toMatch(/^\0loushi-desk-[0-9a-f]{32}$/)
  expect(names[1]).toMatch(/loushi-desk-[0-9a-f]{32}\.sock$/)
  expect(names[2]).toBe(names[1])
  expect(names[3]).toBe(lockAddress('c:\\数据', 'win32', { uv }))
  expect(names[3]).toMatch(/^\\\\\.\\pipe\\loushi-desk-/)
  expect(lockAddress('/b', 'linux', { uv })).not.toBe(names[0])
})

test('a folder with other files in it is not taken over', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, '论文.docx'), 'x')
  expect(await sentenceOf(openStore(optionsFor(folder)))).toBe('storage.folderNotOurs')
})

test('the manifest of another program is not ours', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'manifest.json'), '{"name":"an app"}')
  expect(await sentenceOf(openStore(optionsFor(folder)))).toBe('storage.folderNotOurs')
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"an app"}')
})

test('what systems leave in every folder does not count as other files', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, '.DS_Store'), 'x')
  expect((await aStore(folder)).state().readOnly).toBeUndefined()
})

test('a file in the place of the folder is told in words', async () => {
  const file = join(await aFolder(), 'data')
  await writeFile(file, '')
  expect(await sentenceOf(openStore(optionsFor(file)))).toBe('storage.folderIsFile')
})

test('a folder that may not be written is told in words', async () => {
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
  const io = { ...realIo, open: () => Promise.reject(denied), makeFolder: () => Promise.reject(denied) }
  expect(await sentenceOf(openStore(optionsFor(await aFolder(), { io })))).toBe('storage.folderNotWritable')
})

test('an opening that fails lets the folder go', async () => {
  const folder = await aFolder()
  const denied = Object.assign(new Error('denied'), { code: 'EROFS' })
  await openStore(optionsFor(folder, { io: { ...realIo, open: () => Promise.reject(denied) } })).catch(
    () => undefined,
  )
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1)]))
  expect(await store.list('needs')).toHaveLength(1)
})

test('an opening that was cut off before the manifest stood begins again', async () => {
  const folder = await aFolder()
  await mkdir(join(folder, 'journal'))
  await writeFile(join(folder, 'manifest.json.7-1.tmp'), 'half')
  expect((await aStore(folder)).state().readOnly).toBeUndefined()
})

test.each([
  ['/home/li/OneDrive/楼事台', true],
  ['C:\\Users\\li\\OneDrive - 街道办\\楼事台', true],
  ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/desk', true],
  ['/home/li/Dropbox (个人)/desk', true],
  ['D:\\我的坚果云\\楼事台', true],
  ['C:\\Users\\li\\Nutstore Files\\desk', true],
  ['\\\\server\\share\\desk', true],
  ['\\\\?\\C:\\desk', false],
  ['/mnt/share/desk', true],
  ['/mnt/share with space/desk', true],
  ['/mnt/shared/desk', false],
  ['/home/li/dropboxes/desk', false],
  ['C:\\Users\\li\\Documents\\desk', false],
])('%s synchronised: %s', (path, expected) => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/x /mnt/share nfs4 rw 0 0',
    '//server/y /mnt/share\\040with\\040space cifs rw 0 0',
    '/dev/sdb1 /mnt/shared fuseblk rw 0 0',
  ].join('\n')
  expect(isSynchronised(path, mounts)).toBe(expected)
})
