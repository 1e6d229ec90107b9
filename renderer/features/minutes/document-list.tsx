import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { useAsk, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Empty, Loading, Problem } from '../../ui/states'

type DocumentListProps = {
  readonly sessionId: SessionId
  readonly onPrinted: (printed: OutputOf<'minutes.print'>) => Promise<void>
}

/** Every paper that was printed of this session; any of them can be saved again, byte for byte. */
export function DocumentList({ sessionId, onPrinted }: DocumentListProps) {
  const text = useText()
  const formats = useFormats()
  const documents = useAsk('document.list', { sessionId })
  if (documents.status === 'loading') return <Loading label={text('minutes.loading')} />
  if (documents.status === 'failed') return <Problem message={documents.problem.message} />
  if (documents.data.length === 0)
    return <Empty title={text('minutes.noDocuments')} hint={text('minutes.noDocumentsHint')} />
  return (
    <ul className="minutes-documents">
      {documents.data.map((document) => (
        <li key={document.id}>
          <span>
            <strong>{document.fileName}</strong>
            <span className="minutes-reason num">
              {text('minutes.printedAt', {
                at: formats.dateTime(document.at),
                by: document.by,
                size: Math.max(1, Math.round(document.bytes / 1024)),
              })}
            </span>
          </span>
          <Button
            size="small"
            aria-label={text('minutes.saveAgainOf', { fileName: document.fileName })}
            onClick={() =>
              void onPrinted({
                documentId: document.id,
                fileName: document.fileName,
                standIns: [...document.standIns],
              })
            }
          >
            {text('minutes.saveAgain')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
