import { agenda } from './zh-CN/agenda'
import { displays } from './zh-CN/displays'
import { attendance } from './zh-CN/attendance'
import { undo } from './zh-CN/undo'
import { phone } from './zh-CN/phone'
import { line } from './zh-CN/line'
import { answers } from './zh-CN/answers'
import { notes } from './zh-CN/notes'
import { votes } from './zh-CN/votes'
import { floor } from './zh-CN/floor'
import { actions } from './zh-CN/actions'
import { attachments } from './zh-CN/attachments'
import { calendar } from './zh-CN/calendar'
import { categories } from './zh-CN/categories'
import { cli } from './zh-CN/cli'
import { desk } from './zh-CN/desk'
import { documents } from './zh-CN/documents'
import { errors } from './zh-CN/errors'
import { exchange } from './zh-CN/exchange'
import { fields } from './zh-CN/fields'
import { figures } from './zh-CN/figures'
import { home } from './zh-CN/home'
import { hosts } from './zh-CN/hosts'
import { imports } from './zh-CN/imports'
import { inbox } from './zh-CN/inbox'
import { ledger } from './zh-CN/ledger'
import { minutes } from './zh-CN/minutes'
import { needs } from './zh-CN/needs'
import { papers } from './zh-CN/papers'
import { partners } from './zh-CN/partners'
import { policies } from './zh-CN/policies'
import { printing } from './zh-CN/printing'
import { projects } from './zh-CN/projects'
import { registers } from './zh-CN/registers'
import { rollUp } from './zh-CN/roll-up'
import { room } from './zh-CN/room'
import { search } from './zh-CN/search'
import { series } from './zh-CN/series'
import { sessions } from './zh-CN/sessions'
import { settings } from './zh-CN/settings'
import { shell } from './zh-CN/shell'
import { storage } from './zh-CN/storage'
import { taskForces } from './zh-CN/task-forces'
import { visits } from './zh-CN/visits'
import { words } from './zh-CN/words'

/** Every sentence in Chinese, by subject. */
export const zhCN = {
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
} as const
