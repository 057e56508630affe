import type { Socket } from 'node:net'

import type { ConnectionError } from 'fastify'
import { renderToString } from 'preact-render-to-string'

import type { Forum } from '../forum/kernel/forum.ts'
import { settingsOf } from '../forum/kernel/settings.ts'
import { directionOf, type Language, languageNamed } from '../lang/languages.ts'
import { type MessageKey, translator } from '../lang/translate.ts'
import { everywhere } from './headers.ts'
import { urls } from './urls.ts'

interface Said {
  readonly status: number
  /** HTTP's own word for it (RFC 9110). */
  readonly title: string
  readonly words: MessageKey
}
const unreadable: Said = { status: 400, title: 'Bad Request', words: 'refusal.unreadable' }
const faults: Readonly<Record<string, Said>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, title: 'Request Timeout', words: 'refusal.tooSlow' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    title: 'Content Too Large',
    words: 'refusal.unreadable',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'Request Header Fields Too Large',
    words: 'refusal.headTooLarge',
  },
}

/** Closed at once, a connection on which more is coming loses the answer on its way. */
const lingerMs = 1000

const answered = new WeakSet<Socket>()

/** Answers what is no request of HTTP, or never becomes a whole one, and so comes to no route: in the forum's words, and ends the connection. */
export function answerBroken(forum: Forum, fault: ConnectionError, socket: Socket): void {
  if (fault.code === 'ECONNRESET' || socket.destroyed || answered.has(socket)) return
  answered.add(socket)
  settingsOf(forum).then(
    ({ language }) => end(socket, answerTo(fault, languageNamed(language) ?? 'en')),
    () => socket.destroy(),
  )
}

function answerTo(fault: ConnectionError, language: Language): string {
  const said = faults[fault.code] ?? unreadable
  // Of what was too slow to arrive, or is in the middle of something, nothing says where it was going.
  const packet: unknown = fault.rawPacket
  const line = Buffer.isBuffer(packet) ? packet.toString('latin1', 0, 200) : ''
  return /^[A-Z]+ \/api(?:[/?# ]|$)/.test(line)
    ? answer(said, 'application/problem+json; charset=utf-8', documentOf(said))
    : answer(said, 'text/html; charset=utf-8', pageOf(said, language))
}

function answer({ status, title }: Said, type: string, body: string): string {
  const headers = {
    ...everywhere,
    'content-security-policy': "default-src 'none'",
    'cache-control': 'no-store',
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`
}

/** As RFC 9457 has it for what HTTP's own status says in full. */
function documentOf({ status, title, words }: Said): string {
  const detail = translator('en')(words)
  return JSON.stringify({ type: 'about:blank', title, status, detail })
}

function pageOf({ words }: Said, language: Language): string {
  const t = translator(language)
  return `<!doctype html>${renderToString(
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{t('refusal.title')}</title>
      </head>
      <body>
        <h1>{t('refusal.title')}</h1>
        <p>{t(words)}</p>
        <p>
          <a href={urls.home()}>{t('refusal.home')}</a>
        </p>
      </body>
    </html>,
  )}`
}

function end(socket: Socket, text: string): void {
  // Behind an answer under way, this one would be taken for a part of it.
  const underWay: unknown = Reflect.get(socket, '_httpMessage')
  const begun =
    typeof underWay === 'object' &&
    underWay !== null &&
    'headersSent' in underWay &&
    underWay.headersSent === true
  if (begun || !socket.writable) {
    socket.destroy()
    return
  }
  socket.end(text)
  setTimeout(() => socket.destroy(), lingerMs).unref()
}
