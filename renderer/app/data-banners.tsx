import { Alert } from 'antd'
import { Link } from 'react-router'
import { useAsk, useText } from '../client/hooks'

/** What the person must know about the data: read-only, damaged, in a synchronised folder, a year without holidays. */
export function DataBanners() {
  const text = useText()
  const status = useAsk('status.get', {})
  if (status.status === 'failed')
    return <Alert banner type="error" role="alert" title={status.problem.message} />
  if (status.status === 'loading') return null
  const { readOnly, quarantined, synchronised, folder, missingYears } = status.data
  return (
    <div className="app-banners" role="region" aria-label={text('shell.notices')}>
      {readOnly && <Alert banner type="error" role="alert" title={text(`shell.readOnly.${readOnly}`)} />}
      {quarantined.length > 0 && (
        <Alert
          banner
          type="error"
          role="alert"
          title={text('shell.quarantined', { count: quarantined.length, files: quarantined.join(', ') })}
        />
      )}
      {synchronised && (
        <Alert banner type="warning" role="status" title={text('shell.synchronised', { folder })} />
      )}
      {missingYears.length > 0 && (
        <Alert
          banner
          type="info"
          role="status"
          title={text('shell.missingYears', { years: missingYears.join(', ') })}
          action={<Link to="/settings/holidays">{text('shell.enterHolidays')}</Link>}
        />
      )}
    </div>
  )
}
