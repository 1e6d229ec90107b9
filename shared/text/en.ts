import { agenda } from './en/agenda'
import { displays } from './en/displays'
import { attendance } from './en/attendance'
import { undo } from './en/undo'
import { phone } from './en/phone'
import { line } from './en/line'
import { answers } from './en/answers'
import { notes } from './en/notes'
import { votes } from './en/votes'
import { floor } from './en/floor'
import { actions } from './en/actions'
import { attachments } from './en/attachments'
import { calendar } from './en/calendar'
import { categories } from './en/categories'
import { cli } from './en/cli'
import { desk } from './en/desk'
import { documents } from './en/documents'
import { errors } from './en/errors'
import { exchange } from './en/exchange'
import { fields } from './en/fields'
import { figures } from './en/figures'
import { home } from './en/home'
import { hosts } from './en/hosts'
import { imports } from './en/imports'
import { inbox } from './en/inbox'
import { ledger } from './en/ledger'
import { minutes } from './en/minutes'
import { needs } from './en/needs'
import { papers } from './en/papers'
import { partners } from './en/partners'
import { policies } from './en/policies'
import { printing } from './en/printing'
import { projects } from './en/projects'
import { registers } from './en/registers'
import { rollUp } from './en/roll-up'
import { room } from './en/room'
import { search } from './en/search'
import { series } from './en/series'
import { sessions } from './en/sessions'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { storage } from './en/storage'
import { taskForces } from './en/task-forces'
import { visits } from './en/visits'
import { words } from './en/words'

import type { zhCN } from './zh-CN'

/** The same keys as the Chinese texts, no matter what they say; plural forms may be added. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Every sentence in English, by subject. */
export const en = {
  actions,
  attachments,
  calendar,
  categories,
  cli,
  desk,
  documents,
  errors,
  exchange,
  fields,
  figures,
  home,
  hosts,
  imports,
  inbox,
  ledger,
  minutes,
  needs,
  papers,
  partners,
  policies,
  printing,
  projects,
  registers,
  rollUp,
  room,
  search,
  series,
  sessions,
  settings,
  shell,
  storage,
  taskForces,
  visits,
  floor,
  votes,
  notes,
  answers,
  line,
  phone,
  undo,
  attendance,
  displays,
  agenda,
  words,
} satisfies Same<typeof zhCN>
