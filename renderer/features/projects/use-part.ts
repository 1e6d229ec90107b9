import { useDeferredValue, useState } from 'react'

const PAGE_SIZE = 50

/** Which part of a long list is shown: what is searched, and the page. */
export function usePart(asked = '') {
  const [typed, setTyped] = useState(asked)
  const [page, setPage] = useState(1)
  const query = useDeferredValue(typed.trim().slice(0, 120))
  return {
    typed,
    onTyped: (next: string) => {
      setTyped(next)
      setPage(1)
    },
    reset: () => setPage(1),
    input: { query, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    /** For an antd table whose rows come page by page. */
    pagination: (total: number) => ({
      current: page,
      pageSize: PAGE_SIZE,
      total,
      onChange: setPage,
      hideOnSinglePage: true,
      showSizeChanger: false,
    }),
  }
}
