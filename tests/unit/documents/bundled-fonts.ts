import { fileURLToPath } from 'node:url'
import { paperFonts, type PaperFonts } from '../../../main/documents/fonts'

/** Folder of the fonts that are shipped. */
export const FONTS_FOLDER = fileURLToPath(new URL('../../../assets/fonts', import.meta.url))

/** The faces of a computer that has no Chinese font of its own. */
export function bundledFonts(): PaperFonts {
  return paperFonts({ fontsFolder: FONTS_FOLDER, systemFolders: [] })
}
