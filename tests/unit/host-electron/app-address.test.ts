import { describe, expect, test } from 'vitest'
import { isAddressOf } from '../../../main/host-electron/app-address'
import { freeName } from '../../../main/host-electron/free-name'
import { profileFolder } from '../../../main/host-electron/profile'
import { nextZoom } from '../../../main/host-electron/zoom'

describe('an address is ours', () => {
  test.each(['app://desk/desk.html', 'app://desk/desk.html#/needs'])('when it is %s', (address) => {
    expect(isAddressOf('desk', address)).toBe(true)
  })

  test.each([
    'app://desk.evil/desk.html',
    'app://room/room.html',
    'https://desk/',
    'file:///desk',
    'desk',
    '',
  ])('but not when it is %j', (address) => expect(isAddressOf('desk', address)).toBe(false))
})

test('zoom goes by its steps and stays at its ends', () => {
  expect([nextZoom(100, 'in'), nextZoom(175, 'in'), nextZoom(200, 'in')]).toEqual([110, 200, 200])
  expect([nextZoom(110, 'out'), nextZoom(100, 'out'), nextZoom(150, 'reset')]).toEqual([100, 100, 100])
  expect(nextZoom(130, 'out')).toBe(125)
})

test('a document is offered under a name that is not taken yet', () => {
  const taken = new Set(['/d/纪要.docx', '/d/纪要（2）.docx'])
  expect(freeName('/d', '纪要.docx', (path) => taken.has(path))).toBe('/d/纪要（3）.docx')
  expect(freeName('/d', '通知.pdf', (path) => taken.has(path))).toBe('/d/通知.pdf')
})

test('each chosen data folder has a profile of its own, and the usual one has the usual profile', () => {
  expect(profileFolder('/home/a/program', undefined)).toBe('/home/a/program')
  const one = profileFolder('/home/a/program', '/usb/one')
  expect(one).toBe(profileFolder('/home/a/program', '/usb/one'))
  expect(one).not.toBe(profileFolder('/home/a/program', '/usb/two'))
})
