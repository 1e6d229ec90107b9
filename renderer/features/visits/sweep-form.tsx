import { App, Button } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { PlainDate } from '#shared/domain/calendar'
import type { BuildingId } from '#shared/domain/ids'
import type { VisitMember } from '#shared/domain/visit'
import { useOrder, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { Problem } from '../../ui/states'
import type { SweepBook } from './sweep-book'
import { filledRows, readTeam } from './sweep-draft'
import { SweepTable } from './sweep-table'
import { TeamField } from './team-field'
import { namedMembers } from './visit-draft'

type SweepFormProps = {
  readonly buildingId: BuildingId
  readonly today: PlainDate
  readonly enterprises: OutputOf<'sweep.get'>['enterprises']
  readonly book: SweepBook
  readonly onSee: (sweepId: string) => void
  readonly onSaved: () => void
}

const STATE_WORDS = { kept: 'kept', keeping: 'keeping', 'not-kept': 'notKept' } as const

/** One sweep: its day, its team, and a line for every enterprise of the building. */
export function SweepForm({ buildingId, today, enterprises, book, onSee, onSaved }: SweepFormProps) {
  const text = useText()
  const { message } = App.useApp()
  const [team, setTeam] = useState(() => readTeam(book))
  const [date, setDate] = useState(() => PlainDate.catch(today).parse(book.read('date')))
  const saving = useOrder('sweep.save', { quiet: true })
  useSyncExternalStore(book.subscribe, book.version)
  const rows = filledRows(
    book,
    enterprises.map(({ enterpriseId }) => enterpriseId),
  )
  const changeTeam = (next: readonly VisitMember[]) => {
    setTeam(next)
    book.write('team', JSON.stringify(next))
  }
  const changeDate = (next: PlainDate | undefined) => {
    if (next === undefined) return
    setDate(next)
    book.write('date', next)
  }
  const save = async () => {
    const receipt = await saving.send({ buildingId, date, team: namedMembers(team), rows })
    if (!receipt) return
    book.clear()
    const { visits, needs } = receipt
    void message.success(text('visits.sweep.saved', { visits, needs }))
    onSaved()
    onSee(receipt.sweepId)
  }
  return (
    <>
      <div className="visits-sweep-head">
        <DateField label={text('visits.fields.date')} value={date} onChange={changeDate} />
        <TeamField value={team} onChange={changeTeam} />
      </div>
      <SweepTable enterprises={enterprises} book={book} />
      {saving.problem && <Problem message={saving.problem.message} />}
      <div className="visits-sweep-foot">
        <Button type="primary" loading={saving.busy} disabled={rows.length === 0} onClick={() => void save()}>
          {text('visits.sweep.submit', { count: rows.length })}
        </Button>
        <span className="num">
          {text('visits.sweep.filled', { filled: rows.length, total: enterprises.length })}
        </span>
        <span role="status" className="ui-saved">
          {text(`visits.sweep.${STATE_WORDS[book.state()]}`)}
        </span>
        <span className="ui-note">{text('visits.sweep.keys')}</span>
      </div>
    </>
  )
}
