import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import type { CareRow } from '#shared/contract/policy-operations'
import { useText } from '../../client/hooks'
import { AttachmentList } from '../../fields/attachment-list'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'

type CareMonthProps = OutputOf<'care.list'>['months'][number] & {
  readonly onOpen: (activity: CareRow) => void
}

/** One month's activities and what they add up to. */
export function CareMonth({ month, counts, rows, onOpen }: CareMonthProps) {
  const text = useText()
  const { activities, people, enterprises } = counts
  const [year = '', number = ''] = month.split('-')
  return (
    <Panel
      title={text('policies.care.month', { year, month: Number(number) })}
      actions={
        <span className="policies-quiet num">
          {text('policies.care.counts', { activities, people, enterprises })}
        </span>
      }
    >
      <ul className="policies-care">
        {rows.map((row) => (
          <CareLine key={row.id} row={row} onOpen={() => onOpen(row)} />
        ))}
      </ul>
    </Panel>
  )
}

function CareLine({ row, onOpen }: { readonly row: CareRow; readonly onOpen: () => void }) {
  const text = useText()
  const { shortDate } = useFormats()
  const { title, kind, place, host, people, enterprises, words, attachments = [] } = row
  const date = shortDate(row.date)
  const facts = [
    [place, host].filter(Boolean).join(' · '),
    people > 0 ? text('policies.care.people', { count: people }) : '',
    enterprises.length > 0 ? text('policies.care.enterprises', { count: enterprises.length }) : '',
    enterprises.join(text('policies.comma')),
  ].filter(Boolean)
  return (
    <li>
      <div className="policies-care-head">
        <span className="num">{date}</span>
        <Tag strong>{text(`policies.care.kinds.${kind}`)}</Tag>
        <Button
          type="link"
          className="policies-name"
          aria-label={text('policies.care.open', { date, title })}
          onClick={onOpen}
        >
          {title}
        </Button>
      </div>
      <p className="policies-quiet num">{facts.join(' · ')}</p>
      {words !== '' && <p className="policies-care-words">{words}</p>}
      <AttachmentList ids={attachments} />
    </li>
  )
}
