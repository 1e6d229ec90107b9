import { calendar } from './zh-CN/calendar'
import { cli } from './zh-CN/cli'
import { desk } from './zh-CN/desk'
import { documents } from './zh-CN/documents'
import { errors } from './zh-CN/errors'
import { exchange } from './zh-CN/exchange'
import { fields } from './zh-CN/fields'
import { home } from './zh-CN/home'
import { hosts } from './zh-CN/hosts'
import { imports } from './zh-CN/imports'
import { ledger } from './zh-CN/ledger'
import { minutes } from './zh-CN/minutes'
import { needs } from './zh-CN/needs'
import { papers } from './zh-CN/papers'
import { printing } from './zh-CN/printing'
import { registers } from './zh-CN/registers'
import { room } from './zh-CN/room'
import { series } from './zh-CN/series'
import { sessions } from './zh-CN/sessions'
import { settings } from './zh-CN/settings'
import { shell } from './zh-CN/shell'
import { storage } from './zh-CN/storage'
import { words } from './zh-CN/words'

/** Every sentence in Chinese, by subject. */
export const zhCN = {
  calendar,
  cli,
  desk,
  documents,
  errors,
  exchange,
  fields,
  home,
  hosts,
  imports,
  ledger,
  minutes,
  needs,
  papers,
  printing,
  registers,
  room,
  series,
  sessions,
  settings,
  shell,
  storage,
  words,
} as const
