import { Button } from 'antd'
import { useState } from 'react'
import { formatNeedNumber } from '#shared/domain/document-number'
import { useAsk, useText } from '../client/hooks'
import { Drawer } from '../ui/dialogs'
import './due-reminder.css'
import { NeedLight } from './need-light'

/** One quiet line: how much is due today and overdue; pressed, it lists them. Nothing at all while nothing is. */
export function DueReminder() {
  const text = useText()
  const due = useAsk('action.due', {})
  const [isOpen, setOpen] = useState(false)
  if (due.status !== 'ready') return null
  const { dueToday, overdue, rows, today } = due.data
  if (dueToday + overdue === 0) return null
  return (
    <>
      <Button type="text" size="small" className="num" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text('actions.reminder', { today: dueToday, overdue })}
      </Button>
      <Drawer
        open={isOpen}
        title={text('actions.reminderTitle')}
        onClose={() => setOpen(false)}
        closeLabel={text('actions.close')}
        size={520}
      >
        <ul className="fields-due-list">
          {rows.map(({ id, number, title, enterprise, office, asks, light, dueDate }) => (
            <li key={id}>
              <span className="num">{formatNeedNumber(number)}</span> {title}
              {light && <NeedLight light={light} dueDate={dueDate} today={today} />}
              <span className="fields-due-who">
                {[enterprise, office, text(`actions.asks.${asks}`)].filter((part) => part !== '').join(' · ')}
              </span>
            </li>
          ))}
        </ul>
        <p className="fields-due-who">{text('actions.reminderFoot')}</p>
      </Drawer>
    </>
  )
}
