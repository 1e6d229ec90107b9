import { describe, expect, test } from 'vitest'
import { QueryClient } from '@tanstack/react-query'
import type { Client } from '#shared/contract/client'
import type { EventFrame } from '#shared/contract/frames'
import { isOutdated, keepFresh } from '../../../renderer/client/freshness'
import { createSavedMoment } from '../../../renderer/client/saved-moment'

const changed = (...topics: Extract<EventFrame, { type: 'changed' }>['topics']): EventFrame => ({
  type: 'changed',
  revision: 1,
  topics,
})
const hello: EventFrame = { type: 'hello', version: 1, revision: 1 }

describe('what goes out of date', () => {
  test('an answer is out of date after a change of one of its topics, and of no other', () => {
    expect(isOutdated('need.list', changed('needs'))).toBe(true)
    expect(isOutdated('need.list', changed('room', 'jobs'))).toBe(false)
  })

  test('after a reconnection every answer is', () => {
    expect(isOutdated('settings.get', hello)).toBe(true)
  })

  test('an order or an unknown name is never asked again', () => {
    expect(isOutdated('settings.save', changed('settings'))).toBe(false)
    expect(isOutdated('__proto__', changed('settings'))).toBe(false)
  })

  test('only the answers that went stale are marked, until listening stops', () => {
    const answers = new QueryClient()
    answers.setQueryData(['need.list', {}], 'needs')
    answers.setQueryData(['settings.get', {}], 'settings')
    let tell: (event: EventFrame) => void = () => undefined
    const client: Client = {
      call: () => Promise.reject(new Error('nothing is asked here')),
      onEvent: (listener: (event: EventFrame) => void) => {
        tell = listener
        return () => (tell = () => undefined)
      },
    }
    const stop = keepFresh(client, answers)
    tell(changed('needs'))
    expect(answers.getQueryState(['need.list', {}])?.isInvalidated).toBe(true)
    expect(answers.getQueryState(['settings.get', {}])?.isInvalidated).toBe(false)
    stop()
    tell(changed('settings'))
    expect(answers.getQueryState(['settings.get', {}])?.isInvalidated).toBe(false)
    answers.clear()
  })
})

describe('the moment of saving', () => {
  test('only moves forward, and tells when it does', () => {
    const moment = createSavedMoment()
    const told: (string | undefined)[] = []
    const stop = moment.subscribe(() => told.push(moment.read()))
    moment.mark('2026-11-23T02:00:01.000Z')
    moment.mark('2026-11-23T02:00:00.000Z')
    moment.mark('2026-11-23T10:00:02.000+08:00')
    stop()
    moment.mark('2026-11-23T02:00:03.000Z')
    expect(told).toEqual(['2026-11-23T02:00:01.000Z', '2026-11-23T10:00:02.000+08:00'])
  })
})
