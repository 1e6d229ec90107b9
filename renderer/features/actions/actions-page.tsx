import { Button, Segmented, Select } from 'antd'
import { useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { Page } from '../../ui/page'
import { ActionCalendar } from './action-calendar'
import { ActionLists } from './action-lists'
import { useActionOffices, type ActionOffices } from './action-offices'
import { useActionsPlace, type ActionsPlace } from './actions-place'
import './actions.css'

type PlaceProps = {
  readonly place: ActionsPlace
  readonly onGo: (change: Partial<ActionsPlace>) => void
}

/** 督办: what is to be done today, by whom; as lists or as a calendar, of one office or of all. */
export function ActionsPage() {
  const text = useText()
  const [place, go] = useActionsPlace()
  const offices = useActionOffices(place.office)
  const printing = usePrinting()
  const { send, busy } = useOrder('calendar.file')
  const toFile = async () => {
    const printed = await send(place.office === '' ? {} : { office: place.office })
    if (printed) await printing.hand(printed)
  }
  return (
    <Page
      title={text('actions.title')}
      subtitle={offices.summary}
      actions={
        <>
          <OfficeChoice place={place} offices={offices} onGo={go} />
          <Segmented
            aria-label={text('actions.views')}
            value={place.view}
            options={[
              { value: 'list', label: text('actions.viewList') },
              { value: 'calendar', label: text('actions.viewCalendar') },
            ]}
            onChange={(view) => go({ view: view === 'calendar' ? 'calendar' : 'list' })}
          />
          <Button loading={busy} title={text('actions.toFileHint')} onClick={() => void toFile()}>
            {text('actions.toFile')}
          </Button>
        </>
      }
    >
      {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
      {place.view === 'calendar' ? (
        <ActionCalendar office={place.office} />
      ) : (
        <ActionLists key={`${place.office} ${place.list}`} place={place} onGo={go} />
      )}
    </Page>
  )
}

/** Whose day this is; chosen once. */
function OfficeChoice({ place, offices, onGo }: PlaceProps & { readonly offices: ActionOffices }) {
  const text = useText()
  const names = [...new Set([...offices.names, place.office])].filter((name) => name !== '')
  return (
    <Select
      className="actions-office"
      aria-label={text('actions.office')}
      title={text('actions.officeHint')}
      showSearch={{ optionFilterProp: 'label' }}
      value={place.office}
      options={[
        { value: '', label: text('actions.allOffices') },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      onChange={(office: string) => onGo({ office })}
    />
  )
}
