import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where this system keeps its fonts, and where a user without rights installs them. */
export function systemFontFolders(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homedir(),
): readonly string[] {
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
    return [
      join(environment['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
      join(local, 'Microsoft', 'Windows', 'Fonts'),
    ]
  }
  if (platform === 'darwin') {
    return [
      '/System/Library/Fonts',
      '/Library/Fonts',
      join(home, 'Library/Fonts'),
      '/System/Library/AssetsV2',
    ]
  }
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local/share/fonts'),
    join(home, '.fonts'),
  ]
}
