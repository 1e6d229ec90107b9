import { Suspense, lazy, useState } from 'react'
import { App } from 'antd'
import { Outlet, useNavigate } from 'react-router'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import { useKeys, useSavedMoment, useText } from '../client/hooks'
import { useFormats } from '../fields/moments'
import { DropPlace } from './drop-place'
import { JobToasts } from './job-toasts'
import { KeySheet } from './key-sheet'
import { Palette } from './palette'
import { useLedgerExport } from './ledger-export'
import { useMenu, type DeskCommands } from './menu-commands'

const ImportDialog = lazy(() =>
  import('../features/imports/import-dialog').then((dialog) => ({ default: dialog.ImportDialog })),
)

type Import = { readonly isOpen: boolean; readonly file?: ChosenFile; readonly round: number }

/** What every page of the desk has within reach: finding, keys, menu, imports, running work. */
export function Workplace() {
  const [isFinding, setFinding] = useState(false)
  const [showsKeys, setShowsKeys] = useState(false)
  const [importing, setImporting] = useState<Import>({ isOpen: false, round: 0 })
  const openImport = (file?: ChosenFile) =>
    setImporting(({ round }) => ({ isOpen: true, round: round + 1, ...(file && { file }) }))
  const commands = useCommands({
    find: () => setFinding(true),
    showKeys: () => setShowsKeys(true),
    openImport,
  })
  useMenu(commands)
  useKeys({
    'Ctrl+K': commands.find,
    'Ctrl+Shift+P': commands.find,
    'Ctrl+S': commands.sayWhenSaved,
    'Ctrl+,': () => commands.goTo('/settings'),
    'Ctrl+/': commands.showKeys,
    '?': commands.showKeys,
  })
  return (
    <>
      <Outlet />
      <Palette open={isFinding} commands={commands} onClose={() => setFinding(false)} />
      <KeySheet open={showsKeys} onClose={() => setShowsKeys(false)} />
      <JobToasts />
      <DropPlace onTaken={openImport} />
      {importing.round > 0 && (
        <Suspense>
          <ImportDialog
            key={importing.round}
            open={importing.isOpen}
            {...(importing.file && { file: importing.file })}
            onClose={() => setImporting((now) => ({ ...now, isOpen: false }))}
          />
        </Suspense>
      )}
    </>
  )
}

function useCommands(own: Pick<DeskCommands, 'find' | 'showKeys' | 'openImport'>): DeskCommands {
  const navigate = useNavigate()
  const text = useText()
  const { message } = App.useApp()
  const { timeWithSeconds } = useFormats()
  const saved = useSavedMoment()
  const exportLedger = useLedgerExport()
  return {
    ...own,
    exportLedger,
    goTo: (path) => void navigate(path),
    sayWhenSaved: () =>
      void message.success(
        saved === undefined
          ? text('shell.savedNothingYet')
          : text('shell.savedAt', { time: timeWithSeconds(saved) }),
      ),
  }
}
