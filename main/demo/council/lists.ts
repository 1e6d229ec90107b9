import { addDays } from '#shared/domain/calendar'
import { currentWording, type Need } from '#shared/domain/need'
import { LibraryProject, Project } from '#shared/domain/project'
import { Resource, RESOURCE_KINDS, TALENT_KINDS } from '#shared/domain/resource'
import type { Dice } from './random'
import { aName, FIRST_DAY } from './registers'
import { instant } from './sessions'
import { aDay, made, many, type Stock } from './stock'
import { NEEDS, PARTNERS } from './words'

function aSupplier(dice: Dice) {
  const place = dice.int(0, PARTNERS.length - 1)
  const [owner, ownerKind] = PARTNERS[place] ?? PARTNERS[0]
  return { side: 'supply', owner, ownerKind, partnerId: `partner-${String(place)}` }
}

function resources({ dice, enterprises }: Stock): Resource[] {
  return many(120, (place) => {
    const kind = dice.pick(RESOURCE_KINDS)
    const isDemand = TALENT_KINDS.some((known) => known === kind) && dice.chance(0.5)
    const { id: enterpriseId, name: owner } = dice.pick(enterprises)
    const [category, , title] = dice.pick(NEEDS)
    const quantity = dice.int(2, 60)
    return Resource.parse({
      id: `resource-${String(place)}`,
      ...(isDemand ? { side: 'demand', owner, ownerKind: 'enterprise', enterpriseId } : aSupplier(dice)),
      ...{ kind, category, title: `${title}可用资源`, text: '可按需安排，提前三天联系。' },
      ...{ capacity: `${String(quantity)}个`, quantity, contact: aName(dice), ...made(aDay(dice)) },
    })
  })
}

function library(): LibraryProject[] {
  return NEEDS.map(([category, owner, title], place) =>
    LibraryProject.parse({
      ...{ id: `library-${String(place)}`, title: `${title}服务包`, category },
      ...{ goal: '让企业少跑一趟', criterion: '企业确认问题解决' },
      steps: [
        { title: '上门了解', owner, days: 2 },
        { title: '协调落实', owner, days: 7 },
      ],
      ...made(FIRST_DAY),
    }),
  )
}

const STATES = ['proposed', 'running', 'done', 'done', 'done'] as const

function aProject(dice: Dice, need: Need, place: number, supplies: readonly Resource[]): Project {
  const state = STATES[place % STATES.length] ?? 'done'
  const day = need.raisedAt.slice(0, 10)
  const proposedAt = instant(day, '17:00')
  const { category, enterpriseId } = need
  return Project.parse({
    ...{ id: `project-${String(place)}`, number: place + 1, title: currentWording(need).title, state },
    ...{ goal: '解决企业提出的问题', criterion: '企业满意', owner: '综经办', category },
    ...{ needIds: [need.id], resourceIds: [dice.pick(supplies).id] },
    enterpriseIds: enterpriseId ? [enterpriseId] : [],
    steps: [
      {
        ...{ title: '对接', owner: '综经办', dueDate: addDays(day, 7) },
        ...(state === 'done' && { doneAt: proposedAt }),
      },
    ],
    ...{ proposedAt, by: '陈思', ...(state !== 'proposed' && { startedAt: proposedAt }) },
    ...(state === 'done' && { doneAt: proposedAt, result: '已办成' }),
    ...(place % 4 === 0 && { libraryId: `library-${String(place % NEEDS.length)}` }),
  })
}

/** Resources, demands, the library and projects; proposed and running ones hold open needs, done ones closed ones. */
export function listsAndProjects(stock: Stock) {
  const { dice, needs } = stock
  const list = resources(stock)
  const open = needs.filter(({ state }) => state === 'open').slice(0, 24)
  const closed = dice.some(
    needs.filter(({ state }) => state === 'closed'),
    36,
  )
  const isDone = (place: number) => STATES[place % STATES.length] === 'done'
  const projects = many(60, (place) => {
    const need = (isDone(place) ? closed : open).shift()
    return need && aProject(dice, need, place, list)
  }).filter((project) => project !== undefined)
  return { resources: list, libraryProjects: library(), projects }
}
