import { Form, Input, Radio, type FormItemProps } from 'antd'
import { TELLING_WAYS, type TellingWay } from '#shared/domain/disposition'
import type { Need } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { NamePicker } from '../../fields/name-picker'

/** What every form of the drawer gets. */
export type NeedFormOf = {
  readonly need: Need
  readonly onDone: () => void
  readonly onCancel: () => void
}

type PartProps = { readonly name: string; readonly label: string; readonly missing?: string } & Pick<
  FormItemProps,
  'extra'
>

/** A text of several lines; mandatory when it says what is missing. */
export function WordsPart({
  name,
  label,
  missing,
  extra,
  most = 8000,
  startsFocused = false,
}: PartProps & { readonly most?: number; readonly startsFocused?: boolean }) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }]
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra}>
      <Input.TextArea
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={most}
        spellCheck={false}
        {...{ autoFocus: startsFocused }}
      />
    </Form.Item>
  )
}

/** By phone, on a visit, in writing …; mandatory when it says what is missing. */
export function WayPart({
  name,
  label,
  missing,
  extra,
  ways = TELLING_WAYS,
}: PartProps & { readonly ways?: readonly TellingWay[] }) {
  const text = useText()
  const rules = missing === undefined ? [] : [{ required: true, message: missing }]
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra}>
      <Radio.Group
        optionType="button"
        options={ways.map((way) => ({ value: way, label: text(`words.tellingWays.${way}`) }))}
      />
    </Form.Item>
  )
}

/** A name, known or not; mandatory when it says what is missing. */
export function NamePart({
  name,
  label,
  missing,
  extra,
  kinds = ['person', 'office'],
}: PartProps & { readonly kinds?: ('person' | 'office' | 'enterprise' | 'partner')[] }) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }]
  return (
    <Form.Item name={name} label={label} rules={rules} extra={extra}>
      <NamePicker kinds={kinds} label={label} />
    </Form.Item>
  )
}
