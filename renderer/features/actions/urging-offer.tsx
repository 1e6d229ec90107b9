import { Alert, Button } from 'antd'
import type { ActionRow } from '#shared/domain/action-row'
import { useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { needsByOffice } from './action-groups'

const FORMATS = ['docx', 'pdf'] as const

/** Says what was done to many needs; after an urging it offers the 督办单 of each office. */
export function DoneNote(props: {
  readonly words: string
  /** The actions that were urged; none after any other change. */
  readonly urged: readonly ActionRow[]
  readonly onClose: () => void
}) {
  const { words, urged, onClose } = props
  const text = useText()
  const printing = usePrinting()
  const { send, busy } = useOrder('paper.print')
  const offices = needsByOffice(urged)
  const print = async (office: string, format: (typeof FORMATS)[number]) => {
    const needIds = offices.find(([name]) => name === office)?.[1] ?? []
    const printed = await send({ what: { kind: 'urging', office, needIds }, format })
    for (const document of printed?.documents ?? []) await printing.hand(document)
  }
  return (
    <>
      <Alert
        type="success"
        role="status"
        showIcon
        title={words}
        {...(offices.length > 0 && {
          description: (
            <div className="actions-print">
              {text('actions.printOffer')}
              {offices.flatMap(([office]) =>
                FORMATS.map((format) => (
                  <Button
                    key={`${office} ${format}`}
                    size="small"
                    disabled={busy}
                    onClick={() => void print(office, format)}
                  >
                    {text('actions.printUrging', { office, format })}
                  </Button>
                )),
              )}
            </div>
          ),
        })}
        closable={{ 'aria-label': text('actions.close'), onClose }}
      />
      {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
    </>
  )
}
