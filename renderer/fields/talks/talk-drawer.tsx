import type { ListedTalk } from '#shared/contract/partner-operations'
import { useText } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { TalkForm } from './talk-form'

/** The form of a talk beside the page; open while there is one. */
export function TalkDrawer(props: {
  readonly talk: Partial<ListedTalk> | undefined
  readonly onClose: () => void
}) {
  const { talk, onClose } = props
  const text = useText()
  return (
    <Drawer
      open={talk !== undefined}
      title={talk?.id === undefined ? text('partners.talks.add') : (talk.title ?? '')}
      onClose={onClose}
      closeLabel={text('partners.close')}
      size={560}
    >
      {talk && <TalkForm talk={talk} onDone={onClose} onCancel={onClose} />}
    </Drawer>
  )
}
