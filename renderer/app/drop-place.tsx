import { useEffect, useEffectEvent, useState } from 'react'
import { App } from 'antd'
import { CallFailure } from '#shared/contract/client'
import type { ChosenFile } from '#shared/contract/desktop-bridge'
import { useAnnounce } from '../client/face'
import { useHost, useText } from '../client/hooks'

const SPREADSHEET = /\.(?:xlsx|xls|csv)$/iu

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Takes a spreadsheet dropped anywhere on the window. */
export function DropPlace({ onTaken }: { readonly onTaken: (file: ChosenFile) => void }) {
  const text = useText()
  const host = useHost()
  const announce = useAnnounce()
  const { message } = App.useApp()
  const [isOver, setOver] = useState(false)

  const take = async (file: File) => {
    const { name } = file
    if (!SPREADSHEET.test(name)) return void message.warning(text('shell.dropWrongKind', { name }))
    try {
      const taken = await host.takeFile(file)
      if (taken) onTaken(taken)
      else void message.warning(text('shell.dropRefused', { name }))
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      announce(error)
    }
  }
  const hover = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(true)
  })
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false)
    if (!hasFiles(event)) return
    // A page that takes the file itself has said so.
    const isTaken = event.defaultPrevented
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file && !isTaken) void take(file)
  })
  useEffect(() => {
    const listeners = {
      dragover: (event: DragEvent) => hover(event),
      dragleave: (event: DragEvent) => leave(event),
      drop: (event: DragEvent) => drop(event),
    }
    const all = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][]
    for (const [name, listener] of all) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of all) window.removeEventListener(name, listener)
    }
  }, [])
  return isOver ? (
    <div className="app-drop" role="status">
      {text('shell.dropHere')}
    </div>
  ) : null
}
