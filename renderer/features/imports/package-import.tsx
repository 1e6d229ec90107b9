import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { OutputOf } from '#shared/contract/operations'
import { useAnnounce } from '../../client/face'
import { failureOf, useHost, useLanguage, useOrder, useText } from '../../client/hooks'

type Taken = OutputOf<'archive.import'>

/** Takes in a session package of another laptop: what is equal here stays, what differs is left alone and told. */
export function usePackageImport() {
  const host = useHost()
  const announce = useAnnounce()
  const language = useLanguage()
  const taking = useOrder('archive.import')
  const [taken, setTaken] = useState<Taken>()
  const start = async () => {
    try {
      const file = await host.openFile('archive')
      const result = file && (await taking.send({ fileId: file.fileId }))
      if (result) setTaken(result)
    } catch (error) {
      announce(failureOf(error, language))
    }
  }
  return { start, busy: taking.busy, taken, forget: () => setTaken(undefined) }
}

/** The button that begins it. */
export function PackageButton({ busy, start }: Pick<ReturnType<typeof usePackageImport>, 'busy' | 'start'>) {
  const text = useText()
  return (
    <Button loading={busy} onClick={() => void start()}>
      {text('imports.package')}
    </Button>
  )
}

/** What a package brought. */
export function PackageNote({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) {
  const text = useText()
  const { added, same, differing } = taken
  return (
    <Alert
      type={differing.length > 0 ? 'warning' : 'success'}
      role="status"
      showIcon
      title={text('imports.packageTaken', { added, same })}
      {...(differing.length > 0 && {
        description: text('imports.packageDiffers', { names: differing.join(text('imports.comma')) }),
      })}
      closable={{ 'aria-label': text('imports.close'), onClose }}
    />
  )
}
