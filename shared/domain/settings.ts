import { z } from 'zod'

export const LANGUAGES = ['zh-CN', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

export const RoomLook = z.enum(['dark', 'light'])
export type RoomLook = z.infer<typeof RoomLook>

/** Where a ready sentence is wanted: in answers and explanations, in tasks, in what was discussed. */
export const SENTENCE_USES = ['answer', 'task', 'outcome'] as const
export const SentenceUse = z.enum(SENTENCE_USES)
export type SentenceUse = z.infer<typeof SentenceUse>

/** 常用语: a short name that stands for a sentence; everywhere when it has no use of its own. */
export const ReadySentence = z.object({
  short: z.string().trim().min(1).max(20),
  text: z.string().trim().min(1).max(400),
  use: SentenceUse.optional(),
})
export type ReadySentence = Readonly<z.infer<typeof ReadySentence>>

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
  /** A soft sound at 70 and 100 % of an item's time. */
  timerSound: z.boolean().optional(),
  /** Minutes a speech may take. */
  speechMinutes: z.int().min(1).max(60).optional(),
  /** Whether minutes say how long each item took. */
  printsItemTimes: z.boolean().optional(),
  /** Where phones came in last: the name of the network on this machine, and the port, so that firewalls stay content. */
  roomNetwork: z.object({ name: z.string(), port: z.int().min(1).max(65_535) }).optional(),
  readySentences: z.array(ReadySentence),
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
