import { useState } from 'react'
import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import type { PlainDate } from '#shared/domain/calendar'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { ConfirmReason } from '../../ui/dialogs'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { ruleWords } from './rule-words'
import { comingSkips } from './series-draft'

/** A series with its next dates. */
export type ListedSeries = OutputOf<'series.list'>[number]
type NextDate = ListedSeries['next'][number]

const MOST_DATES = 4

/** One series: when it meets, its next dates, and what can be done with it. */
export function SeriesCard(props: {
  readonly listed: ListedSeries
  readonly onEdit: () => void
  readonly onPrepare: (date: PlainDate) => void
}) {
  const { listed, onEdit, onPrepare } = props
  const { series, next, nextNumber } = listed
  const text = useText()
  const [skipping, setSkipping] = useState<PlainDate>()
  const when = [ruleWords(series.rule, text), `${series.startTime}–${series.endTime}`, series.place]
  return (
    <Panel
      className="series-card"
      title={series.name}
      actions={
        <Button size="small" aria-label={text('series.editNamed', { name: series.name })} onClick={onEdit}>
          {text('series.edit')}
        </Button>
      }
    >
      <p className="series-card-facts">
        <Tag>{text(`words.seriesKinds.${series.kind}`)}</Tag>
        {!series.active && <Tag strong>{text('series.inactive')}</Tag>}
        <span>{when.filter((words) => words !== '').join(' · ')}</span>
      </p>
      <p className="series-card-facts">{text('series.nextNumber', { number: nextNumber })}</p>
      {next.length === 0 && <p className="series-quiet">{text('series.noNextDates')}</p>}
      <ul className="series-dates" aria-label={text('series.nextDates')}>
        {next.slice(0, MOST_DATES).map((date) => (
          <DateLine
            key={date.date}
            next={date}
            onPrepare={() => onPrepare(date.date)}
            onSkip={() => setSkipping(date.date)}
          />
        ))}
      </ul>
      <Skipped listed={listed} />
      <SkipDialog seriesId={series.id} date={skipping} onClose={() => setSkipping(undefined)} />
    </Panel>
  )
}

function DateLine(props: {
  readonly next: NextDate
  readonly onPrepare: () => void
  readonly onSkip: () => void
}) {
  const { date, planned, moved, missingYear } = props.next
  const text = useText()
  const { shortDate, weekday } = useFormats()
  const name = shortDate(date)
  return (
    <li className="series-date">
      <span className="num">{`${name} ${weekday(date)}`}</span>
      <span className="series-quiet">
        {moved !== undefined &&
          `${text(`series.${moved}`)} · ${text('series.movedFrom', { date: shortDate(planned) })} `}
        {missingYear !== undefined && text('series.missingYear', { year: missingYear })}
      </span>
      <Button size="small" aria-label={text('series.prepareOn', { date: name })} onClick={props.onPrepare}>
        {text('series.create')}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={text('series.skipNamed', { date: name })}
        onClick={props.onSkip}
      >
        {text('series.skip')}
      </Button>
    </li>
  )
}

function Skipped({ listed }: { readonly listed: ListedSeries }) {
  const text = useText()
  const { shortDate } = useFormats()
  const status = useAsk('status.get', {})
  const skips = status.status === 'ready' ? comingSkips(listed.series, status.data.today) : []
  if (skips.length === 0) return null
  const dates = skips.map(shortDate).join(text('series.rule.comma'))
  return <p className="series-quiet">{text('series.skipped', { dates })}</p>
}

function SkipDialog(props: {
  readonly seriesId: ListedSeries['series']['id']
  readonly date: PlainDate | undefined
  readonly onClose: () => void
}) {
  const { seriesId, date, onClose } = props
  const text = useText()
  const { dateWithWeekday } = useFormats()
  const skip = useOrder('series.skip', { quiet: true })
  const confirm = async (reason: string) => {
    if (date !== undefined && (await skip.send({ seriesId, date, reason }))) onClose()
  }
  return (
    <ConfirmReason
      open={date !== undefined}
      title={date === undefined ? '' : text('series.skipTitle', { date: dateWithWeekday(date) })}
      explanation={text('series.skipExplanation')}
      label={text('series.reason')}
      confirm={text('series.skip')}
      cancel={text('series.cancel')}
      busy={skip.busy}
      problem={skip.problem?.message}
      onConfirm={(reason) => void confirm(reason)}
      onCancel={onClose}
    />
  )
}
