import { Building, Enterprise, Office, Partner, Person, type NameKind } from '#shared/domain/register'
import { useAsk, useOrder } from '../../client/hooks'
import { RegisterBook } from './register-book'

type BookProps = { readonly query: string; readonly adding: boolean; readonly onClose: () => void }

/** The register of one kind. */
export function BookOf({ kind, ...props }: BookProps & { readonly kind: NameKind }) {
  switch (kind) {
    case 'enterprise':
      return <EnterpriseBook {...props} />
    case 'person':
      return <PersonBook {...props} />
    case 'office':
      return <OfficeBook {...props} />
    case 'building':
      return <BuildingBook {...props} />
    case 'partner':
      return <PartnerBook {...props} />
  }
}

function EnterpriseBook(props: BookProps) {
  const answer = useAsk('enterprise.list', { query: props.query }, { keepPrevious: true })
  const { send, busy, problem } = useOrder('enterprise.save', { quiet: true })
  const save = (values: unknown) => send(Enterprise.partial({ id: true }).parse(values))
  return <RegisterBook kind="enterprise" {...{ ...props, answer, save, busy, problem }} />
}

function PersonBook(props: BookProps) {
  const answer = useAsk('person.list', { query: props.query }, { keepPrevious: true })
  const { send, busy, problem } = useOrder('person.save', { quiet: true })
  const save = (values: unknown) => send(Person.partial({ id: true }).parse(values))
  return <RegisterBook kind="person" {...{ ...props, answer, save, busy, problem }} />
}

function OfficeBook(props: BookProps) {
  const answer = useAsk('office.list', {})
  const { send, busy, problem } = useOrder('office.save', { quiet: true })
  const save = (values: unknown) => send(Office.partial({ id: true }).parse(values))
  return <RegisterBook kind="office" findsHere {...{ ...props, answer, save, busy, problem }} />
}

function BuildingBook(props: BookProps) {
  const answer = useAsk('building.list', {})
  const { send, busy, problem } = useOrder('building.save', { quiet: true })
  const save = (values: unknown) => send(Building.partial({ id: true }).parse(values))
  return <RegisterBook kind="building" findsHere {...{ ...props, answer, save, busy, problem }} />
}

function PartnerBook(props: BookProps) {
  const answer = useAsk('partner.list', {})
  const { send, busy, problem } = useOrder('partner.save', { quiet: true })
  const save = (values: unknown) => send(Partner.partial({ id: true }).parse(values))
  return <RegisterBook kind="partner" findsHere {...{ ...props, answer, save, busy, problem }} />
}
