import { useEffect } from 'react'
import { LanguageProvider } from '../../client/face'
import { useAsk, useText } from '../../client/hooks'
import { RoomView } from '../../fields/room-view/room-view'
import './room-page.css'

/** What the projector shows, and nothing besides: no pointer, no scrollbar, no message of the program. */
export function RoomPage() {
  const text = useText()
  const room = useAsk('room.get', {}, { keepPrevious: true })
  const { language, look } =
    room.status === 'ready' ? room.data : ({ language: 'zh-CN', look: 'dark' } as const)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <LanguageProvider language={language}>
      <main className={`room-page room-page-${look}`}>
        {room.status === 'ready' ? (
          <RoomView picture={room.data} />
        ) : (
          <p className="room-page-waiting">{text('room.waiting')}</p>
        )}
      </main>
    </LanguageProvider>
  )
}
