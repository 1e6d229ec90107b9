import { Checkbox } from 'antd'
import { Link } from 'react-router'
import type { DoneRow } from '#shared/contract/action-operations'
import type { ActionRow } from '#shared/domain/action-row'
import { plainDateOf } from '#shared/domain/calendar'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { NeedLight } from '../../fields/need-light'
import { Tag } from '../../ui/marks'

/** Where a need's story opens. */
export function storyOf(needId: string): string {
  return `/needs?filter=all&need=${encodeURIComponent(needId)}`
}

type LineProps = {
  readonly row: ActionRow
  readonly today: string
  readonly isSelected: boolean
  readonly isCurrent: boolean
  readonly onToggle: () => void
  readonly onFocus: () => void
}

/** One action: what, whose, until when, how it stands. */
export function ActionLine({ row, today, isSelected, isCurrent, onToggle, onFocus }: LineProps) {
  const text = useText()
  const number = formatNeedNumber(row.number)
  return (
    <tr
      data-row={row.id}
      aria-selected={isSelected}
      tabIndex={isCurrent ? 0 : -1}
      className={isSelected ? 'actions-row actions-row-selected' : 'actions-row'}
      onFocus={onFocus}
    >
      <td className="actions-pick">
        <Checkbox
          checked={isSelected}
          onChange={onToggle}
          tabIndex={-1}
          aria-label={text('actions.selectOne', { number, office: row.office })}
        />
      </td>
      <td className="num">{number}</td>
      <td className="actions-matter">
        <Link to={storyOf(row.needId)} tabIndex={-1}>
          {row.title}
        </Link>
        <span className="actions-quiet">{row.enterprise}</span>
      </td>
      <td>
        <Tag strong={row.asks === 'lead'}>{text(`actions.asks.${row.asks}`)}</Tag>
      </td>
      <td>
        {row.office}
        {row.person !== '' && row.person !== row.office && (
          <span className="actions-quiet">{row.person}</span>
        )}
      </td>
      <td>
        <Due row={row} today={today} />
      </td>
      <td className="actions-last">
        <Last row={row} today={today} />
      </td>
      <td className="num">{row.urged > 0 && text('actions.urgedTimes', { count: row.urged })}</td>
    </tr>
  )
}

function Due({ row, today }: { readonly row: ActionRow; readonly today: string }) {
  const text = useText()
  const { dateBeside } = useFormats()
  const { dueDate, light, asks } = row
  if (asks === 'extension' && dueDate !== undefined)
    return text('actions.askedFor', { date: dateBeside(dueDate, today) })
  return (
    <span className="actions-due">
      {dueDate !== undefined && <span className="num">{dateBeside(dueDate, today)}</span>}
      {light && <NeedLight light={light} dueDate={dueDate} today={today} />}
    </span>
  )
}

/** What the kind of action has to say, else what was last reported. */
function Last({ row, today }: { readonly row: ActionRow; readonly today: string }) {
  const text = useText()
  const { dateBeside } = useFormats()
  const { last, detail } = row
  if (detail !== '') return <span title={detail}>{detail}</span>
  if (!last) return <span className="actions-quiet">{text('actions.noProgress')}</span>
  const words = [dateBeside(plainDateOf(last.at), today), text(`words.story.${last.type}`), last.words]
    .filter((part) => part !== '')
    .join(' ')
  return <span title={words}>{words}</span>
}

/** A need that was closed this week. */
export function DoneLine({ row }: { readonly row: DoneRow }) {
  const text = useText()
  const { shortDate } = useFormats()
  const { needId, number, title, enterprise, office, person, closedOn, onTime } = row
  return (
    <tr className="actions-row">
      <td className="actions-pick" />
      <td className="num">{formatNeedNumber(number)}</td>
      <td className="actions-matter">
        <Link to={storyOf(needId)}>{title}</Link>
        <span className="actions-quiet">{enterprise}</span>
      </td>
      <td />
      <td>
        {office}
        {person !== '' && person !== office && <span className="actions-quiet">{person}</span>}
      </td>
      <td className="num">{text('actions.closedOn', { date: shortDate(closedOn) })}</td>
      <td>{onTime !== undefined && text(onTime ? 'actions.onTime' : 'actions.late')}</td>
      <td />
    </tr>
  )
}
