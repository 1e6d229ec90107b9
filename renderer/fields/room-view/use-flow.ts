import { useCallback, useLayoutEffect, useRef, useState, type RefCallback } from 'react'
import { flowPages, type FlowBlock, type Piece } from './flow-pages'
import { widthOf } from './page-rhythm'

/** Blocks as they lie on pages, and how large the letters are beside the usual. */
export type Flow = { readonly pages: readonly (readonly Piece[])[]; readonly scale: number }

type Options = {
  readonly blocks: readonly FlowBlock[]
  /** Sizes to try, the best liked first: the first at which everything stands on one page; else the usual one pages. */
  readonly scales: readonly number[]
  /** Changes with anything else that changes the size of a block. */
  readonly sign: string
}

const SCALE = '--room-scale'

/** About this many Chinese characters of one text can be read at a time from ten metres. */
const MOST_CHARACTERS = 96

/** Elements whose height was asked for are kept apart, so that asking leaves no trace. */
function pieceHeights(list: HTMLElement, blocks: readonly FlowBlock[], toLayout: number) {
  const whole = new Map<number, number>()
  const heightOf = (element: Element) => element.getBoundingClientRect().height * toLayout
  return ({ block, from, to }: Piece): number => {
    const element = list.children[block]
    const words = blocks[block]?.words
    if (!element) return 0
    if (words !== undefined && widthOf(words.slice(from, to)) > MOST_CHARACTERS) return Infinity
    if (words === undefined || (from === 0 && to === words.length)) {
      const known = whole.get(block) ?? heightOf(element)
      whole.set(block, known)
      return known
    }
    const copy = element.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return 0
    const place = copy.matches('[data-words]') ? copy : copy.querySelector('[data-words]')
    if (place) place.textContent = words.slice(from, to).trim()
    list.append(copy)
    const height = heightOf(copy)
    copy.remove()
    return height
  }
}

function measure(box: HTMLElement, { blocks, scales }: Options): Flow {
  const list = box.firstElementChild
  if (!(list instanceof HTMLElement)) return { pages: [[]], scale: 1 }
  // A picture of the screen is drawn small by a transform; heights are compared as they are laid out.
  const drawn = box.getBoundingClientRect().height
  const toLayout = drawn > 0 ? box.offsetHeight / drawn : 1
  const available = drawn * toLayout + 0.5
  const lay = (scale: number) => {
    box.style.setProperty(SCALE, String(scale))
    const gap = Number.parseFloat(getComputedStyle(list).rowGap) || 0
    const heightOf = pieceHeights(list, blocks, toLayout)
    const total = blocks.reduce(
      (sum, { words = '' }, block) =>
        sum + (block > 0 ? gap : 0) + heightOf({ block, from: 0, to: words.length }),
      0,
    )
    return { ruler: { available, gap, heightOf }, isOnePage: total <= available }
  }
  for (const scale of scales) {
    const { ruler, isOnePage } = lay(scale)
    if (isOnePage) return { pages: flowPages(blocks, ruler), scale }
  }
  const usual = flowPages(blocks, lay(1).ruler)
  // What has to be paged anyway is as large as it can be without more pages.
  for (const scale of scales.filter((one) => one > 1)) {
    const pages = flowPages(blocks, lay(scale).ruler)
    if (pages.length <= usual.length) return { pages, scale }
  }
  lay(1)
  return { pages: usual, scale: 1 }
}

/** Follows the height and width of the element the returned ref is given to, as a sign that changes with them. */
function useSizeSign(): readonly [RefCallback<HTMLElement>, string] {
  const [sign, setSign] = useState('')
  const follow = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const look = () => setSign(`${element.offsetWidth}×${element.offsetHeight}`)
    // Known from the first moment, so that the first pages are the last.
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [follow, sign]
}

/**
 * Lays blocks out on pages by measuring them where they are drawn. While `flow` is undefined every block has to be drawn
 * as the only children of the first child of the returned ref's element; nothing of that is ever painted.
 */
export function useFlow(options: Options): {
  readonly ref: RefCallback<HTMLElement>
  readonly flow: Flow | undefined
} {
  const box = useRef<HTMLElement | null>(null)
  const [follow, size] = useSizeSign()
  const [known, setKnown] = useState<{ readonly sign: string; readonly flow: Flow }>()
  const sign = `${options.sign}|${size}`
  const isKnown = known?.sign === sign
  useLayoutEffect(() => {
    if (isKnown || !box.current) return
    setKnown({ sign, flow: measure(box.current, options) })
  }, [isKnown, sign, options])
  const ref = useCallback<RefCallback<HTMLElement>>(
    (element) => {
      box.current = element
      return follow(element)
    },
    [follow],
  )
  return { ref, flow: isKnown ? known.flow : undefined }
}
