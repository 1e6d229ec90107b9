import { neighbourStop, type Stop } from '#shared/domain/agenda-stops'
import { formatNeedNumber } from '#shared/domain/document-number'
import { currentWording } from '#shared/domain/need'
import { useText } from '../../../client/hooks'
import { Kbd } from '../../../ui/marks'
import { useDesk } from '../desk-context'

const KEY = 'PgDn'

/** What the room sees next by PageDown. */
export function ComingUp() {
  const text = useText()
  const { view } = useDesk()
  const stop = neighbourStop(view.agenda, view.session.cursor, 1)
  const name = stop ? nameOf(stop, view) : text('desk.nothingComes')
  return (
    <dl className="desk-coming" aria-label={text('room.desk.next')}>
      <div>
        <dt>
          {text('desk.comingUp')} <Kbd>{KEY}</Kbd>
        </dt>
        <dd title={name}>{name}</dd>
      </div>
    </dl>
  )
}

function nameOf({ itemId, needId }: Stop, { agenda, needs }: ReturnType<typeof useDesk>['view']): string {
  const item = agenda.items.find(({ id }) => id === itemId)
  const need = needs.find((one) => one.need.id === needId)?.need
  const words = need && `${formatNeedNumber(need.number)} ${currentWording(need).title}`
  return [item?.title, words].filter(Boolean).join(' › ')
}
