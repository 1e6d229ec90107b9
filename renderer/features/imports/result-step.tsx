import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { ImportResult } from '#shared/contract/paper-operations'
import type { ImportKind } from '#shared/domain/import-record'
import { useText } from '../../client/hooks'
import { ProblemRows } from './check-lists'
import { rejectedRows } from './import-mapping'

type ResultStepProps = {
  readonly kind: ImportKind
  readonly result: ImportResult
  readonly onClose: () => void
}

const LISTS: Readonly<Record<ImportKind, string>> = {
  needs: '/needs?filter=all',
  enterprises: '/registers/enterprise',
  people: '/registers/person',
  inbox: '/inbox',
  policies: '/policies',
  resources: '/projects?tab=resources',
  categories: '/settings/categories',
}

/** What came of an import, and where to look at it. */
export function ResultStep({ kind, result, onClose }: ResultStepProps) {
  const text = useText()
  const navigate = useNavigate()
  const go = (path: string) => {
    onClose()
    void navigate(path)
  }
  const { rows, imported, updated, duplicates } = result
  const figures = [
    text('imports.resultRows', { count: rows }),
    text('imports.resultImported', { count: imported }),
    text('imports.resultUpdated', { count: updated }),
    text('imports.duplicates', { count: duplicates }),
    text('imports.rejected', { count: rejectedRows(result.rejected) }),
  ]
  return (
    <div className="import-step">
      <p className="import-result" role="status">
        {figures.join(' · ')}
      </p>
      {result.rejected.length > 0 && <ProblemRows problems={result.rejected} />}
      <p className="import-hint">{text('imports.canUndo')}</p>
      <div className="import-foot">
        <Button onClick={() => go('/imports')}>{text('imports.showImports')}</Button>
        <Button type="primary" onClick={() => go(LISTS[kind])}>
          {text('imports.showRecords')}
        </Button>
      </div>
    </div>
  )
}
