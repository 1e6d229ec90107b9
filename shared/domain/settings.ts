import { z } from 'zod'

export const LANGUAGES = ['zh-CN', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

export const RoomLook = z.enum(['dark', 'light'])
export type RoomLook = z.infer<typeof RoomLook>

const days = z.int().min(0).max(365)

/** What the office decides once. Day counts are working days. */
export const Settings = z.object({
  id: z.literal('settings'),
  /** Head and 印发机关 of papers. */
  officeName: z.string().trim().max(60),
  /** 抄送 in the foot of minutes. */
  copyTo: z.string().trim().max(400),
  /** 发文机关代字, for instance 博学办; empty: minutes carry the issue number only. */
  documentPrefix: z.string().trim().max(20),
  /** Who keeps the desk; the name every change carries. */
  secretaryName: z.string().trim().min(1).max(40),
  language: Language,
  largeType: z.boolean(),
  /** The room screen: white on deep blue, or black on warm white. */
  roomLook: RoomLook.default('dark'),
  evenLastSide: z.boolean(),
  immediateDays: days,
  datedDays: days,
  longestDays: days,
  yellowDays: days,
  /** Days past due after which the light is red; from the first day when it is not set. */
  redDays: z.int().min(1).max(30).optional(),
  /** Limit of assisting offices. */
  assistingDays: days.optional(),
  readySentences: z.array(
    z.object({ short: z.string().trim().min(1).max(20), text: z.string().trim().min(1).max(400) }),
  ),
})
export type Settings = Readonly<z.infer<typeof Settings>>

/** Defaults from practice: immediate 3 working days, dated 7, assisting 3, longest 30, yellow when 3 remain, red when past due. */
export const DEFAULT_SETTINGS: Settings & { readonly redDays: number; readonly assistingDays: number } = {
  id: 'settings',
  officeName: '街道办事处',
  copyTo: '',
  documentPrefix: '',
  secretaryName: '秘书',
  language: 'zh-CN',
  largeType: false,
  roomLook: 'dark',
  evenLastSide: true,
  immediateDays: 3,
  datedDays: 7,
  longestDays: 30,
  yellowDays: 3,
  redDays: 1,
  assistingDays: 3,
  readySentences: [
    { short: '会后', text: '会后由主办科室与企业对接，三个工作日内回复进展。' },
    { short: '协调', text: '由主办科室牵头协调物业和有关单位，下期报进展。' },
    { short: '已知', text: '情况已知悉，将按程序研究。' },
  ],
}

/** The next number of a gapless row, kept as a record of its own so that two writers cannot take the same. */
export const Counter = z.object({ id: z.string(), next: z.int().min(1) })
export type Counter = Readonly<z.infer<typeof Counter>>
