import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { at } from './support/scenario'

/** The day of the session. */
export const DAY = '2022-09-29'

/** Another laptop: its desk, how it is given a file, and its end. */
export type Elsewhere = Pick<Stage, 'chooses'> & { readonly desk: Page; readonly stop: () => Promise<void> }

/** What a host must be able to do so that the scenario can be played on it. */
export type Stage = {
  /** The desk as it is now; another page after a restart. */
  readonly desk: () => Page
  /** The room screen, which the desk has opened. */
  readonly room: () => Promise<Page>
  /** Ends the program as a person does, and starts it again at this instant. */
  readonly restart: (clock: string) => Promise<void>
  /** Ends the program as a power cut does, and starts it again at this instant. */
  readonly crash: (clock: string) => Promise<void>
  /** What a press saves on the secretary's disk. */
  readonly saved: (press: () => Promise<unknown>) => Promise<Buffer>
  /** Answers the file dialog that a press opens. */
  readonly chooses: (path: string, press: () => Promise<unknown>) => Promise<void>
  /** The same program on another, empty profile, beside this one. */
  readonly elsewhere: (clock: string) => Promise<Elsewhere>
}

type Text = string | RegExp

const agenda = (page: Page) => page.getByRole('navigation', { name: '议程' })
// An item's menu is named after it too.
const entryOf = (page: Page, words: Text) =>
  agenda(page).getByRole('button', { name: words }).and(page.locator(':not([aria-haspopup])'))
/** The middle of the desk. */
export const atHand = (page: Page) => page.getByRole('main', { name: '手头这一项' })
/** A button by its name. */
export const button = (scope: Page | Locator, name: Text) =>
  scope.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
/** A form by its name. */
export const form = (page: Page, name: string) => page.getByRole('form', { name, exact: true })
/** A field for text by its label. */
export const field = (scope: Page | Locator, name: string) =>
  scope.getByRole('textbox', { name, exact: true })
const combobox = (scope: Page | Locator, name: string) => scope.getByRole('combobox', { name, exact: true })
const numbersIn = (rows: Locator) => rows.filter({ hasText: /^N-\d/ })

/** Chooses one word of a row of words. */
async function choose(scope: Page | Locator, label: string, word: string): Promise<void> {
  const group = scope.getByRole('radiogroup', { name: label, exact: true })
  await group.getByText(word, { exact: true }).click()
  await expect(group.getByRole('radio', { name: word, exact: true })).toBeChecked()
}

/** Types the letters of a name and takes the first that is offered. */
async function pickByLetters(
  scope: Page | Locator,
  label: string,
  letters: string,
  name: string,
): Promise<void> {
  const picker = combobox(scope, label)
  await picker.fill(letters)
  await expect(picker.page().locator('.ant-select-item-option-active').last()).toContainText(name)
  await picker.press('Enter')
  await expect(picker).toHaveValue(name)
}

/** Types a whole name and goes on to the next field. */
async function nameIn(scope: Page | Locator, label: string, name: string): Promise<void> {
  await combobox(scope, label).fill(name)
  await combobox(scope, label).press('Tab')
}

/** Takes offices into a field of several. */
async function officesIn(scope: Page | Locator, label: string, ...names: readonly string[]): Promise<void> {
  const picker = combobox(scope, label)
  for (const name of names) {
    await picker.fill(name)
    await picker.press('Enter')
  }
  await picker.press('Tab')
}

async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click()
}

const ledgerRows = (page: Page) =>
  page.getByRole('grid', { name: '需求台账' }).getByRole('row').filter({ hasText: /^N-/ })

/** Step 1: home says what is pressing, and every figure opens exactly those rows. */
export async function lookAtHome({ desk }: Stage): Promise<void> {
  const page = desk()
  const figures = [
    ['1 3 个工作日内到期', /N-031/],
    ['1 今日应带回答复', /N-033/],
    ['1 转办等待，最久 21 天', /N-027/],
  ] as const
  for (const [words, row] of figures) {
    await page.getByRole('list', { name: '需要留意的需求' }).getByRole('link', { name: words }).click()
    await expect(ledgerRows(page)).toHaveText([row])
    await openPage(page, '首页')
  }
}

/** A paper chosen from the menu of papers, as its file. */
async function paperFrom(stage: Pick<Stage, 'desk' | 'saved'>, name: string): Promise<Buffer> {
  const page = stage.desk()
  return stage.saved(async () => {
    await button(page, /^打\s*印$/).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  })
}

/** Step 2: the session is made from its series; time and order are its secretary's. */
export async function prepare({ desk, restart }: Stage): Promise<void> {
  let page = desk()
  await openPage(page, '会议')
  await button(page, '新建会议').click()
  await button(page.getByRole('dialog', { name: '新建会议' }), /^新\s*建$/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('智慧岛A座楼事会周例会 〔2022〕第15期')
  await expect(numbersIn(page.getByRole('listitem'))).toHaveText([/N-031/, /N-033/, /N-027/])

  const total = page.getByRole('status').filter({ hasText: '合计' })
  await expect(total).toHaveText('合计 55 / 60 分')
  const calm = await total.evaluate((element) => getComputedStyle(element).color)
  const minutes = page.getByRole('spinbutton', { name: '新需求：计划分钟' })
  await minutes.fill('40')
  await minutes.press('Enter')
  await expect(total).toHaveText('合计 65 / 60 分，超出 5 分')
  await expect(total).not.toHaveCSS('color', calm)
  await minutes.fill('30')
  await minutes.press('Enter')
  await expect(total).toHaveText('合计 55 / 60 分')

  await expect.poll(() => titlesOf(page)).toEqual(['审议上期纪要', '政策通报', '回头看', '新需求'])
  await moveUp(page, '回头看', 2)
  const moved = ['审议上期纪要', '回头看', '政策通报', '新需求']
  await expect.poll(() => titlesOf(page)).toEqual(moved)
  await button(page, '标记为已通知').click()
  await expect(page.getByText('已通知', { exact: true })).toBeVisible()

  await restart(at(DAY, '09:59'))
  page = desk()
  await button(page, '看议程与准备').click()
  await expect.poll(() => titlesOf(page)).toEqual(moved)
}

/** Step 2, its papers: notice, agenda and empty sign-in sheet. */
export async function printAhead({ desk, saved }: Stage): Promise<void> {
  for (const paper of ['会议通知', '会议议程', '空白签到表']) {
    const pdf = await paperFrom({ desk, saved }, `${paper}（PDF）`)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }
}

function titlesOf(page: Page): Promise<string[]> {
  return page
    .getByRole('textbox', { name: /^第 \d+ 项议题名称$/ })
    .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value))
}

async function moveUp(page: Page, title: string, place: number): Promise<void> {
  const handle = button(page, `移动议题“${title}”`)
  await handle.focus()
  await handle.press('Space')
  await expect(handle).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText(`“${title}”移到第 ${String(place + 1)} 项`)).toBeAttached()
  await handle.press('ArrowUp')
  await expect(page.getByText(`“${title}”移到第 ${String(place)} 项`)).toBeAttached()
  await handle.press('Space')
  await expect(page.getByText(`“${title}”放在第 ${String(place)} 项`)).toBeAttached()
}

/** Who signs in by which letters. */
const ARRIVING = [
  ['yysw', '豫源水务集团有限公司', '王敏'],
  ['zsyh', '中嵩银行智慧岛支行', '陈喆'],
  ['yskj', '云杉科技有限公司', '刘𬭎'],
  ['mdqy', '明德企业管理咨询有限公司', '郑明'],
  ['gyjs', '国岳建设工程有限公司', '孙岳'],
  ['jhwy', '嘉禾物业服务有限公司', '何佳'],
  ['qmx', '启明星教育科技有限公司', '吴启'],
  ['pfyh', '浦发银行智慧岛支行', '林浦'],
  ['cgb', '城管办', '赵科长'],
  ['zjb', '综经办', '李负责人'],
  ['wjb', '卫健办', '钱医师'],
] as const

const states = (page: Page, name: string) => page.getByRole('group', { name: `${name}的签到状态` })

/** Step 3: the room screen and the people. One display only: the projector's plug is another test's. */
export async function signIn({ desk, room }: Stage): Promise<void> {
  const page = desk()
  await button(page, '开始签到').click()
  await expect(page.getByRole('heading', { name: '签到表' })).toBeVisible()
  const screen = await room()
  await button(page.getByRole('group', { name: '投一个画面' }), '欢迎').click()
  await expect(screen.getByRole('heading', { name: '智慧岛A座楼事会周例会' })).toBeVisible()
  await expect(screen.getByText('请到工作人员处签到')).toBeVisible()

  const arriving = combobox(page, '单位或姓名')
  await expect(arriving).toBeFocused()
  for (const [letters, organisation, name] of ARRIVING) {
    await page.keyboard.type(letters)
    await expect(page.getByRole('option', { selected: true })).toContainText(organisation)
    await page.keyboard.press('Enter')
    await expect(button(states(page, name), '出席')).toHaveAttribute('aria-pressed', 'true')
  }
  await page.keyboard.type('zssj/')
  await combobox(page, '谁代周赟来？').fill('许昇')
  await page.keyboard.press('Enter')
  await expect(button(states(page, '许昇'), '代会')).toHaveAttribute('aria-pressed', 'true')
  await expect(states(page, '周赟')).toHaveCount(0)
  await button(states(page, '高棠'), '请假').click()
  await field(page, '事由').fill('出差')
  await field(page, '事由').press('Enter')
  await expect(page.getByText(/应到 13 · 出席 12 · 请假 1 · 缺席 0 · 代会 1/)).toBeVisible()
}

/** Step 4: the session begins, and the last minutes are approved. */
export async function startAndApprove({ desk }: Stage): Promise<void> {
  const page = desk()
  await button(page, /^开\s*会$/).click()
  const first = agenda(page).getByRole('listitem').filter({ hasText: '审议上期纪要' })
  await expect(entryOf(page, /审议上期纪要/)).toHaveAttribute('aria-current', 'step')
  await expect(first).toContainText('/ 5′')
  await expect(first.getByRole('meter')).toBeVisible()
  await button(atHand(page), '审议通过').click()
  await expect(atHand(page).getByText(/经第15期会议确认\s.*\d\d:\d\d/)).toBeVisible()
}

/** A photograph as a telephone takes it, small. */
function aPhotograph(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loushi-photo-'))
  const path = join(folder, '修好的路灯.png')
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='
  writeFileSync(path, Buffer.from(pixel, 'base64'))
  return path
}

/** Step 5: what was promised was done, in time; a photograph shows it. */
export async function reviewStreetLamp({ desk, room, chooses }: Stage): Promise<void> {
  const page = desk()
  await page.keyboard.press('PageDown')
  await expect(entryOf(page, /N-031/)).toHaveAttribute('aria-current', 'true')
  const screen = await room()
  await expect(screen.getByRole('heading', { name: '路灯不亮' })).toBeVisible()
  await button(atHand(page), /^办\s*结$/).click()
  await chooses(aPhotograph(), () => button(form(page, '办结'), '添加附件').click())
  await expect(form(page, '办结').getByText('修好的路灯.png')).toBeVisible()
  await closeNeed(page, '已修复，现场照片已存')
  await expect(entryOf(page, /N-031.*办结/)).toBeVisible()
}

async function closeNeed(page: Page, words: string): Promise<void> {
  const closing = form(page, '办结')
  await field(closing, '办理结果').fill(words)
  await choose(closing, '提出人的反应', '满意')
  await choose(closing, '怎样告知提出人', '会上')
  await button(closing, /^办\s*结$/).click()
  await expect(closing).toHaveCount(0)
}

/** Step 6: the claim comes back and becomes a task force with a later date. */
export async function reviewCanteen({ desk }: Stage): Promise<void> {
  const page = desk()
  await entryOf(page, /N-033/).click()
  await button(atHand(page), '带回答复').click()
  const returning = form(page, '带回答复')
  await field(returning, '认领人的答复').fill('食堂系统可以接入企业卡，但收费设备要由市场监管所检定')
  await button(returning, '保存答复').click()
  await expect(returning).toHaveCount(0)

  await chooseKind(page, '3', '限期办')
  const dated = form(page, '限期办')
  await pickByLetters(dated, '主办科室', 'zjb', '综经办')
  await officesIn(dated, '协办科室', '市场监管所')
  await nameIn(dated, '责任人', '李负责人')
  await dated.getByRole('checkbox', { name: '成立专班' }).check()
  await nameIn(dated, '专班牵头人', '综经办')
  await nameIn(dated, '联络人', '李负责人')
  await officesIn(dated, '成员科室', '综经办', '市场监管所')
  await field(dated, '要求').fill('完成设备检定并接入企业卡')
  await button(dated, '保存处置').click()
  await expect(dated).toHaveCount(0)
  await expect(atHand(page)).toContainText('市场监管所')

  await button(atHand(page), /^延\s*期$/).click()
  const extending = form(page, '延期')
  await extending.getByRole('spinbutton', { name: /工作日/ }).fill('12')
  await expect(extending).toContainText('10月20日')
  await field(extending, '延期理由').fill('检定排期在国庆节后')
  await nameIn(extending, '同意人', '周书记')
  await button(extending, '保存延期').click()
  await expect(extending).toHaveCount(0)
  await expect(atHand(page)).toContainText('10月20日')
}

/** Step 7: the department has replied, the raiser is told, the waiting ends. */
export async function reviewMetro({ desk }: Stage): Promise<void> {
  const page = desk()
  await entryOf(page, /N-027/).click()
  await expect(atHand(page)).toContainText('等待 21 天')
  await button(atHand(page), '记部门回复').click()
  await field(form(page, '记部门回复'), '部门怎么回复的').fill('B口列入年内开通计划')
  await button(form(page, '记部门回复'), '保存部门回复').click()
  await button(atHand(page), '告知并办结').click()
  await closeNeed(page, '已向企业说明开通计划')
  await expect(entryOf(page, /N-027.*办结/)).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(entryOf(page, /政策通报/)).toHaveAttribute('aria-current', 'step')
  await field(atHand(page), '讨论结果').fill('综经办通报了稳岗返还和停车共享两项政策。')
}

const CAR_PARK =
  '每天17:30至18:30，A座地下车库只开一个出口，平均要排二十五分钟。请在晚高峰增开西侧出口，并在明理路口安排疏导。'

/** Step 8: typed, read back, changed, agreed. */
export async function confirmInTheRoom({ desk, room }: Stage): Promise<void> {
  const page = desk()
  await entryOf(page, /新需求/).click()
  await expect(entryOf(page, /新需求/)).toHaveAttribute('aria-current', 'step')
  await draftBy(page, '豫源水务集团有限公司 #停车 A座地下车库晚高峰只开一个出口，要排很久。')
  const draft = page.getByRole('region', { name: '草稿' })
  await nameIn(draft, '提出人', '王敏')
  await field(draft, '标题').fill('地下车库晚高峰排队')
  await page.keyboard.press('F4')
  const screen = await room()
  await expect(screen.getByRole('heading', { name: '豫源水务集团有限公司' })).toContainText('王敏')
  await expect(screen.getByText('A座地下车库晚高峰只开一个出口，要排很久。')).toBeVisible()

  await field(draft, '需求内容').fill(CAR_PARK)
  await expect(draft.getByText('大屏上还是改动前的文字，按 F4 更新。')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(screen.getByText(CAR_PARK.slice(0, 20))).toBeVisible()
  await confirmBy(page, '王敏')
  await expect(atHand(page).getByText(/第 1 稿\s+✓ 现场确定/)).toBeVisible()
  await expect(entryOf(page, /N-034/)).toHaveAttribute('aria-current', 'true')
  await expect(screen.getByText(/✓ 现场确定/)).toBeVisible()
}

async function draftBy(page: Page, line: string): Promise<void> {
  const quick = field(page, '一行速记')
  await expect(quick).toBeVisible()
  await page.keyboard.press('F2')
  await expect(quick).toBeFocused()
  await quick.fill(line)
  await quick.press('Enter')
  await expect(page.getByRole('region', { name: '草稿' })).toBeVisible()
}

async function confirmBy(page: Page, by: string): Promise<void> {
  await page.keyboard.press('F6')
  const confirming = form(page, '现场确定')
  await expect(combobox(confirming, '由谁确认')).toHaveValue(by)
  await button(confirming, '确定这一稿').click()
  await expect(confirming).toHaveCount(0)
}

/** Takes down a need and has it confirmed. */
async function raise(page: Page, line: string, raiser: string, title: string, number: string): Promise<void> {
  await draftBy(page, line)
  const draft = page.getByRole('region', { name: '草稿' })
  await nameIn(draft, '提出人', raiser)
  await field(draft, '标题').fill(title)
  await page.keyboard.press('F4')
  await confirmBy(page, raiser)
  await expect(entryOf(page, new RegExp(number))).toHaveAttribute('aria-current', 'true')
}

/** Chooses a disposition by its number, as soon as it is offered. */
async function chooseKind(page: Page, key: string, name: string): Promise<void> {
  await expect(button(atHand(page), name)).toBeVisible()
  await page.keyboard.press(key)
  await expect(form(page, name)).toBeVisible()
}

async function saveDisposition(page: Page, name: string): Promise<void> {
  await button(form(page, name), '保存处置').click()
  await expect(form(page, name)).toHaveCount(0)
}

/** Step 9: five needs, each with its own disposition; an explanation that says nothing is refused. */
export async function disposeOfAll({ desk }: Stage): Promise<void> {
  const page = desk()
  await chooseKind(page, '3', '限期办')
  const dated = form(page, '限期办')
  await pickByLetters(dated, '主办科室', 'cgb', '城管办')
  await officesIn(dated, '协办科室', '综治办')
  await nameIn(dated, '责任人', '赵科长')
  await expect(dated.getByRole('group', { name: '期限', exact: true })).toContainText('2022年10月13日')
  await field(dated, '要求').fill('会同物业增开西侧出口，第16期报进展')
  await saveDisposition(page, '限期办')
  await expect(atHand(page)).toContainText('10月13日')

  await raise(
    page,
    '中嵩银行智慧岛支行 员工年度体检要到老城区，来回半天，希望就近安排。',
    '陈喆',
    '体检点太远',
    'N-035',
  )
  await chooseKind(page, '1', '现场解答')
  const answered = form(page, '现场解答')
  await field(answered, '答复').fill('智慧岛社区卫生服务中心自十月起承接企业集体体检，可预约上门')
  await pickByLetters(answered, '由谁解答', 'wjb', '卫健办')
  await button(answered, '用作依据：智慧岛企业健康服务指南').click()
  await expect(answered.getByRole('list', { name: '引用的依据' })).toContainText('《智慧岛企业健康服务指南》')
  await choose(answered, '提出人的反应', '满意')
  await saveDisposition(page, '现场解答')

  await explainSignboard(page)
  await raise(
    page,
    '启明星教育科技有限公司 A座5层电梯厅空调滴水，地面积水，来访家长容易滑倒。',
    '吴启',
    '电梯厅积水',
    'N-037',
  )
  await chooseKind(page, '2', '马上办')
  await nameIn(form(page, '马上办'), '主办科室', '应急办')
  await saveDisposition(page, '马上办')

  await raise(
    page,
    '国岳建设工程有限公司 公司每年招实习生三十人，希望对接两所高校建立长期合作。',
    '孙岳',
    '实习生对接高校',
    'N-038',
  )
  await chooseKind(page, '6', '认领带回')
  const claimed = form(page, '认领带回')
  await nameIn(claimed, '认领人', '李负责人')
  await nameIn(claimed, '认领科室', '综经办')
  await expect(claimed.getByRole('spinbutton', { name: '第几期答复' })).toHaveValue('16')
  await saveDisposition(page, '认领带回')
}

async function explainSignboard(page: Page): Promise<void> {
  await raise(
    page,
    '准绳设计咨询有限公司 希望在A座楼顶设置企业大型招牌。',
    '许昇',
    '楼顶设置大型招牌',
    'N-036',
  )
  await chooseKind(page, '4', '解释说明')
  const explained = form(page, '解释说明')
  await choose(explained, '是否取得理解', '理解')
  await button(explained, '保存处置').click()
  await expect(explained.getByRole('alert')).toHaveText('解释说明要写明理由。')
  await field(explained, '理由').fill('市容管理规定不允许在楼顶设置商业招牌，可在一层门头统一设置')
  await expect(explained.getByRole('alert')).toHaveCount(0)
  await nameIn(explained, '由谁说明', '城管办')
  await saveDisposition(page, '解释说明')
  await expect(entryOf(page, /N-036.*办结/)).toBeVisible()
}

const PARCELS =
  '快递柜不足，早高峰取件要排到大厅门口，外卖也没有地方放，希望在东门增设两组，并划出外卖架的位置。'
const LOST_MILLISECONDS = 2000

/** Step 10: the power goes while somebody types. */
export async function survivePowerCut({ desk, crash, room }: Stage): Promise<void> {
  await draftBy(desk(), '嘉禾物业服务有限公司 快递柜')
  const typed: { at: number; text: string }[] = []
  const words = field(desk().getByRole('region', { name: '草稿' }), '需求内容')
  await words.fill('')
  for (const letter of PARCELS) {
    await words.pressSequentially(letter, { delay: 60 })
    typed.push({ at: Date.now(), text: (typed.at(-1)?.text ?? '') + letter })
  }
  const cut = Date.now()
  await crash(at(DAY, '10:48'))
  const safe = typed.filter((moment) => moment.at < cut - LOST_MILLISECONDS).at(-1)!.text

  const page = desk()
  await openDesk(page)
  const kept = field(page.getByRole('region', { name: '草稿' }), '需求内容')
  await expect(kept).toHaveValue(new RegExp(`^${safe}`))
  expect(PARCELS.startsWith(await kept.inputValue())).toBe(true)
  await expect(page.getByRole('banner')).toContainText('10:48')
  const screen = await room()
  await expect(screen.getByText('〔2022〕第15期')).toBeVisible()
  await button(atHand(page), /^撤\s*回$/).click()
  await expect(page.getByRole('region', { name: '草稿' })).toHaveCount(0)
  await expect(numbersIn(agenda(page).getByRole('listitem'))).toHaveCount(8)
}

async function openDesk(page: Page): Promise<void> {
  // A program that was cut off may be there by itself.
  await expect(agenda(page).or(button(page, '进入会议'))).toBeVisible()
  if (await agenda(page).isVisible()) return
  await button(page, '进入会议').click()
}

/** Step 11, first half: closing, the checks, version 1. */
export async function closeAndFinalise({ desk, room }: Stage): Promise<void> {
  const page = desk()
  await button(page, '闭会…').click()
  await button(page.getByRole('dialog', { name: '现在闭会吗？' }), /^闭\s*会$/).click()
  const screen = await room()
  await expect(screen.getByRole('heading', { name: '本期小结' })).toBeVisible()

  // No item is current any more: which one it was is asked before finalising.
  await button(page, /F3 签到$/).click()
  await button(states(page, '林浦'), '早退').click()
  await button(page, '闭会与定稿').click()
  const checks = page.getByRole('region', { name: '定稿前检查' })
  await expect(checks.getByText('N-037 没有责任人')).toBeVisible()
  const leaver = /林浦.*早退，没有注明自第几项起离席/
  await expect(checks.getByText(leaver)).toBeVisible()
  await button(checks, /^去改：.*早退/).click()
  await chooseLeaving(page)
  await button(page, '闭会与定稿').click()
  await expect(checks.getByText(leaver)).toHaveCount(0)

  await button(checks, /^去改：N-037/).click()
  await expect(entryOf(page, /N-037/)).toHaveAttribute('aria-current', 'true')
  await button(atHand(page), '马上办').click()
  await nameIn(form(page, '马上办'), '主办科室', '应急办')
  await nameIn(form(page, '马上办'), '责任人', '马安全')
  await saveDisposition(page, '马上办')
  await button(page, '闭会与定稿').click()
  await expect(checks.getByText('没有需要改的，可以定稿。')).toBeVisible()
  await button(checks, /^定\s*稿$/).click()
  await expect(page.getByText(/第 1 版已定稿/)).toBeVisible()
}

async function chooseLeaving(page: Page): Promise<void> {
  const leaving = combobox(page, '自第几项起离席')
  await leaving.press('ArrowDown')
  await page.locator('.ant-select-item-option').filter({ hasText: '新需求' }).click()
  await expect(page.locator('.ant-select-item-option').filter({ hasText: '新需求' })).toBeHidden()
}

const ZIP = Buffer.from('PK')

/** Step 11, second half: papers, a second version, and the first one unchanged; an excerpt per office, ledger, zip. */
export async function printTwoVersions({ desk, saved }: Stage): Promise<void> {
  const page = desk()
  await atHand(page).getByRole('link', { name: '看纪要' }).first().click()
  await expect(page.getByRole('heading', { name: '会议纪要', exact: true })).toBeVisible()
  const docx = await saved(() => button(page, '导出 Word').click())
  const pdf = await saved(() => button(page, '导出 PDF').click())
  expect(docx.subarray(0, 2)).toEqual(ZIP)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')

  await button(page, '重新打开').click()
  const asking = page.getByRole('dialog', { name: '重新打开已定稿的会议' })
  await field(asking, '重新打开的理由').fill('政策通报一项补充联系电话')
  await button(asking, '重新打开').click()
  await expect(asking).toBeHidden()
  await expect(page.getByText('会议已定稿，纪要只能查看')).toHaveCount(0)
  await button(page, '返回会议').click()
  await button(page, '打开操作台').click()
  await entryOf(page, /政策通报/).click()
  await field(atHand(page), '讨论结果').fill(
    '综经办通报了稳岗返还和停车共享两项政策，咨询电话向党群服务站索取。',
  )
  await button(page, '闭会与定稿').click()
  await button(page.getByRole('region', { name: '定稿前检查' }), /^定\s*稿$/).click()
  await expect(page.getByText(/第 2 版已定稿/)).toBeVisible()

  await atHand(page).getByRole('link', { name: '看纪要' }).first().click()
  await page.getByRole('tab', { name: '版本 2' }).click()
  const first = await saved(() => button(page, '导出第1版 docx').click())
  expect(first.equals(docx)).toBe(true)
  const firstPdf = await saved(() => button(page, '导出第1版 pdf').click())
  expect(firstPdf.equals(pdf)).toBe(true)
  const second = await saved(() => button(page, '导出第2版 pdf').click())
  expect(second.equals(pdf)).toBe(false)

  await excerptsAndPackage({ desk, saved })
  await button(page, '返回会议').click()
  await openPage(page, '需求台账')
  for (const figure of ['8 件', '办结 4', '在办 4']) await expect(button(page, figure).first()).toBeVisible()
  const ledger = await saved(() => button(page, '导出台账').click())
  expect(ledger.subarray(0, 2)).toEqual(ZIP)
}

/** The offices that have something to do after the session, each with its own excerpt. */
const EXCERPTS = ['城管办', '市场监管所', '应急办', '综治办', '综经办']
const PACKAGE = join(tmpdir(), `loushi-package-${String(process.pid)}.zip`)

async function excerptsAndPackage({ desk, saved }: Pick<Stage, 'desk' | 'saved'>): Promise<void> {
  const page = desk()
  await paperFrom({ desk, saved }, '各科室交办单（Word）')
  await page.getByRole('tab', { name: '文档' }).click()
  for (const office of EXCERPTS)
    await expect(page.getByRole('listitem').filter({ hasText: `会议交办单（${office}）.docx` })).toBeVisible()
  const zip = await saved(() => button(page, '会议包').click())
  expect(zip.subarray(0, 2)).toEqual(ZIP)
  writeFileSync(PACKAGE, zip)
}

/** Step 12, other laptop: the package taken in twice gives equal data and no doubles. */
export async function takeInTwice({ elsewhere }: Stage): Promise<void> {
  const { desk: page, chooses, stop } = await elsewhere(at('2022-10-08', '09:00'))
  const takeIn = async () => {
    await openPage(page, '导入')
    await chooses(PACKAGE, () => button(page, '导入会议包…').click())
  }
  await takeIn()
  const told = page.getByRole('status')
  await expect(told.filter({ hasText: /新增 [1-9]\d* 条，已有且相同 0 条/ })).toBeVisible()
  await takeIn()
  await expect(told.filter({ hasText: /新增 0 条/ })).toBeVisible()
  await openPage(page, '需求台账')
  await button(page, /^全部 8/).click()
  await expect(ledgerRows(page)).toHaveCount(8)
  await stop()
}

/** The building's monthly session looks back on the same needs, once each. */
async function monthlySession(page: Page, back: readonly RegExp[]): Promise<void> {
  await openPage(page, '会议')
  await button(page, '新建会议').click()
  const making = page.getByRole('dialog', { name: '新建会议' })
  await combobox(making, '例会系列').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '月例会' }).click()
  await button(making, /^新\s*建$/).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('月例会')
  await expect(numbersIn(page.getByRole('listitem'))).toHaveText([...back])
  await expect(button(page, /^在办 4 项/)).toBeVisible()
}

/** Step 12: what is open comes back by itself, to the weekly session and to the monthly one. */
export async function nextSession({ desk, restart }: Stage): Promise<void> {
  await restart(at('2022-10-08', '09:00'))
  const page = desk()
  await openPage(page, '会议')
  await button(page, '新建会议').click()
  const making = page.getByRole('dialog', { name: '新建会议' })
  await combobox(making, '日期').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '10月13日' }).click()
  await expect(making).toContainText('期号：第16期')
  await button(making, /^新\s*建$/).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('第16期')
  const back = [/N-033/, /N-034/, /N-037/, /N-038/]
  await expect(numbersIn(page.getByRole('listitem'))).toHaveText(back)

  await monthlySession(page, back)

  await openPage(page, '需求台账')
  await button(page.getByRole('group', { name: '台账分类' }), /^已办结/).click()
  await ledgerRows(page).filter({ hasText: 'N-031' }).click()
  const story = page.getByRole('complementary', { name: '需求详情' })
  await expect(story).toContainText('按期')
  await button(story, /^回\s*访$/).click()
  const drawer = page.getByRole('dialog', { name: 'N-031 回访' })
  await drawer.getByText('不满意', { exact: true }).click()
  await field(drawer, '回访情况').fill('路灯修好两天又灭了')
  await button(drawer, '记下回访并重办').click()
  await expect(drawer).toBeHidden()

  await openPage(page, '会议')
  await page.getByRole('link', { name: '〔2022〕第16期', exact: true }).click()
  await expect(numbersIn(page.getByRole('listitem'))).toHaveText([...back, /N-031/])
}

/** The scenario's steps in order, each with the clock's instant when the program is started for it alone. */
export const STEPS = [
  { name: 'home says what is pressing', play: lookAtHome },
  { name: 'a session is prepared', play: prepare },
  { name: 'its papers are printed', play: printAhead },
  { name: 'the room and the people', play: signIn },
  { name: 'the session begins', play: startAndApprove },
  { name: 'N-031 is closed', play: reviewStreetLamp },
  { name: 'N-033 comes back', play: reviewCanteen },
  { name: 'N-027 is answered', play: reviewMetro },
  { name: 'N-034 is confirmed in the room', play: confirmInTheRoom },
  { name: 'five dispositions', play: disposeOfAll },
  { name: 'a power cut', play: survivePowerCut },
  { name: 'closed and finalised', play: closeAndFinalise },
  { name: 'two versions', play: printTwoVersions },
  { name: 'another laptop', play: takeInTwice },
  { name: 'the next session', play: nextSession },
] as const
