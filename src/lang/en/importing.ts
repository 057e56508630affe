export const importing = {
  'importing.archive': 'Archive',
  'importing.from': 'Imported from {where}',
  'importing.fromText': 'Read from the text of an old page',
  'importing.post': 'post {post}',
  'importing.guest': '{who}, a guest there',
  'importing.sureness':
    'That this is one whole post is {share, number, percent} sure: the text does not say.',
  'importing.timeUnknown': 'time unknown',
  'importing.timeLocal': 'The page gave its local time; no time zone is known.',
  'importing.dayOnly': 'The page gave only the day.',
  'importing.editedThere': 'Edited {when}, as the archive had it; the earlier text is not known.',
  'importing.asArchived': 'As the archive had it: edited before, the earlier text is not known',
  'importing.edited': 'The page said that it was edited.',
} as const
