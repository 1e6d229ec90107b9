import type { AgendaItem } from '#shared/domain/agenda'

export type ItemDialogProps = { readonly item: AgendaItem; readonly onClose: () => void }
