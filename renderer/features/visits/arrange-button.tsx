import { App, Button, Dropdown } from 'antd'
import type { CoverageRow } from '#shared/contract/visit-operations'
import type { PlainDate } from '#shared/domain/calendar'
import type { VisitPlan } from '#shared/domain/visit'
import { useAsk, useOrder, useText } from '../../client/hooks'
import type { Open } from './opened'

/** 安排走访: puts an enterprise into a running plan, begins a plan with it, or records a visit. */
export function ArrangeButton(props: {
  readonly row: Pick<CoverageRow, 'enterpriseId' | 'name' | 'leader'>
  readonly today: PlainDate
  readonly onOpen: Open
}) {
  const { row, today, onOpen } = props
  const { enterpriseId, name, leader } = row
  const text = useText()
  const { message } = App.useApp()
  const plans = useAsk('visitPlan.list', {})
  const { send } = useOrder('visitPlan.addEnterprise')
  const running =
    plans.status === 'ready'
      ? plans.data
          .map(({ plan }) => plan)
          .filter(({ until, enterpriseIds }) => until >= today && !enterpriseIds.includes(enterpriseId))
      : []
  const join = async ({ id: planId, title }: VisitPlan) => {
    if (await send({ planId, enterpriseId }))
      void message.success(text('visits.coverage.inPlan', { title, name }))
  }
  const enterprise = { id: enterpriseId, name, leader }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...running.map((plan) => ({
            key: plan.id,
            label: text('visits.coverage.toPlan', { title: plan.title }),
            onClick: () => void join(plan),
          })),
          {
            key: '+plan',
            label: text('visits.coverage.newPlan'),
            onClick: () => onOpen({ kind: 'new-plan', enterprise }),
          },
          {
            key: '+visit',
            label: text('visits.coverage.visitNow'),
            onClick: () => onOpen({ kind: 'new-visit', enterprise }),
          },
        ],
      }}
    >
      <Button aria-label={text('visits.coverage.arrangeFor', { name })}>
        {text('visits.coverage.arrange')}
      </Button>
    </Dropdown>
  )
}
