import type { OutputOf } from '#shared/contract/operations'
import type { Wording } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { useFormats } from '../../fields/moments'
import { Difference } from '../../ui/difference'
import { OccasionLine } from './story-lines'

type VersionsProps = Pick<OutputOf<'need.get'>, 'need' | 'issues'>

/** Every wording the need has had, the latest first, each with its difference from the one before and who confirmed it. */
export function WordingVersions({ need, issues }: VersionsProps) {
  const text = useText()
  return (
    <section className="story-part">
      <h3>{text('ledger.wordings')}</h3>
      <ol className="story-versions" reversed>
        {need.wordings.toReversed().map((wording) => {
          const before = need.wordings.find((candidate) => candidate.version === wording.version - 1)
          return (
            <li key={wording.version} className="story-version">
              <strong>{text('ledger.version', { version: wording.version })}</strong>{' '}
              {wording.reason !== '' && <span>{text('ledger.because', { reason: wording.reason })}</span>}
              {before && <Change before={before} after={wording} />}
              <OccasionLine occasion={wording} issues={issues} />
              <Confirmation wording={wording} issues={issues} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Change({ before, after }: { readonly before: Wording; readonly after: Wording }) {
  return (
    <div className="story-change">
      {before.title !== after.title && (
        <div>
          <Difference before={before.title} after={after.title} />
        </div>
      )}
      {before.text !== after.text && <Difference before={before.text} after={after.text} />}
    </div>
  )
}

function Confirmation({ wording, issues }: { readonly wording: Wording } & Pick<VersionsProps, 'issues'>) {
  const text = useText()
  const formats = useFormats()
  const { confirmation } = wording
  if (!confirmation) return <span className="story-unconfirmed">{text('ledger.notConfirmed')}</span>
  const issue = confirmation.sessionId === undefined ? undefined : issues[confirmation.sessionId]
  const parts = [
    text('ledger.confirmation', {
      by: confirmation.by,
      how: text(`words.confirmingWays.${confirmation.how}`),
    }),
    formats.dateTime(confirmation.at),
    issue === undefined ? '' : text('ledger.issue', { issue }),
  ]
  return <span className="story-confirmed">{parts.filter((part) => part !== '').join(' · ')}</span>
}
