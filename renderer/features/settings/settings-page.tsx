import { useId } from 'react'
import { Button, Checkbox, Segmented } from 'antd'
import { useNavigate } from 'react-router'
import type { InputOf } from '#shared/contract/operations'
import { DEFAULT_SPEECH_MINUTES } from '#shared/domain/floor'
import { DEFAULT_SETTINGS, LANGUAGES, type Settings } from '#shared/domain/settings'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { AskedProblem } from '../../fields/asked-problem'
import { SavingNumber, SavingText } from '../../fields/saving-fields'
import { Page, Panel } from '../../ui/page'
import { Loading } from '../../ui/states'
import { Labelled } from '../../ui/text-fields'
import { DataPanel } from './data-panel'
import { NextNumber } from './next-number'
import { ReadySentences } from './ready-sentences'
import './settings.css'

type Save = (change: InputOf<'settings.save'>) => Promise<unknown>
type PartProps = { readonly settings: Settings; readonly save: Save }

/** What the office decides once. */
export function SettingsPage() {
  const text = useText()
  const settings = useAsk('settings.get', {})
  const order = useOrder('settings.save')
  if (settings.status === 'loading') return <Loading label={text('shell.loading')} />
  if (settings.status === 'failed') return <AskedProblem name="settings.get" problem={settings.problem} />
  const part = { settings: settings.data, save: order.send }
  return (
    <Page title={text('settings.title')} subtitle={text('settings.subtitle')}>
      <div className="settings-columns">
        <OfficePanel {...part} />
        <DaysPanel {...part} />
        <LookPanel {...part} />
        <SessionPanel {...part} />
        <TablePanels />
        <ReadySentences key={JSON.stringify(settings.data.readySentences)} {...part} />
        <DataPanel />
      </div>
    </Page>
  )
}

function OfficePanel({ settings, save }: PartProps) {
  const text = useText()
  return (
    <Panel title={text('settings.office')} className="settings-panel">
      <SavingText
        label={text('settings.officeName')}
        hint={text('settings.officeNameHint')}
        value={settings.officeName}
        onSave={(officeName) => save({ officeName })}
        source="settings.get"
        maxLength={60}
      />
      <SavingText
        label={text('settings.secretaryName')}
        hint={text('settings.secretaryHint')}
        value={settings.secretaryName}
        onSave={(secretaryName) => save({ secretaryName })}
        source="settings.get"
        maxLength={40}
        isNeeded
      />
      <SavingText
        label={text('settings.copyTo')}
        value={settings.copyTo}
        onSave={(copyTo) => save({ copyTo })}
        source="settings.get"
        maxLength={400}
      />
      <SavingText
        label={text('settings.documentPrefix')}
        hint={text('settings.documentPrefixHint')}
        value={settings.documentPrefix}
        onSave={(documentPrefix) => save({ documentPrefix })}
        source="settings.get"
        maxLength={20}
      />
    </Panel>
  )
}

const DAYS = ['immediateDays', 'datedDays', 'assistingDays', 'longestDays', 'yellowDays', 'redDays'] as const

function DaysPanel({ settings, save }: PartProps) {
  const text = useText()
  return (
    <Panel title={text('settings.days')} className="settings-panel">
      <div className="settings-pairs">
        {DAYS.map((field) => (
          <SavingNumber
            key={field}
            label={text(`settings.${field}`)}
            value={settings[field] ?? DEFAULT_SETTINGS[field]}
            onSave={(days) => save({ [field]: days })}
            source="settings.get"
            min={field === 'redDays' ? 1 : 0}
            max={field === 'redDays' ? 30 : 365}
            unit={text('settings.workingDays')}
          />
        ))}
      </div>
      <NextNumber />
    </Panel>
  )
}

function LookPanel({ settings, save }: PartProps) {
  const text = useText()
  const id = useId()
  return (
    <Panel title={text('settings.look')} className="settings-panel">
      <Labelled id={id} label={text('settings.language')}>
        <Segmented
          id={id}
          aria-label={text('settings.language')}
          value={settings.language}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: text(`settings.languages.${language}`),
          }))}
          onChange={(language) => void save({ language })}
        />
      </Labelled>
      <Checkbox
        checked={settings.largeType}
        onChange={(event) => void save({ largeType: event.target.checked })}
      >
        {text('settings.largeType')}
      </Checkbox>
      <Checkbox
        checked={settings.evenLastSide}
        onChange={(event) => void save({ evenLastSide: event.target.checked })}
      >
        {text('settings.evenLastSide')}
      </Checkbox>
    </Panel>
  )
}

/** What the office wants while a session runs. */
function SessionPanel({ settings, save }: PartProps) {
  const text = useText()
  return (
    <Panel title={text('settings.sessions')} className="settings-panel">
      <Checkbox
        checked={settings.timerSound === true}
        onChange={(event) => void save({ timerSound: event.target.checked })}
      >
        {text('settings.timerSound')}
      </Checkbox>
      <Checkbox
        checked={settings.printsItemTimes === true}
        onChange={(event) => void save({ printsItemTimes: event.target.checked })}
      >
        {text('settings.printsItemTimes')}
      </Checkbox>
      <SavingNumber
        label={text('settings.speechMinutes')}
        value={settings.speechMinutes ?? DEFAULT_SPEECH_MINUTES}
        onSave={(speechMinutes) => save({ speechMinutes })}
        source="settings.get"
        min={1}
        max={60}
        unit={text('settings.minutes')}
      />
    </Panel>
  )
}

/** The tables that have a page of their own. */
function TablePanels() {
  const text = useText()
  const navigate = useNavigate()
  return (
    <div className="settings-tables">
      <Panel title={text('settings.holidays')} className="settings-panel">
        <p className="settings-quiet">{text('settings.holidaysHint')}</p>
        <Button onClick={() => void navigate('/settings/holidays')}>{text('settings.editHolidays')}</Button>
      </Panel>
      <Panel title={text('categories.title')} className="settings-panel">
        <p className="settings-quiet">{text('categories.subtitle')}</p>
        <Button onClick={() => void navigate('/settings/categories')}>
          {text('settings.editCategories')}
        </Button>
      </Panel>
    </div>
  )
}
