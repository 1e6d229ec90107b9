import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scanFonts } from '../../../main/documents/font-files'
import { systemFontFolders } from '../../../main/documents/font-folders'
import { Face } from '../../../main/documents/face'
import type { PrintFont } from '../../../main/documents/print-font'
import { paperFonts } from '../../../main/documents/fonts'
import { FONTS_FOLDER, bundledFonts } from './bundled-fonts'
import { aCollection, aFont } from './font-builder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, bytes: Buffer | string): void => writeFileSync(join(folder, name), bytes)
const fontsHere = (userFontsFolder?: string) =>
  paperFonts({ fontsFolder: FONTS_FOLDER, userFontsFolder, systemFolders: [folder] })
const wantedOf = (fonts: ReturnType<typeof fontsHere>): readonly string[] =>
  fonts.standIns.map(({ wanted }) => wanted)

describe('the office’s own fonts', () => {
  test('win over the bundled ones and are found by their Chinese name', () => {
    put('a.ttf', aFont({ family: '宋体', postScript: 'SimSun' }))
    const fonts = fontsHere()
    expect(wantedOf(fonts)).not.toContain('宋体')
    expect(fonts.faces.songti.find('5').font.key).toContain(join(folder, 'a.ttf'))
  })

  test('of another name stand in, and the paper says so', () => {
    put('a.ttf', aFont({ family: '华文中宋', postScript: 'STZhongsong' }))
    expect(fontsHere().standIns).toContainEqual({ wanted: '方正小标宋简体', used: '华文中宋' })
  })

  test('that forbid embedding are passed over', () => {
    put('a.ttf', aFont({ family: '宋体', postScript: 'SimSun', mayEmbed: false }))
    expect(wantedOf(fontsHere())).toContain('宋体')
  })

  test('in its own folder come before the system’s', () => {
    const own = join(folder, 'own')
    mkdirSync(own)
    put('a.ttf', aFont({ family: '宋体', postScript: 'SimSun' }))
    writeFileSync(join(own, 'b.ttf'), aFont({ family: '宋体', postScript: 'SimSun' }))
    expect(fontsHere(own).faces.songti.find('5').font.key).toContain(join(own, 'b.ttf'))
  })

  test('are found inside a collection by PostScript name', () => {
    const other = aFont({ family: 'Other', postScript: 'Other' })
    put('simsun.ttc', aCollection([other, aFont({ family: '宋体', postScript: 'SimSun' })]))
    const { font } = fontsHere().faces.songti.find('5')
    expect(font.key).toContain('SimSun')
    expect(font.advance('5'.codePointAt(0)!)).toBeGreaterThan(0.4)
  })
})

describe('a face', () => {
  const aPrintFont = (key: string, characters: string): PrintFont => ({
    key,
    has: (codePoint) => characters.includes(String.fromCodePoint(codePoint)),
    advance: () => 1,
    inkTop: () => 0.8,
    source: {},
  })

  test('prints each character with the first font that has it, and opens no more fonts than it needs', () => {
    let opened = 0
    const face = new Face(
      [() => undefined, () => aPrintFont('first', '陈一')],
      [
        () => {
          opened++
          return aPrintFont('spare', '喆')
        },
      ],
    )
    expect(face.find('陈').font.key).toBe('first')
    expect(opened).toBe(0)
    expect(face.find('喆').font.key).toBe('spare')
  })

  test('marks and remembers a character that no font has', () => {
    const { fangsong } = bundledFonts().faces
    expect(fangsong.find('\u{E000}').shown).toBe('〓')
    expect([...fangsong.missing]).toEqual(['\u{E000}'])
  })
})

describe('font files', () => {
  test('that are damaged, cut short or no fonts at all are passed over', () => {
    const whole = aFont({ family: '宋体', postScript: 'SimSun' })
    put('empty.ttf', '')
    put('text.ttf', 'this is not a font, whatever its name says')
    put('half.ttf', whole.subarray(0, 300))
    put('notes.txt', 'not looked at')
    expect(scanFonts([folder, join(folder, 'missing')])).toEqual([])
    const broken = Buffer.from(whole)
    broken.fill(0xff, broken.length - 2500, broken.length - 1000)
    put('broken.ttf', broken)
    expect(fontsHere().faces.songti.find('5').shown).toBe('5')
  })

  test('are read again when they have changed', () => {
    put('a.ttf', aFont({ family: 'Before', postScript: 'Before' }))
    expect([...scanFonts([folder])[0]!.names]).toContain('before')
    put('a.ttf', aFont({ family: 'After', postScript: 'After' }))
    utimesSync(join(folder, 'a.ttf'), new Date(), new Date(Date.now() + 5000))
    expect([...scanFonts([folder])[0]!.names]).toContain('after')
  })
})

describe('the bundled fonts', () => {
  test('stand in for all five faces on a computer without Chinese fonts', () => {
    expect(wantedOf(bundledFonts())).toEqual(['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
  })

  test('print the names and signs that offices write, none of them blank', () => {
    const characters =
      '喆堃昇珺玥赟贇翀骉犇昉禤烜燚璟頔翾祎媖鋆鎔镕𬭎䶮㛃㭎㑇䥽𬱖𬍛𫖯𬘡𬬭𫘝𬶐鿍鿎鿏𬸣𫟹𣲘𠅤䲟䝙〇㎡℃％①③→√×·…—〔〕《》“”‘’ⅠⅡ'
    const { faces } = bundledFonts()
    for (const role of ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong'] as const) {
      for (const character of characters) faces[role].find(character)
      expect([role, ...faces[role].missing]).toEqual([role])
    }
  })
})

test('fonts are looked for where each system and a user without rights keep them', () => {
  const windows = systemFontFolders('win32', { WINDIR: 'D:\\Win', LOCALAPPDATA: 'D:\\Local' }, 'D:\\Home')
  expect(windows.map((path) => path.replaceAll('/', '\\'))).toEqual([
    'D:\\Win\\Fonts',
    'D:\\Local\\Microsoft\\Windows\\Fonts',
  ])
  expect(systemFontFolders('linux', {}, '/home/a')).toContain('/home/a/.local/share/fonts')
  expect(systemFontFolders('darwin', {}, '/Users/a')).toContain('/Users/a/Library/Fonts')
})
