import type { CSSProperties, ReactNode } from 'react'
import type { FlowBlock, Piece } from './flow-pages'
import { readingSeconds } from './page-rhythm'
import { CornerClock } from './room-clock'
import { useTellPages } from './room-pages'
import type { RoomPicture } from './room-picture'
import { useFlow, type Flow } from './use-flow'
import { usePage } from './use-page'

/** A part of a view that flows over pages. A text that may be cut is drawn inside an element with `data-words`. */
export type SheetBlock = FlowBlock & {
  readonly key: string
  /** What is read of it, when it has no words of its own. */
  readonly reads?: string
  /** Something that changes its size besides its words. */
  readonly sign?: string
  readonly draw: (words: string) => ReactNode
}

type RoomSheetProps = {
  readonly picture: RoomPicture
  /** What kind of view this is, top left. */
  readonly kicker: string
  readonly number?: string
  /** What later pages say beside the kicker, where the first page has it large. */
  readonly running?: string
  /** Stands on every page above what flows. */
  readonly lead?: ReactNode
  readonly blocks: readonly SheetBlock[]
  /** Stands on every page below what flows. */
  readonly standing?: ReactNode
  /** Stands on every page beside what flows. */
  readonly aside?: ReactNode
  /** Sizes of letters to try, see `useFlow`. */
  readonly scales?: readonly number[]
  /** The block whose page comes first. */
  readonly first?: number
}

/** Short texts larger, a text that is a little too long a little smaller; anything longer pages. */
const SCALES = [1.25, 1.1, 1, 0.92] as const

function textOf({ words, reads = '' }: SheetBlock, piece?: Piece): string {
  return words === undefined ? reads : words.slice(piece?.from ?? 0, piece?.to ?? words.length)
}

function pageOfBlock({ pages }: Flow, block: number): number {
  return Math.max(
    0,
    pages.findIndex((pieces) => pieces.some((piece) => piece.block === block)),
  )
}

/** Head, middle and foot that every view shares; the middle flows over as many pages as it needs. */
export function RoomSheet(props: RoomSheetProps) {
  const { picture, blocks, scales = SCALES, first = 0 } = props
  const sign = JSON.stringify([
    blocks.map(({ key, words, sign: own }) => [key, words, own]),
    picture.zoom,
    props.aside !== undefined,
  ])
  const { ref, flow } = useFlow({ blocks, scales, sign })
  const seconds = (flow?.pages ?? []).map((pieces) =>
    readingSeconds(pieces.map((piece) => textIn(blocks, piece)).join('')),
  )
  const page = usePage(picture, seconds, flow ? pageOfBlock(flow, first) : 0)
  const pages = flow?.pages.length ?? 1
  useTellPages(page, pages)
  const style = flow ? ({ '--room-scale': flow.scale } as CSSProperties) : undefined
  return (
    <>
      <SheetHead {...props} page={page} />
      <div className="room-main">
        {props.lead}
        <div className="room-middle">
          <div ref={ref} className={pages > 1 ? 'room-flow room-flow-paged' : 'room-flow'} style={style}>
            <Blocks key={flow ? page : 'measured'} blocks={blocks} pieces={flow?.pages[page]} />
          </div>
          {props.aside}
        </div>
        {props.standing}
      </div>
      <SheetFoot picture={picture} page={page} pages={pages} />
    </>
  )
}

function textIn(blocks: readonly SheetBlock[], piece: Piece): string {
  const block = blocks[piece.block]
  return block ? textOf(block, piece) : ''
}

type BlocksProps = { readonly blocks: readonly SheetBlock[]; readonly pieces: readonly Piece[] | undefined }

/** The pieces of one page; every block whole, unseen, while they are measured. */
function Blocks({ blocks, pieces }: BlocksProps) {
  if (!pieces)
    return (
      <div className="room-blocks room-measured" aria-hidden="true">
        {blocks.map((block) => (
          <div key={block.key} className="room-block">
            {block.draw(textOf(block))}
          </div>
        ))}
      </div>
    )
  return (
    <div className="room-blocks">
      {pieces.map((piece) => {
        const block = blocks[piece.block]
        return (
          <div key={block?.key} className="room-block">
            {block?.draw(textOf(block, piece).trim())}
          </div>
        )
      })}
    </div>
  )
}

function SheetHead({ picture, kicker, number, running, page }: RoomSheetProps & { readonly page: number }) {
  return (
    <header className="room-head">
      <b>{kicker}</b>
      {number !== undefined && <span className="room-number">{number}</span>}
      {page > 0 && running !== undefined && <span className="room-running">{running}</span>}
      <CornerClock picture={picture} />
    </header>
  )
}

type SheetFootProps = { readonly picture: RoomPicture; readonly page: number; readonly pages: number }

function SheetFoot({ picture, page, pages }: SheetFootProps) {
  return (
    <footer className="room-foot">
      <span className="room-series">{picture.seriesName}</span>
      <span className="room-issue">{picture.issue}</span>
      {pages > 1 && <span className="room-page-number">{`${page + 1} / ${pages}`}</span>}
    </footer>
  )
}
