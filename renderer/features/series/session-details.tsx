import type { InputOf } from '#shared/contract/operations'
import type { DeskView } from '#shared/contract/session-operations'
import { useOrder, useText } from '../../client/hooks'
import { DateField } from '../../fields/date-field'
import { TimeField } from '../../fields/time-field'
import { Panel } from '../../ui/page'
import { Problem } from '../../ui/states'
import { SavingName, SavingText } from '../../fields/saving-fields'

/** When, where and by whom; every field saves itself. */
export function SessionDetails({ view }: { readonly view: DeskView }) {
  const text = useText()
  const update = useOrder('session.update', { quiet: true })
  const { session } = view
  const isFixed = session.state === 'closed' || session.state === 'finalised'
  const isDated = session.state !== 'draft' && session.state !== 'noticed'
  const save = (change: Omit<InputOf<'session.update'>, 'sessionId'>) =>
    update.send({ sessionId: session.id, ...change })
  return (
    <Panel className="series-details" title={text('series.session.details')}>
      {update.problem && <Problem message={update.problem.message} />}
      <div className="series-form">
        <DateField
          label={text('series.session.date')}
          value={session.date}
          onChange={(date) => date !== undefined && void save({ date })}
          disabled={isDated}
        />
        <div className="series-times">
          <TimeField
            label={text('series.form.startTime')}
            value={session.startTime}
            onChange={(startTime) => void save({ startTime })}
            disabled={isFixed}
          />
          <TimeField
            label={text('series.form.endTime')}
            value={session.endTime}
            onChange={(endTime) => void save({ endTime })}
            disabled={isFixed}
          />
        </div>
        <SavingText
          label={text('series.session.room')}
          value={session.place}
          onSave={(place) => save({ place })}
          source="session.get"
          disabled={isFixed}
          maxLength={120}
        />
        <SavingName
          kinds={['person']}
          label={text('series.form.chair')}
          value={session.chair}
          onSave={(chair) => save({ chair })}
          source="session.get"
          disabled={isFixed}
        />
        <SavingName
          kinds={['person']}
          label={text('series.form.recorder')}
          value={session.recorder}
          onSave={(recorder) => save({ recorder })}
          source="session.get"
          disabled={isFixed}
        />
        <p className="series-quiet">
          {text('series.session.expected', { count: view.attendance.attendees.length })}
        </p>
      </div>
    </Panel>
  )
}
