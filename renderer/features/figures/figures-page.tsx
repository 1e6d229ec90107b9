import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { FigureFrame } from '#shared/domain/figures'
import { useAsk, useOrder, useText } from '../../client/hooks'
import { PrintNote, usePrinting } from '../../fields/printing'
import { Page, Panel } from '../../ui/page'
import { Loading, Problem } from '../../ui/states'
import { AttendanceTable } from './attendance-table'
import { CouncilSentence } from './council-sentence'
import { FigureBlocks } from './figure-blocks'
import { FigureCharts } from './figure-charts'
import { FigurePlace } from './figure-link'
import type { Figures, Target } from './figure-target'
import { FrameBar } from './frame-bar'
import { frameOf, paramsOfFrame, type AskedFrame } from './frame-place'
import { OfficeTable } from './office-table'
import { RecordsDrawer } from './records-drawer'
import './figures-page.css'

/** 统计: the council's figures for any period, series, building and office; every number opens its list. */
export function FiguresPage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const asked = frameOf(params)
  const figures = useAsk('figure.get', asked, { keepPrevious: true })
  const printing = usePrinting()
  const exporting = useOrder('figure.export')
  const exportOffices = async (shown: Figures) => {
    const printed = await exporting.send(frameIn(shown))
    if (printed) await printing.hand(printed)
  }
  return (
    <Page
      title={text('figures.title')}
      actions={
        figures.status === 'ready' && (
          <Button loading={exporting.busy} onClick={() => void exportOffices(figures.data)}>
            {text('figures.export')}
          </Button>
        )
      }
    >
      {printing.outcome && <PrintNote outcome={printing.outcome} onClose={printing.forget} />}
      {figures.status === 'loading' && <Loading label={text('figures.loading')} />}
      {figures.status === 'failed' && <Problem message={figures.problem.message} />}
      {figures.status === 'ready' && (
        <FiguresOf
          figures={figures.data}
          asked={asked}
          onAsk={(frame) => setParams(paramsOfFrame(frame), { replace: true })}
        />
      )}
    </Page>
  )
}

function frameIn({ from, until, seriesId, buildingId, office }: Figures): FigureFrame {
  const scope = {
    ...(seriesId && { seriesId }),
    ...(buildingId && { buildingId }),
    ...(office && { office }),
  }
  return { from, until, ...scope }
}

type FiguresOfProps = {
  readonly figures: Figures
  readonly asked: AskedFrame
  readonly onAsk: (frame: AskedFrame) => void
}

function FiguresOf({ figures, asked, onAsk }: FiguresOfProps) {
  const [shown, setShown] = useState<Extract<Target, { readonly list: 'records' }>>()
  // Numbers open their lists in the frame they were counted in, also while another one is being counted.
  const frame = frameIn(figures)
  return (
    <FigurePlace value={{ frame, onRecords: setShown }}>
      <FrameBar
        frame={{ ...asked, from: asked.from ?? frame.from, until: asked.until ?? frame.until }}
        today={figures.today}
        onFrame={onAsk}
      />
      <CouncilSentence figures={figures} />
      <FigureBlocks figures={figures} />
      <FigureCharts figures={figures} />
      <OfficeTable figures={figures} />
      <AttendanceTable figures={figures} />
      <HowCounted />
      <RecordsDrawer target={shown} frame={frame} onClose={() => setShown(undefined)} />
    </FigurePlace>
  )
}

const RULES = ['period', 'days', 'onTime', 'spot', 'content', 'reached', 'scope'] as const

function HowCounted() {
  const text = useText()
  return (
    <Panel title={text('figures.howTitle')}>
      <ul className="figures-rules">
        {RULES.map((rule) => (
          <li key={rule}>{text(`figures.how.${rule}`)}</li>
        ))}
      </ul>
    </Panel>
  )
}
