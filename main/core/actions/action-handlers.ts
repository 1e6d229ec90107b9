import type { Handlers } from '../dispatch'
import type { BlobStore, IdSource } from '../ports'
import { listActions, listDue } from './action-list'
import { changeMany } from './bulk'
import { showCalendar, writeCalendar } from './calendar-view'
import { askHome, tellNews } from './home-asks'

type ActionHandlers = Pick<
  Handlers,
  | 'action.list'
  | 'action.due'
  | 'action.bulk'
  | 'action.calendar'
  | 'calendar.file'
  | 'home.asks'
  | 'home.news'
>

export function actionHandlers(dependencies: {
  readonly ids: IdSource
  readonly blobs: BlobStore
}): ActionHandlers {
  const { ids, blobs } = dependencies
  return {
    'action.list': listActions,
    'action.due': listDue,
    'action.bulk': changeMany(ids),
    'action.calendar': showCalendar,
    'calendar.file': writeCalendar(ids, blobs),
    'home.asks': askHome,
    'home.news': tellNews,
  }
}
