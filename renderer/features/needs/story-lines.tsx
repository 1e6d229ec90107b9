import { useMemo } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { linksOfEntry } from '#shared/domain/four-links'
import { useText } from '../../client/hooks'
import { AttachmentList } from '../../fields/attachment-list'
import { useFormats } from '../../fields/moments'
import { dispositionFacts, storyInOrder, storyWords } from './need-story-facts'
import type { Teller } from './teller'

type StoryPart = Pick<OutputOf<'need.get'>, 'need' | 'issues'>
type Occasion = { readonly at: string; readonly by: string; readonly sessionId?: string | undefined }

/** Tells facts in the page's language. */
function useTeller(): Teller {
  const text = useText()
  const formats = useFormats()
  return useMemo(() => ({ say: text, day: formats.date, moment: formats.dateTime }), [text, formats])
}

/** When, in which session, by whom. */
export function OccasionLine({
  occasion,
  issues,
}: { readonly occasion: Occasion } & Pick<StoryPart, 'issues'>) {
  const text = useText()
  const formats = useFormats()
  const issue = occasion.sessionId === undefined ? undefined : issues[occasion.sessionId]
  const session = issue === undefined ? '' : text('ledger.issue', { issue })
  const parts = [formats.dateTime(occasion.at), session, occasion.by]
  return <span className="story-when num">{parts.filter((part) => part !== '').join(' · ')}</span>
}

/** Everything that happened to the need, in order of time. */
export function StoryLines({ need, issues }: StoryPart) {
  const text = useText()
  const teller = useTeller()
  return (
    <section className="story-part">
      <h3>{text('ledger.storyLines')}</h3>
      <ol className="story-line">
        {storyInOrder(need).map((event, place) => (
          // The story only grows; a line is known by its place.
          <li key={place} className="story-event">
            <strong>{text(`words.story.${event.type}`)}</strong>
            {storyWords(event, need, teller).map((line, at) => (
              <span key={at} className="story-words">
                {line}
              </span>
            ))}
            {event.attachments && <AttachmentList ids={event.attachments} />}
            <OccasionLine occasion={event} issues={issues} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Every disposition the need has had, the one that holds first. */
export function DispositionList({ need, issues }: StoryPart) {
  const text = useText()
  const teller = useTeller()
  if (need.dispositions.length === 0) return null
  return (
    <section className="story-part">
      <h3>{text('ledger.columns.disposition')}</h3>
      {need.dispositions.toReversed().map((entry, place) => (
        <div key={entry.at} className={place === 0 ? 'story-disposition' : 'story-disposition story-past'}>
          <strong>{text(`words.dispositions.${entry.disposition.kind}`)}</strong>
          {place > 0 && <span className="story-when"> {text('ledger.earlier')}</span>}
          <dl className="story-facts">
            {dispositionFacts(entry.disposition, teller).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            <LinksFact entry={entry} />
          </dl>
          <OccasionLine occasion={entry} issues={issues} />
        </div>
      ))}
    </section>
  )
}

/** 四联: whom one disposal went through. */
function LinksFact({ entry }: { readonly entry: StoryPart['need']['dispositions'][number] }) {
  const text = useText()
  const links = linksOfEntry(entry)
  if (links.length === 0) return null
  const words = links.map(({ kind, name }) => `${text(`words.partnerKinds.${kind}`)} ${name}`)
  return (
    <div>
      <dt>{text('needs.links.title')}</dt>
      <dd>{words.join(text('ledger.listComma'))}</dd>
    </div>
  )
}
