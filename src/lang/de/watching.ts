import type { watching as english } from '../en/watching.ts'

export const watching: Readonly<Record<keyof typeof english, string>> = {
  'watching.title': 'Beobachtetes',
  'watching.watch': 'Beobachten',
  'watching.thread-is-all': 'Wird beobachtet',
  'watching.thread-is-none': 'Stumm',
  'watching.board-is-all': 'Alles wird beobachtet',
  'watching.board-is-first': 'Neue Themen werden beobachtet',
  'watching.about': 'Ob neue Beiträge gemeldet werden',
  'watching.thread-all': 'Beobachten: jeden Beitrag melden',
  'watching.thread-none': 'Stumm: nur melden, was an mich geht',
  'watching.thread-off': 'Weder noch: melden, was an mich geht',
  'watching.board-all': 'Jeden Beitrag melden',
  'watching.board-first': 'Neue Themen melden',
  'watching.board-off': 'Diesen Bereich nicht beobachten',
  'watching.boards': 'Bereiche',
  'watching.threads': 'Themen',
  'watching.noBoards':
    'Kein Bereich wird beobachtet. Auf jeder Bereichsseite steht dafür ein Knopf.',
  'watching.noThreads':
    'Kein Thema wird beobachtet. Eigene Themen und solche mit eigenen Antworten werden es von selbst, jedes andere mit dem Knopf auf seiner Seite.',
  'watching.further': 'Früher Beobachtetes',
}
