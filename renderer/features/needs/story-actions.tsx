import { Button, Dropdown } from 'antd'
import type { Need } from '#shared/domain/need'
import { useText } from '../../client/hooks'
import { actionKey, actionsFor, type NeedAction } from './need-actions'

/** What can be done to the need now: the likeliest as buttons, the rest behind 更多. */
export function StoryActions(props: {
  readonly need: Need
  readonly onAction: (action: NeedAction, need: Need) => void
}) {
  const { need, onAction } = props
  const text = useText()
  const { first, more } = actionsFor(need)
  return (
    <div className="story-actions" role="group" aria-label={text('ledger.whatToDo')}>
      {first.map((action, place) => (
        <Button
          key={action}
          type={place === 0 ? 'primary' : 'default'}
          onClick={() => onAction(action, need)}
        >
          {text(actionKey(action))}
        </Button>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((action) => ({
              key: action,
              label: text(actionKey(action)),
              onClick: () => onAction(action, need),
            })),
          }}
        >
          <Button aria-haspopup="menu">{text('needs.more')}</Button>
        </Dropdown>
      )}
    </div>
  )
}
