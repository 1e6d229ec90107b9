import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { HolidayYear } from '#shared/domain/holidays'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { Page } from '../../ui/page'
import { Loading } from '../../ui/states'
import { HolidayTable } from './holiday-table'
import './settings.css'

/** The tables of public holidays, one a year, to be corrected by hand. */
export function HolidaysPage() {
  const text = useText()
  const calendar = useAsk('calendar.get', {})
  switch (calendar.status) {
    case 'loading':
      return <Loading label={text('shell.loading')} />
    case 'failed':
      return <AskedProblem name="calendar.get" problem={calendar.problem} />
    case 'ready':
      return <Tables years={calendar.data.years} />
  }
}

function Tables({ years }: { readonly years: readonly HolidayYear[] }) {
  const text = useText()
  const status = useAsk('status.get', {})
  const [added, setAdded] = useState<readonly number[]>([])
  const missing = status.status === 'ready' ? status.data.missingYears : []
  const known = years.map(({ year }) => year)
  const next = Math.max(...known, ...missing, ...added) + 1
  const empty = [...new Set([...missing, ...added])].filter((year) => !known.includes(year))
  const tables = [...years, ...empty.map((year) => ({ year, notice: '', days: [] }))].sort(
    (first, second) => second.year - first.year,
  )
  return (
    <Page
      title={text('settings.holidays')}
      subtitle={text('settings.holiday.subtitle')}
      actions={
        <>
          <Link to="/settings" className="settings-back">
            {text('settings.holiday.back')}
          </Link>
          <Button onClick={() => setAdded([...added, next])}>
            {text('settings.holiday.addYear', { year: next })}
          </Button>
        </>
      }
    >
      <div className="settings-columns">
        {tables.map((table) => (
          <HolidayTable key={table.year} table={table} />
        ))}
      </div>
    </Page>
  )
}
