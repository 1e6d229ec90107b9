import { useEffect, useState } from 'react'

const READING_MILLISECONDS = 9000

/** The page on show out of `count`, from 0: `first` to begin with; moves on by itself and begins again after the last. */
export function usePages(count: number, first = 0): number {
  const [page, setPage] = useState(0)
  useEffect(() => {
    if (count <= 1) return undefined
    const timer = setInterval(() => setPage((shown) => shown + 1), READING_MILLISECONDS)
    return () => clearInterval(timer)
  }, [count])
  return count > 0 ? (first + page) % count : 0
}
