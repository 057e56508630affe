import type { boards as english } from '../en/boards.ts'

export const boards: Readonly<Record<keyof typeof english, string>> = {
  'boards.title': 'Bereiche',
  'boards.none': 'Es gibt noch keinen Bereich. Die Verwaltung kann den ersten anlegen.',
  'boards.threads': '{count, plural, one {# Thema} other {# Themen}}',
  'boards.posts': '{count, plural, one {# Beitrag} other {# Beiträge}}',
  'boards.startThread': 'Thema beginnen',
}
