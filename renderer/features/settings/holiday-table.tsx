import { useState } from 'react'
import { App, Button } from 'antd'
import { writeHolidayLines, type HolidayYear } from '#shared/domain/holidays'
import { useOrder, useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { TextArea } from '../../ui/text-fields'
import { readYear, type LinesReading } from './holiday-lines'

/** One year's table as lines, each read as it is typed. */
export function HolidayTable({ table }: { readonly table: HolidayYear }) {
  const text = useText()
  const { message } = App.useApp()
  const order = useOrder('calendar.save', { quiet: true })
  const [typed, setTyped] = useState<string>()
  const { year } = table
  const lines = typed ?? writeHolidayLines(table)
  const reading = readYear(lines, year)
  const lineProblem = useLineProblem(reading, year)
  const problem = order.problem?.message ?? lineProblem
  const isGood = reading.table !== undefined && problem === undefined
  const save = async () => {
    const saved = await order.send({ lines, notice: reading.table?.notice ?? '' })
    if (!saved) return
    setTyped(undefined)
    void message.success(text('settings.holiday.saved', { years: saved.years.join(', ') }))
  }
  return (
    <Panel
      title={text('settings.holiday.year', { year })}
      className="settings-panel"
      actions={<Counts reading={reading} />}
    >
      <TextArea
        label={text('settings.holiday.lines', { year })}
        hideLabel
        value={lines}
        onChange={(next) => {
          order.clear()
          setTyped(next)
        }}
        problem={typed === undefined ? undefined : problem}
        rows={8}
        maxRows={18}
        maxLength={40_000}
      />
      <div className="settings-line">
        <Button
          type="primary"
          disabled={typed === undefined || !isGood}
          loading={order.busy}
          onClick={() => void save()}
        >
          {text('settings.holiday.save', { year })}
        </Button>
        {typed !== undefined && (
          <Button
            onClick={() => {
              order.clear()
              setTyped(undefined)
            }}
          >
            {text('settings.holiday.undo')}
          </Button>
        )}
      </div>
    </Panel>
  )
}

function Counts({ reading }: { readonly reading: LinesReading }) {
  const text = useText()
  const days = reading.table?.days ?? []
  if (days.length === 0) return <span className="settings-quiet">{text('settings.holiday.missing')}</span>
  const off = days.filter(({ kind }) => kind === 'off').length
  return (
    <span className="settings-quiet num">
      {text('settings.holiday.counts', { off, work: days.length - off })}
    </span>
  )
}

/** The first thing that keeps the lines from being saved, in words. */
function useLineProblem({ problems, otherYears, table }: LinesReading, year: number): string | undefined {
  const text = useText()
  const [first] = problems
  if (first) return text(first.sentence, { line: first.line, text: first.text })
  if (otherYears.length > 0) return text('settings.holiday.wrongYear', { year, found: otherYears.join(', ') })
  return table === undefined ? text('settings.holiday.nothing') : undefined
}
