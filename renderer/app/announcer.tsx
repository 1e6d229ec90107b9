import { useCallback, type ReactNode } from 'react'
import { App, Button } from 'antd'
import type { CallFailure } from '#shared/contract/client'
import { AnnounceProvider } from '../client/face'
import { useText } from '../client/hooks'

/** Tells failed orders: they stay until they are closed, and a bug's number can be copied. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const { notification } = App.useApp()
  const text = useText()
  const announce = useCallback(
    (problem: CallFailure) => {
      if (problem.code === 'cancelled') return
      const { incident } = problem
      notification.error({
        key: problem.message,
        title: text('shell.failed'),
        description: problem.message,
        duration: 0,
        role: 'alert',
        placement: 'topRight',
        ...(incident !== undefined && {
          actions: (
            <Button size="small" onClick={() => void navigator.clipboard.writeText(incident)}>
              {text('shell.copyIncident')}
            </Button>
          ),
        }),
      })
    },
    [notification, text],
  )
  return <AnnounceProvider announce={announce}>{children}</AnnounceProvider>
}
