export const boards = {
  'boards.title': 'Boards',
  'boards.none': 'There is no board yet. An administrator can make the first one.',
  'boards.threads': '{count, plural, one {# thread} other {# threads}}',
  'boards.posts': '{count, plural, one {# post} other {# posts}}',
  'boards.startThread': 'Start a thread',
} as const
