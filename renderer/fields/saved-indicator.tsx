import { addDays, plainDateOf, type PlainDate } from '#shared/domain/calendar'
import { useAsk, useSavedMoment, useText } from '../client/hooks'
import { Saved } from '../ui/marks'
import { useFormats } from './moments'
import './saved-indicator.css'

/** The later of two instants, either of which may be missing. */
export function laterOf(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second
  return Date.parse(first) >= Date.parse(second) ? first : second
}

/** Says when everything was last kept, and when it was last backed up. */
export function SavedIndicator({ withBackup = true }: { readonly withBackup?: boolean }) {
  const text = useText()
  const { timeWithSeconds } = useFormats()
  const status = useAsk('status.get', {})
  const accepted = useSavedMoment()
  const known = status.status === 'ready' ? status.data : undefined
  const moment = laterOf(accepted, known?.lastSaved)
  return (
    <div className="fields-saved">
      <Saved>
        {moment === undefined
          ? text('shell.savedNothingYet')
          : text('shell.savedAt', { time: timeWithSeconds(moment) })}
      </Saved>
      {withBackup && known && <BackupWords today={known.today} lastBackup={known.lastBackup} />}
    </div>
  )
}

function BackupWords(props: { readonly today: PlainDate; readonly lastBackup: string | undefined }) {
  const text = useText()
  const { shortDate } = useFormats()
  const { today, lastBackup } = props
  if (lastBackup === undefined) return <span>{text('shell.notBackedUp')}</span>
  const day = plainDateOf(lastBackup)
  if (day === today) return <span>{text('shell.backedUpToday')}</span>
  if (day === addDays(today, -1)) return <span>{text('shell.backedUpYesterday')}</span>
  return <span>{text('shell.backedUpOn', { date: shortDate(day) })}</span>
}
