import { useState } from 'react'
import { Button, Select } from 'antd'
import type { InputOf } from '#shared/contract/operations'
import { SENTENCE_USES, type ReadySentence, type SentenceUse, type Settings } from '#shared/domain/settings'
import { useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { Input } from '../../ui/text-fields'

type Sentences = Settings['readySentences']

/** The short form that stands twice; undefined when each stands once. */
export function shortFormTwice(sentences: Sentences): string | undefined {
  const shorts = sentences.map(({ short }) => short.trim())
  return shorts.find((short, place) => short !== '' && shorts.indexOf(short) !== place)
}

/** The sentences with one of them a place earlier (-1) or later (1); as they are at either end. */
export function movedBy<S>(sentences: readonly S[], place: number, step: 1 | -1): S[] {
  const moved = sentences[place]
  const to = place + step
  if (moved === undefined || to < 0 || to >= sentences.length) return [...sentences]
  return sentences.toSpliced(place, 1).toSpliced(to, 0, moved)
}

/** Sentences the desk expands from their short forms. */
export function ReadySentences(props: {
  readonly settings: Settings
  readonly save: (change: InputOf<'settings.save'>) => Promise<unknown>
}) {
  const { settings, save } = props
  const text = useText()
  const [sentences, setSentences] = useState(settings.readySentences)
  const twice = shortFormTwice(sentences)
  const isChanged = JSON.stringify(sentences) !== JSON.stringify(settings.readySentences)
  const isWhole = sentences.every(({ short, text: words }) => short.trim() !== '' && words.trim() !== '')
  const change = (place: number, part: SentenceChange) =>
    setSentences(sentences.map((sentence, at) => (at === place ? changed(sentence, part) : sentence)))
  return (
    <Panel
      title={text('settings.sentences')}
      className="settings-panel settings-wide"
      actions={
        <Button
          type="primary"
          disabled={!isChanged || !isWhole || twice !== undefined}
          onClick={() => void save({ readySentences: sentences })}
        >
          {text('settings.save')}
        </Button>
      }
    >
      <p className="settings-quiet">{text('settings.sentencesHint')}</p>
      {sentences.map((sentence, place) => (
        <SentenceRow
          key={`${place} of ${sentences.length}`}
          sentence={sentence}
          place={place}
          count={sentences.length}
          onChange={(part) => change(place, part)}
          onMove={(step) => setSentences(movedBy(sentences, place, step))}
          onRemove={() => setSentences(sentences.toSpliced(place, 1))}
        />
      ))}
      {twice !== undefined && (
        <p role="alert" className="ui-note ui-note-problem">
          {text('settings.sentenceTwice', { short: twice })}
        </p>
      )}
      <Button onClick={() => setSentences([...sentences, { short: '', text: '' }])}>
        {text('settings.addSentence')}
      </Button>
    </Panel>
  )
}

type SentenceChange = { readonly [K in keyof ReadySentence]?: ReadySentence[K] | undefined }

function changed(sentence: ReadySentence, part: SentenceChange): ReadySentence {
  const { short, text, use } = { ...sentence, ...part }
  return { short: short ?? '', text: text ?? '', ...(use && { use }) }
}

function SentenceRow(props: {
  readonly sentence: ReadySentence
  readonly place: number
  readonly count: number
  readonly onChange: (part: SentenceChange) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}) {
  const { sentence, place, count, onChange, onMove, onRemove } = props
  const text = useText()
  const { short } = sentence
  return (
    <div className="settings-sentence">
      <Input
        label={text('settings.shortOf', { place: place + 1 })}
        hideLabel
        placeholder={text('settings.short')}
        value={short}
        onChange={(typed) => onChange({ short: typed })}
        maxLength={20}
      />
      <Input
        label={text('settings.sentenceOf', { place: place + 1 })}
        hideLabel
        placeholder={text('settings.sentence')}
        value={sentence.text}
        onChange={(words) => onChange({ text: words })}
        maxLength={400}
      />
      <Select<SentenceUse | 'any'>
        aria-label={text('settings.useOf', { place: place + 1 })}
        value={sentence.use ?? 'any'}
        options={(['any', ...SENTENCE_USES] as const).map((value) => ({
          value,
          label: text(`settings.uses.${value}`),
        }))}
        onChange={(use) => onChange({ use: use === 'any' ? undefined : use })}
      />
      <Button
        type="text"
        aria-label={text('settings.sentenceUp', { short })}
        disabled={place === 0}
        onClick={() => onMove(-1)}
      >
        ↑
      </Button>
      <Button
        type="text"
        aria-label={text('settings.sentenceDown', { short })}
        disabled={place === count - 1}
        onClick={() => onMove(1)}
      >
        ↓
      </Button>
      <Button type="text" aria-label={text('settings.removeSentence', { short })} onClick={onRemove}>
        {text('settings.remove')}
      </Button>
    </div>
  )
}
