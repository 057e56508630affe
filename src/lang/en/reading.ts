export const reading = {
  'reading.title': 'What’s new',
  'reading.description': 'The newest posts and threads of {forum}.',
  'reading.tabs': 'Lists',
  'reading.tab.new': 'New posts',
  'reading.tab.unread': 'Unread',
  'reading.tab.watched': 'Watched',
  'reading.tab.participated': 'With my posts',
  'reading.tab.unanswered': 'Unanswered',
  'reading.new': '{count, plural, one {# new} other {# new}}',
  'reading.firstNew': 'To the first new post in “{title}”',
  'reading.unreadMark': 'unread',
  'reading.markAllRead': 'Mark all read',
  'reading.sinceLastVisit': 'Seen at your last visit, {when}',
  'reading.older': 'Older threads',
  'reading.lookFurther': 'Look further back',
  'reading.newest': 'Back to the newest',
  'reading.latest': 'Latest posts',
  'reading.none.new': 'Nothing has been posted yet. Start the first thread in one of the boards.',
  'reading.none.unread':
    'You have read everything there is. Time for a walk, or for a thread of your own.',
  'reading.none.watched':
    'You watch no thread yet. Threads you start or reply to are watched, and any other by the button above its posts.',
  'reading.none.participated':
    'You have not written in any thread yet. Threads you start or reply to are found here.',
  'reading.none.unanswered': 'Every thread has an answer.',
  'reading.noneSoFar': 'Nothing among the threads of this time.',
  'reading.in': 'in {board}',
} as const
