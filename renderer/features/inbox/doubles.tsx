import { Button } from 'antd'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Tag } from '../../ui/marks'
import { Panel } from '../../ui/page'
import { Loading, Problem } from '../../ui/states'
import type { InboxRow } from './use-inbox'

type DoublesProps = { readonly row: InboxRow; readonly onJoin: (needId: string) => void }

/** Open needs and waiting items that may say the same, beside the item. */
export function Doubles({ row, onJoin }: DoublesProps) {
  const text = useText()
  const formats = useFormats()
  const found = useAsk('inbox.duplicates', { inboxId: row.id })
  return (
    <Panel title={text('inbox.doubles')}>
      {found.status === 'loading' && <Loading label={text('inbox.doublesLoading')} />}
      {found.status === 'failed' && <Problem message={found.problem.message} />}
      {found.status === 'ready' &&
        (found.data.length === 0 ? (
          <p className="inbox-hint">{text('inbox.noDoubles')}</p>
        ) : (
          <>
            <ul className="inbox-doubles">
              {found.data.map((double) => (
                <li key={double.id}>
                  <p className="inbox-from">
                    <b>
                      {double.number === undefined
                        ? text('inbox.waitingItem')
                        : formatNeedNumber(double.number)}
                    </b>
                    <Tag>{text('inbox.share', { percent: Math.round(double.share * 100) })}</Tag>
                    <span>{double.kind === 'need' ? double.owner || text('inbox.undecided') : ''}</span>
                    <span className="num">{formats.dateTime(double.at)}</span>
                  </p>
                  <p className="inbox-words">{double.text}</p>
                  {double.number !== undefined && (
                    <Button size="small" onClick={() => onJoin(double.id)}>
                      {text('inbox.joinThis', { number: formatNeedNumber(double.number) })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <p className="inbox-hint">{text('inbox.doublesHint')}</p>
          </>
        ))}
    </Panel>
  )
}
