import * as library from '@e965/xlsx'
import type { ParsingOptions, WorkBook } from '@e965/xlsx'

/** A file in an OLE or zip container, as the library hands it around. */
export type Container = {
  readonly FullPaths: readonly string[]
  readonly FileIndex: readonly {
    readonly name: string
    readonly content?: Uint8Array
    readonly size: number
  }[]
}

/** Parts of the library that work and have no types. */
type Untyped = {
  readonly CFB: {
    readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => Container
    readonly utils: {
      readonly cfb_new: () => Container
      readonly cfb_add: (container: Container, path: string, content: Uint8Array) => void
    }
  }
  readonly parse_zip: (container: Container, options: ParsingOptions) => WorkBook
  readonly parse_xlscfb: (container: Container, options: ParsingOptions) => WorkBook
}

const untyped = library as unknown as Untyped

/** The container of an old (OLE) file. */
export function openContainer(bytes: Uint8Array): Container {
  return untyped.CFB.read(bytes, { type: 'buffer' })
}

/** Parses a workbook from the given parts of an xlsx; parts that are not given count as absent. */
export function parseParts(parts: ReadonlyMap<string, Uint8Array>, options: ParsingOptions): WorkBook {
  const container = untyped.CFB.utils.cfb_new()
  for (const [path, content] of parts) untyped.CFB.utils.cfb_add(container, path, content)
  return untyped.parse_zip(container, options)
}

/** Parses the workbook of an old (OLE) file. */
export function parseContainer(container: Container, options: ParsingOptions): WorkBook {
  return untyped.parse_xlscfb(container, options)
}
