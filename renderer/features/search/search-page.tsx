import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { Button, Input, type InputRef } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { FILTER_KEYS, FILTER_NAMES } from '#shared/domain/search-query'
import { useLanguage, useText } from '../../client/hooks'
import { isComposing } from '../../ui/composing'
import { Page } from '../../ui/page'
import { placeOfSearch, paramsOfSearch, type SearchPlace } from './search-place'
import { SearchResults, useResults } from './search-results'
import './search-page.css'

/** How long the words have to rest before the route follows, in milliseconds. */
const PAUSE = 250

type ChangePlace = (change: Partial<SearchPlace>) => void

/**
 * The words typed, at once here and shortly after in the route; a route that comes from elsewhere leads. The third,
 * called before another page is gone to, brings the route up to the words at once: it must not follow from there.
 */
function useSearchPlace(): readonly [SearchPlace, ChangePlace, () => void] {
  const [params, setParams] = useSearchParams()
  const route = paramsOfSearch(placeOfSearch(params)).toString()
  const [place, setPlace] = useState(() => placeOfSearch(params))
  const [known, setKnown] = useState({ route, sent: route })
  if (route !== known.route) {
    setKnown({ route, sent: route })
    if (route !== known.sent) setPlace(placeOfSearch(params))
  }
  const wanted = paramsOfSearch(place).toString()
  const follow = useEffectEvent(() => {
    setKnown({ route, sent: wanted })
    setParams(new URLSearchParams(wanted), { replace: true })
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (wanted === route) return undefined
    timer.current = setTimeout(follow, PAUSE)
    return () => clearTimeout(timer.current)
  }, [wanted, route])
  const settle = () => {
    clearTimeout(timer.current)
    if (wanted !== route) setParams(new URLSearchParams(wanted), { replace: true })
  }
  return [place, (change) => setPlace((now) => ({ ...now, ...change })), settle]
}

/** 搜索: everything there is, by words, pinyin and filters. */
export function SearchPage() {
  const text = useText()
  const navigate = useNavigate()
  const listId = useId()
  const field = useRef<InputRef>(null)
  const [place, go, settle] = useSearchPlace()
  const [chosen, setChosen] = useState(0)
  const query = useDeferredValue(place.query)
  const results = useResults(query, place.kind)
  const last = results.hits.length - 1
  const at = Math.min(chosen, last)
  const open = (to: string) => {
    settle()
    void navigate(to)
  }
  const type = (words: string) => {
    setChosen(0)
    go({ query: words })
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, last))
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && results.hits[at]) open(results.hits[at].to)
    else return
    event.preventDefault()
  }
  return (
    <Page title={text('search.title')} subtitle={text('search.subtitle')}>
      <Input
        ref={field}
        className="search-field"
        role="combobox"
        aria-label={text('search.field')}
        aria-expanded={last >= 0}
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        placeholder={text('search.placeholder')}
        value={place.query}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
        {...{ autoFocus: true }}
        allowClear
        size="large"
        maxLength={400}
        spellCheck={false}
      />
      <FilterChips
        onPick={(piece) => {
          type(place.query.trim() === '' ? piece : `${place.query.trimEnd()} ${piece}`)
          field.current?.focus({ cursor: 'end' })
        }}
      />
      <SearchResults
        id={listId}
        results={results}
        query={query}
        chosen={at}
        kind={place.kind}
        onKind={(kind) => {
          setChosen(0)
          go({ kind })
        }}
        onOpen={open}
      />
    </Page>
  )
}

/** The filters there are: pressing one types it. */
function FilterChips({ onPick }: { readonly onPick: (piece: string) => void }) {
  const text = useText()
  const language = useLanguage()
  const nameOf = (key: (typeof FILTER_KEYS)[number]) => (language === 'en' ? key : FILTER_NAMES[key][0])
  return (
    <div className="search-chips" role="group" aria-label={text('search.filters')}>
      <span>{text('search.filters')}</span>
      {FILTER_KEYS.map((key) => (
        <Button
          key={key}
          size="small"
          aria-label={text('search.addFilter', { name: nameOf(key) ?? key })}
          title={text(`search.examples.${key}`)}
          onClick={() => onPick(`${nameOf(key) ?? key}${text('search.colon')}`)}
        >
          {nameOf(key)}
          {text('search.colon')}
        </Button>
      ))}
    </div>
  )
}
