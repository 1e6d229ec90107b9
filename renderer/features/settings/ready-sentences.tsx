import { useState } from 'react'
import { Button } from 'antd'
import type { InputOf } from '#shared/contract/operations'
import type { Settings } from '#shared/domain/settings'
import { useText } from '../../client/hooks'
import { Panel } from '../../ui/page'
import { Input } from '../../ui/text-fields'

type Sentences = Settings['readySentences']

/** The short form that stands twice; undefined when each stands once. */
export function shortFormTwice(sentences: Sentences): string | undefined {
  const shorts = sentences.map(({ short }) => short.trim())
  return shorts.find((short, place) => short !== '' && shorts.indexOf(short) !== place)
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
  const change = (place: number, part: Partial<Sentences[number]>) =>
    setSentences(sentences.map((sentence, at) => (at === place ? { ...sentence, ...part } : sentence)))
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
        <div key={`${place} of ${sentences.length}`} className="settings-sentence">
          <Input
            label={text('settings.shortOf', { place: place + 1 })}
            hideLabel
            placeholder={text('settings.short')}
            value={sentence.short}
            onChange={(short) => change(place, { short })}
            maxLength={20}
          />
          <Input
            label={text('settings.sentenceOf', { place: place + 1 })}
            hideLabel
            placeholder={text('settings.sentence')}
            value={sentence.text}
            onChange={(words) => change(place, { text: words })}
            maxLength={400}
          />
          <Button
            type="text"
            aria-label={text('settings.removeSentence', { short: sentence.short })}
            onClick={() => setSentences(sentences.toSpliced(place, 1))}
          >
            {text('settings.remove')}
          </Button>
        </div>
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
