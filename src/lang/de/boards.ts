import type { boards as english } from '../en/boards.ts'

export const boards: Readonly<Record<keyof typeof english, string>> = {
  'boards.title': 'Bereiche',
  'boards.none': 'Es gibt noch keinen Bereich. Die Verwaltung kann den ersten anlegen.',
  'boards.makeFirst': 'Den ersten Bereich anlegen',
  'boards.threads': '{count, plural, one {# Thema} other {# Themen}}',
  'boards.posts': '{count, plural, one {# Beitrag} other {# Beiträge}}',
  'boards.replies': '{count, plural, =0 {keine Antwort} one {# Antwort} other {# Antworten}}',
  'boards.startThread': 'Thema beginnen',
  'boards.signInToStart': 'Anmelden, um ein Thema zu beginnen',
  'boards.more': 'Weitere Bereiche',
  'boards.inside': 'Bereiche hierin',
  'boards.threadList': 'Themen',
  'boards.noThreads': 'Hier gibt es noch kein Thema.',
  'boards.noThreadsStart': 'Hier gibt es noch kein Thema. Jemand kann das erste beginnen.',
  'boards.nothingYet': 'noch nichts',
  'boards.pinned': 'angeheftet',
  'boards.locked': 'geschlossen',
  'boards.lastPost': 'Letzter Beitrag',
  'boards.pagesOf': 'Seiten von „{title}“',
  'boards.removed': 'Entfernte Themen',
  'boards.removedIn': 'Aus {board} entfernte Themen',
  'boards.removedAbout':
    'Diese Seite sieht nur die Moderation. Wiederhergestellt wird ein Thema auf seiner eigenen Seite.',
  'boards.nothingRemoved': 'Von hier wurde kein Thema entfernt.',
  'boards.olderRemoved': 'Früher entfernt',
}
