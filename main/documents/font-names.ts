/** The five faces of an official paper. */
export const ROLES = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'] as const
export type Role = (typeof ROLES)[number]

type RoleFonts = {
  /** The name an office expects to read in Word's font box. */
  readonly wanted: string
  /** Other spellings of the wanted font; finding one is not a stand-in. */
  readonly spellings: readonly string[]
  /** Family or PostScript names that may stand in for it, best first. */
  readonly alternates: readonly string[]
  /** Bundled files, best first; later ones only lend single characters. */
  readonly bundled: readonly { readonly file: string; readonly name: string }[]
}

const RARE = { file: 'DeskRareKai.ttf', name: '楼事台补字楷体' }
const SERIF_BOLD = { file: 'NotoSerifSC-Bold.cut.ttf', name: '思源宋体粗体' }

/** Look-up order by role: names of fonts as their makers spell them, Chinese name first. */
export const FONT_NAMES: Readonly<Record<Role, RoleFonts>> = {
  fangsong: {
    wanted: '仿宋_GB2312',
    spellings: ['FangSong_GB2312'],
    alternates: [
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '方正仿宋简体',
      'FZFSK--GBK1-0',
      '仿宋',
      'FangSong',
      'STFangsong',
      '华文仿宋',
    ],
    bundled: [{ file: 'FandolFang-Regular.otf', name: 'Fandol仿宋' }, RARE, SERIF_BOLD],
  },
  kaiti: {
    wanted: '楷体_GB2312',
    spellings: ['KaiTi_GB2312'],
    alternates: ['方正楷体_GBK', 'FZKai-Z03', '楷体', 'KaiTi', 'STKaiti', '华文楷体'],
    bundled: [{ file: 'FandolKai-Regular.otf', name: 'Fandol楷体' }, RARE, SERIF_BOLD],
  },
  heiti: {
    wanted: '黑体',
    spellings: ['SimHei'],
    alternates: [
      '方正黑体_GBK',
      '方正黑体简体',
      'FZHei-B01',
      'STHeiti',
      '华文黑体',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
    ],
    bundled: [{ file: 'NotoSansSC-Medium.cut.ttf', name: '思源黑体' }, RARE, SERIF_BOLD],
  },
  xiaobiaosong: {
    wanted: '方正小标宋简体',
    spellings: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    alternates: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0', '华文中宋', 'STZhongsong'],
    bundled: [SERIF_BOLD, RARE],
  },
  songti: {
    wanted: '宋体',
    spellings: ['SimSun'],
    alternates: ['STSong', '华文宋体', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
    bundled: [{ file: 'NotoSerifSC-Regular.digits.ttf', name: '思源宋体' }, SERIF_BOLD],
  },
}
