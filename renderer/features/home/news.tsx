import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Panel } from '../../ui/page'
import { newsSince, rememberNewsSeen } from './last-opened'

/** What has changed since the program was last opened: the latest lines of the stories of open needs. */
export function News() {
  const text = useText()
  const { dateTime } = useFormats()
  const [since] = useState(newsSince)
  const news = useAsk('home.news', { ...(since !== undefined && { since }) })
  const now = news.status === 'ready' ? news.data.now : undefined
  useEffect(() => {
    if (now !== undefined) rememberNewsSeen(now)
  }, [now])
  if (news.status !== 'ready') return null
  const { events, total, isWeek } = news.data
  const title = isWeek
    ? text('home.newsOfWeek')
    : text('home.newsSince', { moment: dateTime(news.data.since) })
  return (
    <Panel
      className="home-news"
      title={title}
      actions={
        total > events.length && (
          <span className="home-quiet">{text('home.newsMore', { count: total - events.length })}</span>
        )
      }
    >
      {events.length === 0 && <p className="home-quiet">{text('home.noNews')}</p>}
      <ul className="home-list">
        {events.map(({ needId, number, title: need, type, at, words }, place) => (
          <li key={`${needId} ${at} ${type} ${place}`}>
            <Link to={`/needs?filter=all&need=${encodeURIComponent(needId)}`} className="home-new">
              <time className="home-quiet num" dateTime={at}>
                {dateTime(at)}
              </time>
              <span className="num">{formatNeedNumber(number)}</span>
              <span className="home-need-words">
                {[need, text(`words.story.${type}`), words].filter((part) => part !== '').join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
