import type { FigureRecord } from '#shared/domain/figures-records'

/** Where a record has its page, or the list it stands in. */
export function recordPath({ kind, id }: Pick<FigureRecord, 'kind' | 'id'>): string {
  switch (kind) {
    case 'session':
      return `/sessions/${id}/minutes`
    case 'visit':
      return `/visits?visit=${encodeURIComponent(id)}`
    case 'enterprise':
      return `/visits?enterprise=${encodeURIComponent(id)}`
    case 'policy':
      return '/policies?tab=cards&filter=all'
    case 'project':
      return `/projects?project=${encodeURIComponent(id)}`
    case 'partner-talk':
      return '/partners'
    case 'talent-talk':
      return '/projects?tab=talent&part=talks'
  }
}
