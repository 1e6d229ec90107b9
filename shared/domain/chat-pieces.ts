/** Why a piece of a chat is hardly a need. */
export const ASIDE_REASONS = ['greeting', 'picture', 'system'] as const
export type AsideReason = (typeof ASIDE_REASONS)[number]

const SYSTEM =
  /^(?:.{0,40}(?:撤回了一条消息|加入了?群聊|移出了?群聊|修改群名为|拍了拍.{0,20}|邀请.{1,40}加入)|以上是打招呼的内容)$/u
const PICTURE =
  /^(?:\[(?:图片|照片|文件|视频|语音|位置|链接|名片|动画表情|表情|聊天记录|红包)\][^\n]{0,60}\s*)+$/u

/** Pictures that text fields draw as signs, and words in brackets for them: [微笑] [抱拳]. */
const EMOJI = /\[\p{Script=Han}{1,5}\]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu
const MENTION = /@\S{1,30}/gu

const GREETINGS = [
  '各位领导',
  '各位老师',
  '各位同事',
  '各位',
  '领导们',
  '领导',
  '老师们',
  '老师',
  '大家',
  '主任',
  '书记',
  '非常',
  '十分',
  '太',
  '多',
  '的',
  '了',
  '啦',
  '呀',
  '啊',
  '哈',
  '嗯',
  '哦',
  '好滴',
  '早上好',
  '上午好',
  '中午好',
  '下午好',
  '晚上好',
  '早安',
  '你们好',
  '您好',
  '你好',
  '早',
  '好',
  '您',
  '你',
  '谢谢',
  '感谢',
  '多谢',
  '辛苦',
  '收到',
  '知道',
  '明白',
  '可以',
  '行',
  '没问题',
  '没有',
  '暂无',
  '无',
  '欢迎',
  '请问',
  '在吗',
  '在',
  '是',
  '对',
  '赞',
  '新年快乐',
  '节日快乐',
  '周末愉快',
  'ok',
  'thanks',
  '1',
  '+1',
].sort((a, b) => b.length - a.length)

/** What is left of a text without greetings, thanks, faces, mentions and punctuation. */
function withoutCourtesy(text: string): string {
  let rest = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(EMOJI, '')
    .replace(MENTION, '')
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '')
  for (const word of GREETINGS) rest = rest.replaceAll(word, '')
  return rest
}

/** Why a piece is hardly a need; undefined when one of its lines may be one. */
export function isAside(text: string): AsideReason | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const reasons = lines.map(lineAside)
  return reasons.includes(undefined) ? undefined : reasons[0]
}

function lineAside(line: string): AsideReason | undefined {
  const plain = line.trim()
  if (SYSTEM.test(plain)) return 'system'
  if (PICTURE.test(plain)) return 'picture'
  return withoutCourtesy(plain) === '' ? 'greeting' : undefined
}

/** Marks that begin a list's next point: 1. 2、 (3) （一） ① 一、 第二， — a decimal (1.5米) is none. */
const POINT =
  /(?:^|(?<=[\n。；;！!？?：:]))\s*(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[）)][、.．]?|\d{1,2}\s*(?:[、．]|\.(?!\d))|[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十][、，,：:])\s*|[①-⑳]\s*/gu

/** Words with which a further need begins. */
const FURTHER =
  /(?<=[。；;！!？?\n，,])\s*(?=另外|此外|还有(?:一个|一点|一件|就是)?[，,：:]?|再有|再就是|除此之外|同时(?:希望|建议|还))/gu

/** Pieces shorter than this stay with the one before: nobody states a need in three characters. */
const SHORTEST = 4

function cutAt(text: string, marks: readonly number[]): readonly string[] {
  const places = [0, ...marks.filter((mark) => mark > 0), text.length]
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

/** Puts what is too short to stand alone to the piece before it, the first to the one after. */
function joined(parts: readonly string[]): readonly string[] {
  return parts.reduce<string[]>((kept, part) => {
    const before = kept.at(-1)
    const isShort = (words: string) => words.replaceAll(/[\s\p{P}\p{S}\p{N}]+/gu, '').length < SHORTEST
    if (before !== undefined && (isShort(part) || isShort(before))) kept[kept.length - 1] = before + part
    else kept.push(part)
    return kept
  }, [])
}

/**
 * The needs of one message, guessed by numbers (1. 2、 ①), by semicolons and by words such as 另外. What stands before
 * the first number (a greeting, a heading) stays with it. Joined, the pieces are the message but for blanks at seams.
 */
export function splitNeeds(message: string): readonly string[] {
  const points = [...message.matchAll(POINT)].map(({ index }) => index)
  const marks = points.length >= 2 ? points : semanticMarks(message)
  // A heading before the first number belongs to it.
  const heading = points.length >= 2 && isHeading(message.slice(0, points[0]))
  const parts = cutAt(message, heading ? marks.slice(1) : marks)
  return joined(parts)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isHeading(words: string): boolean {
  return /[：:]\s*$/u.test(words) || withoutCourtesy(words).length < SHORTEST * 3
}

function semanticMarks(message: string): readonly number[] {
  const further = [...message.matchAll(FURTHER)].map(({ index }) => index)
  const semicolons = [...message.matchAll(/[；;]\s*/gu)].map(({ index, 0: mark }) => index + mark.length)
  return [...new Set([...further, ...semicolons])].sort((a, b) => a - b)
}
