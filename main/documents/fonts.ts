import { join } from 'node:path'
import { FONT_NAMES, ROLES, type Role } from './font-names'
import { foldName, scanFonts, type FontFile } from './font-files'
import { Face, type OpenLater } from './face'
import { openFont, type PrintFont } from './print-font'

export type StandIn = { readonly wanted: string; readonly used: string }

/** The faces of one paper, and the fonts that stood in for those an office expects. */
export type PaperFonts = {
  readonly faces: Readonly<Record<Role, Face>>
  readonly standIns: readonly StandIn[]
}

export type FontSources = {
  /** Folder of the bundled fonts (`assets/fonts`). */
  readonly fontsFolder: string
  /** A folder where the office puts fonts of its own; looked at before the system's. */
  readonly userFontsFolder?: string | undefined
  readonly systemFolders: readonly string[]
}

const opened = new Map<string, PrintFont | undefined>()

/**
 * Chooses the fonts of a paper by role: the office's own (its folder, then the system), else the bundled ones.
 * Characters that the first font lacks come from the later ones. Opened fonts are kept for the next paper.
 */
export function paperFonts(sources: FontSources): PaperFonts {
  const own = sources.userFontsFolder === undefined ? [] : scanFonts([sources.userFontsFolder])
  const files = [...own, ...scanFonts(sources.systemFolders)].filter((file) => !file.isRestricted)
  const chosen = ROLES.map((role) => chooseFont(role, files, sources.fontsFolder))
  const lastResort = files.filter(isBroad).slice(0, MOST_SPARE_FONTS).map(openLater)
  const face = (role: Role): Face => {
    const choice = chosen[ROLES.indexOf(role)]
    return new Face(choice?.chain ?? [], lastResort)
  }
  return {
    faces: {
      fangsong: face('fangsong'),
      kaiti: face('kaiti'),
      heiti: face('heiti'),
      xiaobiaosong: face('xiaobiaosong'),
      songti: face('songti'),
    },
    standIns: chosen.flatMap(({ standIn }) => standIn ?? []),
  }
}

type Choice = { readonly chain: readonly OpenLater[]; readonly standIn: StandIn | undefined }

function chooseFont(role: Role, files: readonly FontFile[], fontsFolder: string): Choice {
  const { wanted, spellings, alternates, bundled } = FONT_NAMES[role]
  const spare = bundled.map(({ file }) => openBundled(join(fontsFolder, file)))
  for (const name of [wanted, ...spellings, ...alternates]) {
    const file = fontNamed(name, files)
    if (file === undefined || openLater(file)() === undefined) continue
    const standIn = alternates.includes(name) ? { wanted, used: name } : undefined
    return { chain: [openLater(file), ...spare], standIn }
  }
  return { chain: spare, standIn: bundled[0] && { wanted, used: bundled[0].name } }
}

/** Families made for characters beyond the usual; opening every font of a computer for one sign would take minutes. */
const BROAD_FAMILIES = /ext-?b|cjk|sourcehan|simsun|yahei|symbol|unicode|plangothic|hanazono|jigmo|unifont/
const MOST_SPARE_FONTS = 12

function isBroad(file: FontFile): boolean {
  return [...file.names].some((name) => BROAD_FAMILIES.test(name))
}

/** Of several weights of one family the one nearest to regular. */
function fontNamed(name: string, files: readonly FontFile[]): FontFile | undefined {
  const folded = foldName(name)
  const distance = (file: FontFile): number => Math.abs(file.weight - 400)
  return files.filter((file) => file.names.has(folded)).sort((a, b) => distance(a) - distance(b))[0]
}

function openLater(file: FontFile): OpenLater {
  const name = file.isCollection ? file.postScriptName : undefined
  return () =>
    openOnce(`${file.path}|${file.modified}|${name ?? ''}`, () =>
      openFont(file.path, { postScriptName: name, isTrusted: false }),
    )
}

function openBundled(path: string): OpenLater {
  return () => openOnce(path, () => openFont(path, { isTrusted: true }))
}

function openOnce(key: string, open: () => PrintFont | undefined): PrintFont | undefined {
  if (!opened.has(key)) opened.set(key, open())
  return opened.get(key)
}
