import { useId } from 'react'
import { InputNumber } from 'antd'
import { partsOf } from '#shared/domain/calendar'
import type { Series } from '#shared/domain/series'
import { useAsk, useText } from '../../client/hooks'
import { Input, Labelled } from '../../ui/text-fields'
import { Choice } from './rule-editor'
import { continuedAfter, lastIssueOf, type SeriesDraft } from './series-draft'

const NOWHERE = ''

/** What a series feeds, how its papers are numbered, and where its numbering begins. */
export function SeriesNumbers(props: {
  readonly draft: SeriesDraft
  readonly feeds: readonly Series[]
  readonly onChange: (draft: SeriesDraft) => void
}) {
  const { draft, feeds, onChange } = props
  const text = useText()
  const id = useId()
  const status = useAsk('status.get', {})
  const year = status.status === 'ready' ? partsOf(status.data.today).year : undefined
  const feed = (seriesId: string) => {
    const { feedsInto: _before, ...rest } = draft
    onChange(seriesId === NOWHERE ? rest : { ...rest, feedsInto: seriesId })
  }
  return (
    <div className="series-pair">
      <Choice
        label={text('series.form.feedsInto')}
        value={draft.feedsInto ?? NOWHERE}
        options={[
          { value: NOWHERE, label: text('series.form.feedsNowhere') },
          ...feeds.map((series) => ({ value: series.id, label: series.name })),
        ]}
        onChange={feed}
      />
      {draft.id === undefined && year !== undefined && (
        <Labelled id={id} label={text('series.form.lastIssue')} hint={text('series.form.lastIssueHint')}>
          <InputNumber
            id={id}
            min={0}
            max={999}
            precision={0}
            value={lastIssueOf(draft, year)}
            onChange={(last) => onChange(continuedAfter(draft, year, last ?? 0))}
          />
        </Labelled>
      )}
      <Input
        label={text('series.form.documentNumberPrefix')}
        hint={text('series.form.documentNumberHint')}
        value={draft.documentNumberPrefix}
        onChange={(documentNumberPrefix) => onChange({ ...draft, documentNumberPrefix })}
        maxLength={20}
      />
    </div>
  )
}
