import { useEffect, useState } from 'react'
import { Button, Dropdown } from 'antd'
import type { InputOf, OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { useHost, useOrder, useText } from '../client/hooks'

type What = InputOf<'paper.print'>['what']
type SessionPaper = Exclude<What['kind'], 'urging'> | 'sign-in-filled'

type WorkingPapersProps = {
  readonly sessionId: SessionId
  readonly papers: readonly SessionPaper[]
  readonly onPrinted: (printed: OutputOf<'minutes.print'>) => Promise<void>
}

const FORMATS = ['docx', 'pdf'] as const

function whatOf(paper: SessionPaper, sessionId: SessionId): What {
  return paper === 'sign-in-filled'
    ? { kind: 'sign-in', sessionId, filled: true }
    : { kind: paper, sessionId }
}

/** Prints the papers that go with a session: each as Word or PDF, 交办单 one for each office. 打印 of the menu opens it. */
export function WorkingPapers({ sessionId, papers, onPrinted }: WorkingPapersProps) {
  const text = useText()
  const { send, busy } = useOrder('paper.print')
  const { onMenu } = useHost()
  const [isOpen, setOpen] = useState(false)
  useEffect(
    () =>
      onMenu((command) => {
        if (command === 'print') setOpen(true)
      }),
    [onMenu],
  )
  const print = async (paper: SessionPaper, format: (typeof FORMATS)[number]) => {
    const printed = await send({ what: whatOf(paper, sessionId), format })
    for (const document of printed?.documents ?? []) await onPrinted(document)
  }
  const items = papers.flatMap((paper) =>
    FORMATS.map((format) => ({
      key: `${paper} ${format}`,
      label: text(`printing.${format}`, { paper: text(`printing.papers.${paper}`) }),
      onClick: () => void print(paper, format),
    })),
  )
  return (
    <Dropdown menu={{ items }} trigger={['click']} open={isOpen} onOpenChange={setOpen}>
      <Button loading={busy}>{text('printing.print')}</Button>
    </Dropdown>
  )
}
