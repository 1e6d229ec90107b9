import { useState } from 'react'
import { Button } from 'antd'
import type { DeskNeed } from '#shared/contract/need-operations'
import type { StoryEvent } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'

const LAST = 3

/** The last lines of a need's story; the earlier ones on demand. */
export function StoryTail({ desk }: { readonly desk: DeskNeed }) {
  const text = useText()
  const [showsAll, setShowsAll] = useState(false)
  const { story } = desk.need
  const shown = showsAll ? story : story.slice(-LAST)
  return (
    <div className="desk-story">
      <ol aria-label={text('desk.story')}>
        {shown.map((event, place) => (
          <StoryLine key={`${event.at}/${place}`} event={event} issues={desk.issues} />
        ))}
      </ol>
      {story.length > LAST && (
        <Button type="link" size="small" className="desk-link" onClick={() => setShowsAll(!showsAll)}>
          {text(showsAll ? 'desk.lessStory' : 'desk.moreStory', { count: story.length })}
        </Button>
      )}
    </div>
  )
}

type StoryLineProps = { readonly event: StoryEvent; readonly issues: DeskNeed['issues'] }

function StoryLine({ event, issues }: StoryLineProps) {
  const text = useText()
  const { dateTime } = useFormats()
  const issue = event.sessionId === undefined ? undefined : issues[event.sessionId]
  return (
    <li>
      <span className="num">{dateTime(event.at)}</span>
      <b>{text(`words.story.${event.type}`)}</b>
      <span>
        {[issue === undefined || issue === 0 ? '' : text('desk.returnIssue', { number: issue }), event.words]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
