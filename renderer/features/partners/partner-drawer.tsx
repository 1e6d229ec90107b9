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
        part="contacts"
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
        part="talks"
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
      <Needs needs={answer.data.needs} total={answer.data.figures.needs} />
      <TalkDrawer talk={talk} onClose={() => setTalk(undefined)} />
    </div>
  )
}

type Part = 'contacts' | 'offers' | 'talks' | 'needs'

const goToPart = (part: Part) => document.getElementById(`partner-${part}`)?.scrollIntoView()

function Section(props: {
  readonly part: Part
  readonly title: string
  readonly action?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className="partner-section" id={`partner-${props.part}`}>
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
    ['needs', text('partners.needs'), figures.needs],
    ['needs', text('partners.open'), figures.open],
    ['needs', text('partners.closed'), figures.closed],
    ['offers', text('partners.offers'), figures.offers],
    ['talks', text('partners.talksHeld'), figures.talks],
    ['talks', text('partners.people'), figures.people],
  ] as const
  return (
    <dl className="partner-figures" aria-label={text('partners.figures')}>
      {shown.map(([part, label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">
            <Button type="link" aria-label={`${label} ${figure}`} onClick={() => goToPart(part)}>
              {figure}
            </Button>
          </dd>
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
      <ul className="lists-lines">
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
    <Section part="offers" title={text('partners.offers')}>
      {offers.length === 0 && <p className="partner-quiet">{text('partners.noOffers')}</p>}
      <ul className="lists-lines">
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

function Needs({ needs, total }: Pick<Answer, 'needs'> & { readonly total: number }) {
  const text = useText()
  return (
    <Section part="needs" title={text('partners.needs')}>
      {needs.length === 0 && <p className="partner-quiet">{text('partners.noNeeds')}</p>}
      {total > needs.length && (
        <p className="partner-quiet">{text('partners.newestNeeds', { count: needs.length, total })}</p>
      )}
      <ul className="lists-lines">
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
