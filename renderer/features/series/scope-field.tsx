import { useState } from 'react'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'
import { Choice } from './rule-editor'

const ISLAND = 'island'

/** The whole island, or one building: chosen by pinyin, or added where it is typed. `scope` is `island` or a building's id. */
export function ScopeField(props: {
  readonly scope: string
  readonly onChange: (scope: string) => void
  readonly problem: string | undefined
}) {
  const { scope, onChange, problem } = props
  const text = useText()
  const buildings = useAsk('building.list', {})
  const save = useOrder('building.save')
  const [typed, setTyped] = useState<string>()
  const all = buildings.status === 'ready' ? buildings.data : []
  const known = all.find(({ id }) => id === scope)?.name ?? ''
  const add = async (name: string) => {
    setTyped(name)
    const made = await save.send({ name, station: '', address: '' })
    if (made) onChange(made.id)
  }
  return (
    <div className="series-pair">
      <Choice
        label={text('series.form.scope')}
        value={scope === ISLAND ? 'island' : 'building'}
        options={[
          { value: 'island', label: text('series.form.island') },
          { value: 'building', label: text('series.form.ofBuilding') },
        ]}
        onChange={(kind) => onChange(kind === 'island' ? ISLAND : '')}
      />
      {scope !== ISLAND && (
        <NamePicker
          kinds={['building']}
          label={text('series.form.building')}
          value={typed ?? known}
          suggestions={all.map(({ id, name, station }) => ({ kind: 'building', id, name, detail: station }))}
          onChange={(name, id) => {
            setTyped(name)
            onChange(id ?? '')
          }}
          onAdd={(name) => void add(name)}
          problem={problem}
          required
        />
      )}
    </div>
  )
}
