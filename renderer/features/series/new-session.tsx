import { useState } from 'react'
import { Modal } from 'antd'
import { useNavigate } from 'react-router'
import type { PlainDate } from '#shared/domain/calendar'
import type { Series } from '#shared/domain/series'
import { useOrder, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { useFormats } from '../../fields/moments'
import { Problem } from '../../ui/states'
import { Choice } from './rule-editor'
import type { ListedSeries } from './series-card'

const ANOTHER = 'another'

/** Makes the next session of a series; its agenda is drawn up by the program. */
export function NewSession(props: {
  readonly open: boolean
  readonly all: readonly ListedSeries[]
  readonly initial: { readonly seriesId?: Series['id']; readonly date?: PlainDate }
  readonly onClose: () => void
}) {
  const { open, all, initial, onClose } = props
  const text = useText()
  const navigate = useNavigate()
  const create = useOrder('session.create', { quiet: true })
  const [chosenId, setChosenId] = useState(initial.seriesId)
  const [chosenDate, setChosenDate] = useState(initial.date)
  const listed = all.find(({ series }) => series.id === chosenId) ?? all[0]
  const date = chosenDate ?? listed?.next[0]?.date
  const submit = async () => {
    if (!listed || date === undefined) return
    const made = await create.send({ seriesId: listed.series.id, date })
    if (made) void navigate(`/sessions/${made.id}`)
  }
  return (
    <Modal
      open={open && listed !== undefined}
      title={text('series.newSession')}
      okText={text('series.create')}
      cancelText={text('series.cancel')}
      okButtonProps={{ loading: create.busy, disabled: date === undefined }}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {create.problem && <Problem message={create.problem.message} />}
      {listed && (
        <div className="series-form">
          <Choice
            label={text('series.make.series')}
            value={listed.series.id}
            options={all
              .filter(({ series }) => series.active)
              .map(({ series }) => ({ value: series.id, label: series.name }))}
            onChange={(id) => {
              setChosenId(id)
              setChosenDate(undefined)
            }}
          />
          <DateChoice listed={listed} date={date} onChange={setChosenDate} />
          <p className="series-quiet">{text('series.make.number', { number: listed.nextNumber })}</p>
          <p className="series-quiet">{text('series.make.draws')}</p>
        </div>
      )}
    </Modal>
  )
}

/** One of the next dates, or any other. */
function DateChoice(props: {
  readonly listed: ListedSeries
  readonly date: PlainDate | undefined
  readonly onChange: (date: PlainDate | undefined) => void
}) {
  const { listed, date, onChange } = props
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const isPlanned = listed.next.some((next) => next.date === date)
  const [isOther, setOther] = useState(!isPlanned)
  const options = [
    ...listed.next.map((next) => ({ value: next.date, label: dateWithWeekday(next.date) })),
    { value: ANOTHER, label: text('series.make.chooseDate') },
  ]
  const choose = (value: string) => {
    setOther(value === ANOTHER)
    if (value !== ANOTHER) onChange(value)
  }
  const showsOther = isOther || !isPlanned
  return (
    <>
      <Choice
        label={text('series.make.date')}
        value={showsOther ? ANOTHER : (date ?? ANOTHER)}
        options={options}
        onChange={choose}
      />
      {showsOther && <DateField label={text('series.make.chooseDate')} value={date} onChange={onChange} />}
    </>
  )
}
