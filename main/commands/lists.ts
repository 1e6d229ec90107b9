import { formatIssue, formatNeedNumber } from '#shared/domain/document-number'
import { currentDisposition } from '#shared/domain/need'
import type { Ask } from './ask'

/** What `list` can list. */
export const LISTS = ['needs', 'actions', 'sessions', 'enterprises'] as const
export type List = (typeof LISTS)[number]

async function needs(ask: Ask): Promise<unknown[]> {
  const { rows } = await ask('need.list', { limit: 100_000 })
  return rows.map(({ number, leadOffice, dueDate, disposition, ...row }) => ({
    number: formatNeedNumber(number),
    title: row.title,
    enterprise: row.enterprise,
    source: row.source,
    state: row.state,
    disposition: disposition ?? null,
    leadOffice: leadOffice || null,
    dueDate: dueDate ?? null,
    ...{
      id: row.id,
      text: row.text,
      raiser: row.raiser,
      category: row.category,
      owner: row.owner,
      person: row.person,
    },
    ...{
      raisedAt: row.raisedAt,
      issue: row.issue ?? null,
      returnIssue: row.returnIssue ?? null,
      light: row.light ?? null,
    },
    ...{
      reply: row.reply,
      satisfaction: row.satisfaction ?? null,
      closedAt: row.closedAt ?? null,
      onTime: row.onTime ?? null,
    },
  }))
}

const ASKED = ['immediate', 'dated', 'escalated', 'claimed']

async function actions(ask: Ask): Promise<unknown[]> {
  const { rows } = await ask('need.list', { limit: 100_000 })
  const asked = rows.filter(({ disposition }) => disposition !== undefined && ASKED.includes(disposition))
  return Promise.all(
    asked.map(
      async ({ id, number, title, leadOffice, person, dueDate, disposition, state, light, returnIssue }) => {
        const { need } = await ask('need.get', { needId: id })
        const held = currentDisposition(need)
        const assistingOffices = held && 'assistingOffices' in held ? held.assistingOffices : []
        const facts = {
          number: formatNeedNumber(number),
          title,
          disposition,
          leadOffice: leadOffice || null,
          assistingOffices,
        }
        return {
          ...facts,
          person: person || null,
          dueDate: dueDate ?? null,
          returnIssue: returnIssue ?? null,
          state,
          light: light ?? null,
        }
      },
    ),
  )
}

async function sessions(ask: Ask): Promise<unknown[]> {
  const all = await ask('session.list', {})
  return Promise.all(
    all.map(async ({ id, seriesId, seriesName, year, number, date, state, finalised }) => {
      const view = await ask('session.get', { sessionId: id })
      const numberOf = new Map<string, string>(
        view.needs.map(({ need }) => [need.id, formatNeedNumber(need.number)]),
      )
      const agenda = view.agenda.items.map(({ kind, title, plannedMinutes, state: itemState, entries }) => {
        return {
          kind,
          title,
          plannedMinutes,
          state: itemState,
          needs: entries.map(({ needId }) => numberOf.get(needId)),
        }
      })
      const review = agenda.filter(({ kind }) => kind === 'review').flatMap((item) => item.needs)
      const issue = formatIssue(year, number)
      return {
        id,
        seriesId,
        series: seriesName,
        year,
        number,
        issue,
        date,
        state,
        version: finalised.length,
        review,
        agenda,
      }
    }),
  )
}

/** One list as plain JSON. */
export function listed(ask: Ask, list: List): Promise<unknown[]> {
  switch (list) {
    case 'needs':
      return needs(ask)
    case 'actions':
      return actions(ask)
    case 'sessions':
      return sessions(ask)
    case 'enterprises':
      return ask('enterprise.list', {})
  }
}
