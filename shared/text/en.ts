import { calendar } from './en/calendar'
import { cli } from './en/cli'
import { desk } from './en/desk'
import { documents } from './en/documents'
import { errors } from './en/errors'
import { exchange } from './en/exchange'
import { fields } from './en/fields'
import { home } from './en/home'
import { hosts } from './en/hosts'
import { imports } from './en/imports'
import { ledger } from './en/ledger'
import { minutes } from './en/minutes'
import { needs } from './en/needs'
import { papers } from './en/papers'
import { printing } from './en/printing'
import { registers } from './en/registers'
import { room } from './en/room'
import { series } from './en/series'
import { sessions } from './en/sessions'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { storage } from './en/storage'
import { words } from './en/words'

import type { zhCN } from './zh-CN'

/** The same keys as the Chinese texts, no matter what they say; plural forms may be added. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Every sentence in English, by subject. */
export const en = {
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
} satisfies Same<typeof zhCN>
