import { Button, Select } from 'antd'
import { useId, useState } from 'react'
import { uniqueLinks, type Link } from '#shared/domain/four-links'
import { PARTNER_KINDS } from '#shared/domain/register'
import { useText } from '../client/hooks'
import { Labelled } from '../ui/text-fields'
import './links-field.css'
import { NamePicker } from './name-picker'

type LinksFieldProps = {
  readonly label: string
  /** What was added by hand. */
  readonly value: readonly Link[]
  readonly onChange: (links: readonly Link[]) => void
  /** What the disposition itself names; it is counted without being typed again. */
  readonly proposed: readonly Link[]
}

/** 四联: whom a disposal goes through; what the disposition names stands there, universities and communities are added. */
export function LinksField({ label, value, onChange, proposed }: LinksFieldProps) {
  const text = useText()
  const id = useId()
  const [kind, setKind] = useState<Link['kind']>('university')
  const [name, setName] = useState('')
  const add = () => {
    if (name.trim() === '') return
    onChange(uniqueLinks([...value, { kind, name: name.trim() }]))
    setName('')
  }
  return (
    <Labelled id={id} label={label} hint={text('needs.links.hint')}>
      <div className="links-field" role="group" aria-label={label}>
        <LinkTags proposed={proposed} value={value} onChange={onChange} />
        <div className="links-add">
          <Select
            id={id}
            aria-label={text('needs.links.kind')}
            value={kind}
            options={PARTNER_KINDS.map((one) => ({ value: one, label: text(`words.partnerKinds.${one}`) }))}
            onChange={setKind}
          />
          <NamePicker
            kinds={kind === 'office' ? ['office'] : ['partner']}
            label={text('needs.links.name')}
            placeholder={text('needs.links.name')}
            hideLabel
            value={name}
            onChange={setName}
          />
          <Button onClick={add} disabled={name.trim() === ''}>
            {text('needs.links.add')}
          </Button>
        </div>
      </div>
    </Labelled>
  )
}

function LinkTags({ proposed, value, onChange }: Omit<LinksFieldProps, 'label'>) {
  const text = useText()
  const words = ({ kind, name }: Link) => `${text(`words.partnerKinds.${kind}`)} ${name}`
  if (proposed.length + value.length === 0) return null
  return (
    <ul className="links-tags">
      {proposed.map((link) => (
        <li key={`${link.kind}:${link.name}`} className="links-tag">
          {words(link)}
        </li>
      ))}
      {value.map((link) => (
        <li key={`added:${link.kind}:${link.name}`} className="links-tag">
          {words(link)}
          <Button
            type="text"
            size="small"
            aria-label={text('needs.links.remove', { name: link.name })}
            onClick={() => onChange(value.filter((one) => one !== link))}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}
