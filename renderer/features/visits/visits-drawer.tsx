import type { PlainDate } from '#shared/domain/calendar'
import { useText, type Speak } from '../../client/hooks'
import { Drawer } from '../../ui/dialogs'
import { EnterpriseStory } from './enterprise-story'
import type { Open, Opened } from './opened'
import { EditPlan, NewPlan } from './plan-editing'
import { PlanView } from './plan-view'
import { EditVisit, NewVisit } from './visit-editing'
import { VisitView } from './visit-view'

type DrawerProps = {
  readonly opened: Opened | undefined
  readonly today: PlainDate
  readonly onOpen: Open
  /** Something was saved: says so in words. */
  readonly onSaved: (words: string) => void
}

function titleOf(opened: Opened | undefined, text: Speak): string {
  switch (opened?.kind) {
    case undefined:
      return ''
    case 'visit':
      return text('visits.recordOf')
    case 'new-visit':
      return text('visits.newTitle')
    case 'edit-visit':
      return text('visits.editTitle')
    case 'plan':
      return text('visits.fields.plan')
    case 'new-plan':
      return text('visits.plans.newTitle')
    case 'edit-plan':
      return text('visits.plans.editTitle')
    case 'story':
      return text('visits.story.title')
  }
}

/** Whatever stands beside the page. */
export function VisitsDrawer(props: DrawerProps) {
  const { opened, onOpen } = props
  const text = useText()
  return (
    <Drawer
      open={opened !== undefined}
      title={titleOf(opened, text)}
      onClose={() => onOpen(undefined)}
      closeLabel={text('visits.close')}
      size={720}
    >
      <Content {...props} />
    </Drawer>
  )
}

function Content({ opened, today, onOpen, onSaved }: DrawerProps) {
  switch (opened?.kind) {
    case undefined:
      return null
    case 'visit':
      return <VisitView visitId={opened.visitId} onOpen={onOpen} />
    case 'new-visit':
      return <NewVisit begin={opened} today={today} onOpen={onOpen} onSaved={onSaved} />
    case 'edit-visit':
      return <EditVisit visitId={opened.visitId} onOpen={onOpen} onSaved={onSaved} />
    case 'plan':
      return <PlanView planId={opened.planId} onOpen={onOpen} />
    case 'new-plan':
      return <NewPlan begin={opened} today={today} onOpen={onOpen} />
    case 'edit-plan':
      return <EditPlan planId={opened.planId} onOpen={onOpen} />
    case 'story':
      return <EnterpriseStory enterpriseId={opened.enterpriseId} onOpen={onOpen} />
  }
}
