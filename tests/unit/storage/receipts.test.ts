import { expect, test } from 'vitest'
import { Receipts } from '../../../main/storage/receipts'
import { aFolder, aNeed, aStore, aTransaction } from './a-store'

test('the oldest answers are forgotten, and an answer remembered again counts as new', () => {
  const receipts = new Receipts()
  for (let number = 0; number < 10_000; number++) receipts.remember(`key-${number}`, number)
  receipts.remember('key-0', 'again')
  receipts.remember('one more', null)
  expect(receipts.receiptOf('key-1')).toBeUndefined()
  expect(receipts.receiptOf('key-0')).toEqual({ receipt: 'again' })
  expect(receipts.receiptOf('one more')).toEqual({ receipt: null })
})

test('answers outlive a closing that brought all files up, whatever the key is made of', async () => {
  const folder = await aFolder()
  const store = await aStore(folder)
  await store.commit(aTransaction([aNeed(1)], { key: '"},\\ 键', receipt: { 号: 1 } }))
  await store.commit(aTransaction([aNeed(2)], { key: 'plain', receipt: 'plain' }))
  await store.close()
  const again = await aStore(folder)
  expect(again.receiptOf('"},\\ 键')).toEqual({ receipt: { 号: 1 } })
  expect(again.receiptOf('plain')).toEqual({ receipt: 'plain' })
  await expect(again.commit(aTransaction([aNeed(3)], { key: '"},\\ 键' }))).rejects.toMatchObject({
    sentence: 'storage.alreadyDone',
  })
})
