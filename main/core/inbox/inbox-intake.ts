import { plainDateOf } from '#shared/domain/calendar'
import { splitChat } from '#shared/domain/chat-text'
import { EnterpriseId, InboxId } from '#shared/domain/ids'
import { titleOf } from '#shared/domain/import-words'
import { InboxItem, type InboxSource } from '#shared/domain/inbox'
import { refuseUnlessWaiting } from '#shared/domain/inbox-rules'
import { readPhoneLine, wordsAfterNames } from '#shared/domain/phone-line'
import { readQuickLine } from '#shared/domain/quick-line'
import { sameName } from '#shared/domain/register'
import type { ParsedInputOf } from '#shared/contract/operations'
import type { Handlers } from '../dispatch'
import type { IdSource } from '../ports'
import type { Work } from '../work'
import { chatRegister, enterpriseFinder, enterprisesOf, exactEnterprise } from './inbox-names'

type IntakeHandlers = Pick<
  Handlers,
  'inbox.readLine' | 'inbox.add' | 'inbox.splitText' | 'inbox.addMany' | 'inbox.save'
>

const readLine: Handlers['inbox.readLine'] = async ({ line }, { view, now }) => {
  const find = enterpriseFinder(await enterprisesOf(view))
  const reading = readQuickLine(line, {
    today: plainDateOf(now),
    holidays: [],
    findEnterprise: find,
    findOffice: () => [],
  })
  const people = await view.list('people')
  const rest = readPhoneLine(wordsAfterNames(line, reading), (name) =>
    people.some((person) => sameName(person.name, name)),
  )
  const { enterprise, category = '' } = reading
  const isFound = enterprise?.type === 'found'
  return {
    enterprise: isFound ? enterprise.name : (enterprise?.text ?? ''),
    ...(isFound && { enterpriseId: EnterpriseId.parse(enterprise.id) }),
    ...rest,
    category: category.slice(0, 120),
  }
}

const splitText: Handlers['inbox.splitText'] = async ({ text }, { view, now }) => {
  const pieces = splitChat(text, plainDateOf(now), await chatRegister(view))
  return {
    pieces: pieces.map(({ saidAt, enterpriseId, aside, ...piece }) => ({
      ...piece,
      ...(saidAt !== undefined && { saidAt: new Date(`${saidAt}:00+08:00`).toISOString() }),
      ...(enterpriseId !== undefined && { enterpriseId: EnterpriseId.parse(enterpriseId) }),
      ...(aside !== undefined && { aside }),
    })),
  }
}

type Told = ParsedInputOf<'inbox.addMany'>['items'][number]

/** Puts new waiting items; an enterprise the register knows by this name is taken by its id. */
async function putItems(
  work: Work,
  ids: IdSource,
  now: string,
  source: InboxSource,
  items: readonly Told[],
): Promise<InboxId[]> {
  const exact = await exactEnterprise(work)
  return items.map(({ enterpriseId, saidAt = now, ...told }) => {
    const known = enterpriseId ?? exact(told.enterprise ?? '')?.id
    const item = InboxItem.parse({
      ...told,
      id: InboxId.parse(ids.next()),
      title: told.title === undefined || told.title === '' ? titleOf(told.text) : told.title,
      ...{ source, saidAt, receivedAt: now, state: 'waiting' },
      ...(known && { enterpriseId: known }),
    })
    work.put('inbox', item)
    return item.id
  })
}

const saveItem: Handlers['inbox.save'] = async ({ inboxId, ...told }, { work }) => {
  const item = await work.load('inbox', inboxId, 'inbox.gone')
  refuseUnlessWaiting(item)
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  const { enterpriseId: before, ...kept } = item
  const isRenamed = told.enterprise !== undefined && told.enterprise !== item.enterprise
  const known = isRenamed ? (await exactEnterprise(work))(told.enterprise ?? '')?.id : before
  work.put('inbox', InboxItem.parse({ ...kept, ...(known && { enterpriseId: known }), ...given }))
  return {}
}

/** How things come into the inbox: noted, pasted, corrected. */
export function intakeHandlers({ ids }: { readonly ids: IdSource }): IntakeHandlers {
  return {
    'inbox.readLine': readLine,
    'inbox.splitText': splitText,
    'inbox.add': async ({ source, ...told }, { work, now }) => {
      const [inboxId] = await putItems(work, ids, now, source, [told])
      return { inboxId: InboxId.parse(inboxId) }
    },
    'inbox.addMany': async ({ items }, { work, now }) => ({
      inboxIds: await putItems(work, ids, now, 'chat', items),
    }),
    'inbox.save': saveItem,
  }
}
