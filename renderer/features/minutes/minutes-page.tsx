import { Button, Modal, Tabs } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { OutputOf } from '#shared/contract/operations'
import type { SessionId } from '#shared/domain/ids'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { WorkingPapers } from '../../fields/working-papers'
import { Page } from '../../ui/page'
import { Loading, Problem } from '../../ui/states'
import { DocumentList } from './document-list'
import { KeptMark } from './kept-mark'
import { usePaperDraft, type PaperDraft } from './paper-autosave'
import { PaperEditor } from './paper-editor'
import { PaperPreview } from './paper-preview'
import { ReopenNote } from './reopen-note'
import { VersionList } from './version-list'
import './minutes-page.css'

type MinutesPageProps = { readonly sessionId: SessionId }
type Minutes = OutputOf<'minutes.get'>

/** 纪要 of one session: edited on the left, as it prints on the right. */
export function MinutesPage({ sessionId }: MinutesPageProps) {
  const text = useText()
  const minutes = useAsk('minutes.get', { sessionId })
  if (minutes.status === 'loading') return <Loading label={text('minutes.loading')} />
  if (minutes.status === 'failed') return <Problem message={minutes.problem.message} />
  return <MinutesDesk sessionId={sessionId} minutes={minutes.data} />
}

function MinutesDesk({ sessionId, minutes }: MinutesPageProps & { readonly minutes: Minutes }) {
  const text = useText()
  const navigate = useNavigate()
  const draft = usePaperDraft(sessionId, minutes.paper)
  const printing = usePrinting()
  // A finalised text is the core's; what was typed before it was finalised is in it or was kept as a draft.
  const paper = minutes.editable ? draft.paper : minutes.paper
  return (
    <div className="minutes">
      <Page
        title={text('minutes.title')}
        subtitle={
          <span className="minutes-subtitle">
            {paper.number} <KeptMark draft={draft} editable={minutes.editable} edited={minutes.edited} />
          </span>
        }
        actions={
          <>
            <Button onClick={() => void navigate(`/sessions/${sessionId}`)}>
              {text('minutes.toSession')}
            </Button>
            {minutes.editable && <RedrawButton sessionId={sessionId} draft={draft} />}
            <PrintButtons sessionId={sessionId} draft={draft} onPrinted={printing.hand} />
          </>
        }
      >
        {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
        {!minutes.editable && <ReopenNote sessionId={sessionId} />}
        {draft.problem !== undefined && (
          <Problem
            message={draft.problem}
            retry={{ label: text('minutes.keepAgain'), onRetry: () => void draft.keep() }}
          />
        )}
        <div className="minutes-split">
          <Tabs
            className="minutes-left"
            items={[
              {
                key: 'text',
                label: text('minutes.text'),
                children: <PaperEditor paper={paper} disabled={!minutes.editable} onEdit={draft.edit} />,
              },
              {
                key: 'versions',
                label: text('minutes.versions', { count: minutes.versions.length }),
                children: (
                  <VersionList
                    sessionId={sessionId}
                    versions={minutes.versions}
                    paper={paper}
                    onPrinted={printing.hand}
                  />
                ),
              },
              {
                key: 'documents',
                label: text('minutes.documents'),
                children: <DocumentList sessionId={sessionId} onPrinted={printing.hand} />,
              },
            ]}
          />
          <PaperPreview paper={paper} />
        </div>
      </Page>
    </div>
  )
}

function RedrawButton({ sessionId, draft }: MinutesPageProps & { readonly draft: PaperDraft }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  const { send, busy, problem } = useOrder('minutes.redraw', { quiet: true })
  const redraw = async () => {
    if (!(await send({ sessionId }))) return
    draft.forget()
    setAsking(false)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text('minutes.redraw')}</Button>
      <Modal
        open={isAsking}
        title={text('minutes.redrawTitle')}
        okText={text('minutes.redraw')}
        okButtonProps={{ danger: true, loading: busy }}
        cancelText={text('minutes.cancel')}
        onOk={() => void redraw()}
        onCancel={() => setAsking(false)}
      >
        <p>{text('minutes.redrawExplained')}</p>
        {problem && <Problem message={problem.message} />}
      </Modal>
    </>
  )
}

const PAPERS = ['excerpt', 'sign-in-filled'] as const

type PrintButtonsProps = MinutesPageProps & {
  readonly draft: PaperDraft
  readonly onPrinted: (printed: OutputOf<'minutes.print'>) => Promise<void>
}

function PrintButtons({ sessionId, draft, onPrinted }: PrintButtonsProps) {
  const text = useText()
  const print = useOrder('minutes.print')
  const pack = useOrder('archive.export')
  const hand = async (format: 'docx' | 'pdf') => {
    if (!(await draft.keep())) return
    const printed = await print.send({ sessionId, format })
    if (printed) await onPrinted(printed)
  }
  const handArchive = async () => {
    if (!(await draft.keep())) return
    const packed = await pack.send({ sessionId })
    if (packed) await onPrinted(packed)
  }
  return (
    <>
      <WorkingPapers sessionId={sessionId} papers={PAPERS} onPrinted={onPrinted} />
      <Button loading={pack.busy} onClick={() => void handArchive()}>
        {text('minutes.archive')}
      </Button>
      <Button loading={print.busy} onClick={() => void hand('docx')}>
        {text('minutes.word')}
      </Button>
      <Button type="primary" loading={print.busy} onClick={() => void hand('pdf')}>
        {text('minutes.pdf')}
      </Button>
    </>
  )
}
