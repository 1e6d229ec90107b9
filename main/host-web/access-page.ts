import type { Language } from '#shared/contract/frames'
import { say, type TextKey } from '#shared/text/say'

/** What a browser sees that comes without the printed address. */
export function accessPage(hint: TextKey, language: Language): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8" /><title>${say(language, 'hosts.programName')}</title></head>`,
    `<body><h1>${say(language, 'hosts.accessTitle')}</h1><p>${say(language, hint)}</p></body></html>`,
  ].join('\n')
}
