/** Which list each gram has, by its key: open addressing, half full at most. */
export class GramLists {
  #keys = new Uint32Array(1 << 12)
  /** The number of the list from 1; 0: the place is free. */
  #lists = new Uint32Array(1 << 12)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** The gram's list; undefined when it was never met. */
  find(key: number): number | undefined {
    const list = this.#lists[this.#placeOf(key)] ?? 0
    return list === 0 ? undefined : list - 1
  }

  /** The gram's list, a new one if need be. */
  take(key: number, open: () => number): number {
    const place = this.#placeOf(key)
    const known = this.#lists[place] ?? 0
    if (known !== 0) return known - 1
    const list = open()
    this.#keys[place] = key
    this.#lists[place] = list + 1
    this.#count += 1
    if (this.#count * 2 > this.#keys.length) this.#widen()
    return list
  }

  /** Every gram with its list. */
  each(take: (key: number, list: number) => void): void {
    for (let place = 0; place < this.#keys.length; place += 1) {
      const list = this.#lists[place] ?? 0
      if (list !== 0) take(this.#keys[place] ?? 0, list - 1)
    }
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let place = (Math.imul(key ^ (key >>> 15), 0x9e_37_79_b1) >>> 7) & mask
    while (this.#lists[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & mask
    return place
  }

  #widen(): void {
    const [keys, lists] = [this.#keys, this.#lists]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#lists = new Uint32Array(keys.length * 2)
    for (let place = 0; place < keys.length; place += 1) {
      const list = lists[place] ?? 0
      if (list === 0) continue
      const key = keys[place] ?? 0
      const next = this.#placeOf(key)
      this.#keys[next] = key
      this.#lists[next] = list
    }
  }
}
