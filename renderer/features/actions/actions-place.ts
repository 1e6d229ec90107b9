import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ActionFilter } from '#shared/contract/action-operations'

/** Where the actions page stands: whose list, which list, drawn how. */
export type ActionsPlace = {
  /** Empty: all offices. */
  readonly office: string
  readonly list: ActionFilter
  readonly view: 'list' | 'calendar'
}

const REMEMBERED = 'loushi-my-office'

/** The route's place; a figure that opens a list means all offices, else it is the office chosen before. */
export function placeOf(params: URLSearchParams, remembered: string): ActionsPlace {
  const list = ActionFilter.safeParse(params.get('list'))
  return {
    office: params.get('office') ?? (params.has('list') ? '' : remembered),
    list: list.success ? list.data : 'all',
    view: params.get('view') === 'calendar' ? 'calendar' : 'list',
  }
}

/** The route's query for a place; what is usual is left out. */
export function paramsOf({ office, list, view }: ActionsPlace): URLSearchParams {
  const params = new URLSearchParams({ office })
  if (list !== 'all') params.set('list', list)
  if (view !== 'list') params.set('view', view)
  return params
}

/** The place and how to change it. An office that is chosen here is remembered on this computer. */
export function useActionsPlace(): readonly [ActionsPlace, (change: Partial<ActionsPlace>) => void] {
  const [params, setParams] = useSearchParams()
  const [remembered, setRemembered] = useState(() => localStorage.getItem(REMEMBERED) ?? '')
  const place = placeOf(params, remembered)
  const go = (change: Partial<ActionsPlace>) => {
    if (change.office !== undefined) {
      localStorage.setItem(REMEMBERED, change.office)
      setRemembered(change.office)
    }
    setParams(paramsOf({ ...place, ...change }), { replace: true })
  }
  return [place, go]
}
