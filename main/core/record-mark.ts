/** A short mark of a record's content, for telling whether it changed since; no protection against forgery. */
export function markOf(record: object | undefined): string {
  // FNV-1a, twice with different beginnings: 64 bits are plenty for one desk's records.
  let first = 0x811c9dc5
  let second = 0x01000193
  const text = JSON.stringify(record ?? {})
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return (first >>> 0).toString(16).padStart(8, '0') + (second >>> 0).toString(16).padStart(8, '0')
}
