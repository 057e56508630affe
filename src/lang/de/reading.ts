import type { reading as english } from '../en/reading.ts'

export const reading: Readonly<Record<keyof typeof english, string>> = {
  'reading.title': 'Was ist neu',
  'reading.description': 'Die neuesten Beiträge und Themen von {forum}.',
  'reading.tabs': 'Listen',
  'reading.tab.new': 'Neue Beiträge',
  'reading.tab.unread': 'Ungelesen',
  'reading.tab.watched': 'Beobachtet',
  'reading.tab.participated': 'Mit eigenen Beiträgen',
  'reading.tab.unanswered': 'Ohne Antwort',
  'reading.new': '{count, plural, one {# neuer} other {# neue}}',
  'reading.firstNew': 'Zum ersten neuen Beitrag in „{title}“',
  'reading.unreadMark': 'ungelesen',
  'reading.markAllRead': 'Alles als gelesen markieren',
  'reading.sinceLastVisit': 'Beim letzten Besuch schon da, {when}',
  'reading.older': 'Ältere Themen',
  'reading.lookFurther': 'Weiter zurück suchen',
  'reading.newest': 'Zurück zum Neuesten',
  'reading.latest': 'Neueste Beiträge',
  'reading.none.new':
    'Noch hat niemand etwas geschrieben. Das erste Thema lässt sich in jedem Bereich beginnen.',
  'reading.none.unread':
    'Alles ist gelesen. Zeit für einen Spaziergang oder für ein eigenes Thema.',
  'reading.none.watched':
    'Noch wird kein Thema beobachtet. Eigene Themen und solche mit eigenen Antworten werden es von selbst, jedes andere mit dem Knopf über seinen Beiträgen.',
  'reading.none.participated':
    'Hier stehen Themen mit eigenen Beiträgen, sobald es welche gibt: begonnene und beantwortete.',
  'reading.none.unanswered': 'Jedes Thema hat eine Antwort.',
  'reading.noneSoFar': 'Unter den Themen dieser Zeit ist nichts dabei.',
  'reading.in': 'in {board}',
}
