import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { useFormats } from '../../fields/moments'
import { Page } from '../../ui/page'
import { Loading } from '../../ui/states'
import { ComingSessions } from './coming-sessions'
import { FirstSteps } from './first-steps'
import type { Home } from './home-answer'
import { LightFigures } from './light-figures'
import { holidayName } from './holiday-name'
import { News } from './news'
import { nextHoliday } from './next-holiday'
import { TodayAsks } from './today-asks'
import { TodaySession } from './today-session'
import { UrgentNeeds } from './urgent-needs'
import './home.css'

/** What today asks of the secretary. */
export function HomePage() {
  const text = useText()
  const home = useAsk('home.get', {})
  switch (home.status) {
    case 'loading':
      return <Loading label={text('shell.loading')} />
    case 'failed':
      return <AskedProblem name="home.get" problem={home.problem} />
    case 'ready':
      return <Today home={home.data} />
  }
}

function Today({ home }: { readonly home: Home }) {
  const { dateWithWeekday } = useFormats()
  return (
    <Page title={dateWithWeekday(home.today)} subtitle={<HolidayWords today={home.today} />}>
      {home.isEmpty ? (
        <FirstSteps />
      ) : (
        <>
          <TodaySession home={home} />
          <LightFigures home={home} />
          <TodayAsks />
          <div className="home-columns">
            <div className="home-stack">
              <UrgentNeeds home={home} />
              <News />
            </div>
            <ComingSessions home={home} />
          </div>
        </>
      )}
    </Page>
  )
}

function HolidayWords({ today }: { readonly today: string }) {
  const text = useText()
  const { shortDate } = useFormats()
  const calendar = useAsk('calendar.get', {})
  const holiday = calendar.status === 'ready' ? nextHoliday(today, calendar.data.years) : undefined
  if (!holiday) return null
  const { days, worked } = holiday
  const name = holidayName(holiday.name, text)
  if (days === 0) return text('home.holidayToday', { name })
  if (worked.length === 0) return text('home.holidayAhead', { name, count: days })
  const dates = worked.map(shortDate).join(text('home.listComma'))
  return text('home.holidayAheadWithWork', { name, count: days, dates })
}
