import { Button, Select } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { linesOf } from '#shared/domain/minutes'
import type { Paper } from '#shared/domain/paper'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Empty, Loading, Problem } from '../../ui/states'
import { ComparedLines } from './compared-lines'

type VersionListProps = {
  readonly sessionId: SessionId
  readonly versions: OutputOf<'minutes.get'>['versions']
  /** The text as it stands now. */
  readonly paper: Paper
  readonly onPrinted: (printed: OutputOf<'minutes.print'>) => Promise<void>
}

/** Every finalised version, each to be printed again as it was, and compared with another. */
export function VersionList({ sessionId, versions, paper, onPrinted }: VersionListProps) {
  const text = useText()
  const formats = useFormats()
  const print = useOrder('minutes.print')
  const hand = async (version: number, format: 'docx' | 'pdf') => {
    const printed = await print.send({ sessionId, version, format })
    if (printed) await onPrinted(printed)
  }
  if (versions.length === 0)
    return <Empty title={text('minutes.noVersions')} hint={text('minutes.noVersionsHint')} />
  return (
    <div className="minutes-versions">
      <ol reversed>
        {versions.toReversed().map(({ version, at, by, reason }) => (
          <li key={version}>
            <span>
              <strong>{text('minutes.version', { version })}</strong>{' '}
              <span className="num">{text('minutes.finalisedAt', { at: formats.dateTime(at), by })}</span>
              {reason !== '' && <span className="minutes-reason">{text('minutes.because', { reason })}</span>}
            </span>
            <span className="minutes-version-tools">
              {(['docx', 'pdf'] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  disabled={print.busy}
                  aria-label={text('minutes.printVersion', { version, format })}
                  onClick={() => void hand(version, format)}
                >
                  {text(`minutes.formats.${format}`)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <Comparison sessionId={sessionId} versions={versions} paper={paper} />
    </div>
  )
}

/** Stands for the text as it is now among the version numbers. */
const NOW = 0

function Comparison({ sessionId, versions, paper }: Omit<VersionListProps, 'onPrinted'>) {
  const text = useText()
  const last = versions.at(-1)?.version ?? 1
  const [from, setFrom] = useState(versions.at(-2)?.version ?? last)
  const [to, setTo] = useState(versions.length > 1 ? last : NOW)
  const compared = useAsk('minutes.compare', { sessionId, from, to: to === NOW ? from : to })
  const numbers = versions.map(({ version }) => ({
    value: version,
    label: text('minutes.version', { version }),
  }))
  return (
    <section className="minutes-compare">
      <h2>{text('minutes.compare')}</h2>
      <div className="minutes-compare-tools">
        <Select aria-label={text('minutes.compareFrom')} value={from} options={numbers} onChange={setFrom} />
        <span aria-hidden="true">→</span>
        <Select
          aria-label={text('minutes.compareTo')}
          value={to}
          options={[...numbers, { value: NOW, label: text('minutes.currentText') }]}
          onChange={setTo}
        />
      </div>
      {compared.status === 'loading' && <Loading label={text('minutes.loading')} />}
      {compared.status === 'failed' && <Problem message={compared.problem.message} />}
      {compared.status === 'ready' && (
        <ComparedLines before={compared.data.from} after={to === NOW ? linesOf(paper) : compared.data.to} />
      )}
    </section>
  )
}
