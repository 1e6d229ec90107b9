import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ListedTalk, PartnerRow } from '#shared/contract/partner-operations'
import type { OutputOf } from '#shared/contract/operations'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { TalkDrawer } from '../../fields/talks/talk-drawer'
import { TalkTable } from '../../fields/talks/talk-table'
import { Drawer } from '../../ui/dialogs'
import { Tag } from '../../ui/marks'
import { Loading } from '../../ui/states'
import { PartnerForm } from './partner-form'

type Named = Pick<PartnerRow, 'kind' | 'name'>
type Answer = OutputOf<'partner.get'>

/** One partner beside the list. */
export function PartnerDrawer(props: { readonly named: Named | undefined; readonly onClose: () => void }) {
  const { named, onClose } = props
  const text = useText()
  return (
    <Drawer
      open={named !== undefined}
      title={named?.name ?? ''}
      onClose={onClose}
      closeLabel={text('partners.close')}
      size={720}
    >
      {named && <PartnerStory key={`${named.kind} ${named.name}`} named={named} onClose={onClose} />}
    </Drawer>
  )
}

function PartnerStory({ named, onClose }: { readonly named: Named; readonly onClose: () => void }) {
  const text = useText()
  const [isEditing, setEditing] = useState(false)
  const [talk, setTalk] = useState<Partial<ListedTalk>>()
  const answer = useAsk('partner.get', named)
  if (answer.status === 'loading') return <Loading label={text('partners.loading')} />
  if (answer.status === 'failed') return <AskedProblem name="partner.get" problem={answer.problem} />
  const { partner } = answer.data
  if (isEditing)
    return (
      <PartnerForm
        partner={partner ?? named}
        onDone={(saved) =>
          saved.name === named.name && saved.kind === named.kind ? setEditing(false) : onClose()
        }
        onCancel={() => setEditing(false)}
      />
    )
  return (
    <div className="partner-story">
      <Figures figures={answer.data.figures} />
      <Section
        title={text('partners.contacts')}
        action={
          <Button onClick={() => setEditing(true)}>
            {text(partner ? 'partners.edit' : 'partners.enter')}
          </Button>
        }
      >
        <Contacts partner={partner} />
      </Section>
      <Offers offers={answer.data.offers} />
      <Section
        title={text('partners.talks.list')}
        action={
          <Button onClick={() => setTalk({ partners: [named.name] })}>{text('partners.talks.add')}</Button>
        }
      >
        {answer.data.talks.length === 0 ? (
          <p className="partner-quiet">{text('partners.noTalks')}</p>
        ) : (
          <TalkTable talks={answer.data.talks} onOpen={setTalk} />
        )}
      </Section>
      <Needs needs={answer.data.needs} />
      <TalkDrawer talk={talk} onClose={() => setTalk(undefined)} />
    </div>
  )
}

function Section(props: {
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="partner-section">
      <header>
        <h3>{props.title}</h3>
        {props.action}
      </header>
      {props.children}
    </section>
  )
}

function Figures({ figures }: Pick<Answer, 'figures'>) {
  const text = useText()
  const shown = [
    [text('partners.needs'), figures.needs],
    [text('partners.open'), figures.open],
    [text('partners.closed'), figures.closed],
    [text('partners.offers'), figures.offers],
    [text('partners.talksHeld'), figures.talks],
    [text('partners.people'), figures.people],
  ] as const
  return (
    <dl className="partner-figures" aria-label={text('partners.figures')}>
      {shown.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function Contacts({ partner }: Pick<Answer, 'partner'>) {
  const text = useText()
  if (!partner || (partner.contacts.length === 0 && partner.note === ''))
    return <p className="partner-quiet">{text('partners.noContacts')}</p>
  return (
    <>
      <ul className="partner-lines">
        {partner.contacts.map(({ name, position, phone }) => (
          <li key={`${name} ${phone}`}>{[name, position, phone].filter(Boolean).join(' · ')}</li>
        ))}
      </ul>
      {partner.note !== '' && <p className="partner-quiet">{partner.note}</p>}
    </>
  )
}

function Offers({ offers }: Pick<Answer, 'offers'>) {
  const text = useText()
  return (
    <Section title={text('partners.offers')}>
      {offers.length === 0 && <p className="partner-quiet">{text('partners.noOffers')}</p>}
      <ul className="partner-lines">
        {offers.map(({ id, title, capacity, kind, state }) => (
          <li key={id}>
            <Tag>{text(`projects.resourceKinds.${kind}`)}</Tag>{' '}
            <Link to={`/projects?tab=resources&q=${encodeURIComponent(title)}`}>{title}</Link>{' '}
            <span className="partner-quiet">
              {[capacity, text(`projects.resourceStates.${state}`)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Needs({ needs }: Pick<Answer, 'needs'>) {
  const text = useText()
  return (
    <Section title={text('partners.needs')}>
      {needs.length === 0 && <p className="partner-quiet">{text('partners.noNeeds')}</p>}
      <ul className="partner-lines">
        {needs.map(({ id, number, title, enterprise, state, disposition }) => (
          <li key={id}>
            <Link className="num" to={`/needs?filter=all&need=${id}`}>
              {formatNeedNumber(number)}
            </Link>{' '}
            {title} · {enterprise}{' '}
            <span className="partner-quiet">
              {[disposition && text(`words.dispositions.${disposition}`), text(`words.needStates.${state}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
