import { addDays } from '#shared/domain/calendar'
import { Category } from '#shared/domain/category'
import { InboxItem } from '#shared/domain/inbox'
import {
  CareActivity,
  CARE_KINDS,
  Delivery,
  DELIVERY_CHANNELS,
  PolicyCard,
  POLICY_LEVELS,
} from '#shared/domain/policy'
import { Talk } from '#shared/domain/talk'
import { Visit } from '#shared/domain/visit'
import type { Dice } from './random'
import { listsAndProjects } from './lists'
import { aDay, made, many, type Stock } from './stock'
import { aName, FIRST_DAY, LAST_DAY } from './registers'
import { instant } from './sessions'
import { LEADERS, NEEDS, PARTNERS, POLICY_TITLES } from './words'

function aTeam(dice: Dice, leader: string) {
  return [
    { role: 'leader', name: leader || dice.pick(LEADERS) },
    { role: 'station', name: aName(dice), organisation: '党群服务站' },
    ...(dice.chance(0.9) ? [{ role: 'alliance', name: aName(dice), organisation: '企业联盟' }] : []),
    { role: 'staff', name: aName(dice), organisation: '综经办' },
  ]
}

function visits({ dice, enterprises, needs }: Stock): Visit[] {
  const own = needs
    .filter(({ source }) => source === 'visit')
    .map(({ id, raisedAt, enterpriseId }) => ({
      day: raisedAt.slice(0, 10),
      enterprise: enterprises.find((one) => one.id === enterpriseId),
      needIds: [id],
    }))
  const quiet = many(500, () => ({ day: aDay(dice), enterprise: dice.pick(enterprises), needIds: [] }))
  return [...own, ...quiet].flatMap(({ day, enterprise, needIds }, place) => {
    if (!enterprise) return []
    const { id: enterpriseId, name, buildingId, contacts, leader } = enterprise
    const met = [{ name: contacts[0]?.name ?? '负责人', position: '企业代表' }]
    return [
      Visit.parse({
        ...{ id: `visit-${String(place)}`, date: day, enterpriseId, enterprise: name, buildingId },
        ...{ team: aTeam(dice, leader), met, findings: '了解经营情况，宣讲近期政策。', needIds },
        ...made(day),
      }),
    ]
  })
}

function policies({ dice, enterprises }: Stock) {
  const cards = many(60, (place) => {
    const from = aDay(dice)
    return PolicyCard.parse({
      id: `policy-${String(place)}`,
      title: `${POLICY_TITLES[place % POLICY_TITLES.length] ?? ''}（${from.slice(0, 4)}年第${String(place + 1)}批）`,
      issuer: dice.pick(PARTNERS.filter(([, kind]) => kind === 'department'))[0],
      level: dice.pick(POLICY_LEVELS),
      number: `〔${from.slice(0, 4)}〕${String(place + 1)}号`,
      ...{ issuedOn: from, from, until: addDays(from, dice.int(180, 720)) },
      summary: '符合条件的企业可在线申报，材料齐全的十个工作日内办结。',
      sizes: dice.chance(0.6) ? ['small', 'micro'] : [],
      industries: dice.chance(0.3) ? ['软件', '医药'] : [],
      ...made(from),
    })
  })
  const deliveries = many(1500, (place) => {
    const card = dice.pick(cards)
    const day = addDays(card.from ?? FIRST_DAY, dice.int(0, 60))
    const date = day > LAST_DAY ? LAST_DAY : day
    return Delivery.parse({
      id: `delivery-${String(place)}`,
      policyId: card.id,
      enterpriseId: dice.pick(enterprises).id,
      date,
      channel: dice.pick(DELIVERY_CHANNELS),
      ...made(date),
    })
  })
  return { policies: cards, deliveries }
}

function care({ dice, enterprises }: Stock): CareActivity[] {
  return many(48, (place) => {
    const date = aDay(dice)
    const enterpriseIds = dice.some(enterprises, dice.int(1, 12)).map(({ id }) => id)
    const kind = dice.pick(CARE_KINDS)
    return CareActivity.parse({
      id: `care-${String(place)}`,
      kind,
      date,
      title: '职工讲堂',
      place: '党群服务站',
      host: '党建办',
      enterpriseIds,
      people: dice.int(5, 80),
      ...made(date),
    })
  })
}

function talks({ dice, enterprises }: Stock): Talk[] {
  return many(24, (place) => {
    const date = aDay(dice)
    const partnerIds = dice.some(
      PARTNERS.map((_, index) => `partner-${String(index)}`),
      2,
    )
    return Talk.parse({
      id: `talk-${String(place)}`,
      kind: place % 2 === 0 ? 'talent' : 'partner',
      date,
      title: place % 2 === 0 ? '人才对接座谈会' : '四联座谈会',
      place: '党群服务站',
      partnerIds,
      enterpriseIds: dice.some(enterprises, 6).map(({ id }) => id),
      people: dice.int(8, 40),
      agreed: dice.int(0, 12),
      ...made(date),
    })
  })
}

function inbox({ dice, enterprises }: Stock): InboxItem[] {
  return many(40, (place) => {
    const day = addDays(LAST_DAY, -dice.int(0, 20))
    const [, , title, text] = dice.pick(NEEDS)
    const { id: enterpriseId, name: enterprise } = dice.pick(enterprises)
    const at = instant(day, '11:20')
    return InboxItem.parse({
      id: `inbox-${String(place)}`,
      source: dice.pick(['form', 'chat', 'phone']),
      sourceNumber: String(1000 + place),
      saidAt: at,
      receivedAt: at,
      ...{ enterprise, enterpriseId, title, text },
      state: 'waiting',
    })
  })
}

function categories(): Category[] {
  return NEEDS.map(([path, office], place) => {
    const [first = '', second = '', third = ''] = path.split('/')
    return Category.parse({ id: `category-${String(place)}`, first, second, third, office })
  })
}

/** Visits, policies, care, lists, projects, talks, the inbox and the categories of the three years. */
export function betweenSessions(stock: Stock) {
  return {
    visits: visits(stock),
    ...policies(stock),
    care: care(stock),
    ...listsAndProjects(stock),
    talks: talks(stock),
    inbox: inbox(stock),
    categories: categories(),
  }
}
