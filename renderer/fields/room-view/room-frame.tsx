import type { ReactNode } from 'react'
import type { RoomPicture } from './room-picture'

type RoomFrameProps = {
  readonly picture: RoomPicture
  readonly kicker: string
  readonly number?: string
  readonly corner?: ReactNode
  readonly page?: number
  readonly pages?: number
  readonly children: ReactNode
}

/** Head, middle and foot that every view shares. */
export function RoomFrame({
  picture,
  kicker,
  number,
  corner,
  page = 0,
  pages = 1,
  children,
}: RoomFrameProps) {
  return (
    <>
      <header className="room-head">
        <b>{kicker}</b>
        {number !== undefined && <span className="room-number">{number}</span>}
        {corner}
      </header>
      <div className="room-main">{children}</div>
      <footer className="room-foot">
        <span className="room-series">{picture.seriesName}</span>
        <span className="room-issue">{picture.issue}</span>
        {pages > 1 && <span className="room-page-number">{`${page + 1} / ${pages}`}</span>}
      </footer>
    </>
  )
}
