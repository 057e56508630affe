/** The page of limits: `admin.limit-…` names one, `admin.limitDoes-…` says what it does. */
export const adminLimits = {
  'admin.limits': 'Limits',
  'admin.limits-members': 'How often a member may write and search',
  'admin.limits-own': 'One’s own posts',
  'admin.limits-length': 'Length',
  'admin.limits-networks': 'Networks and programs',
  'admin.limit-postsPerMinute': 'Posts in a minute',
  'admin.limitDoes-postsPerMinute':
    'How many posts a member may write. Five times as many previews, edits, reactions and other changes (removing, renaming, marking as read).',
  'admin.limit-threadsPerHour': 'Threads in an hour',
  'admin.limitDoes-threadsPerHour': 'How many threads a member may start.',
  'admin.limit-searchesPerMinute': 'Searches in a minute',
  'admin.limitDoes-searchesPerMinute': 'How many a member, or a network of guests, may run.',
  'admin.limit-ownEditHours': 'Hours for editing',
  'admin.limitDoes-ownEditHours':
    'How long authors may edit their posts and rename their threads; 0: for ever. Moderators may any time.',
  'admin.limit-ownRemovalHours': 'Hours for removing',
  'admin.limitDoes-ownRemovalHours':
    'How long authors may remove their posts, and threads in which nobody else wrote, and bring them back; 0: not at all. Moderators may any time.',
  'admin.limit-longestPost': 'Longest post, in characters',
  'admin.limitDoes-longestPost':
    'What is longer comes back to its author. Posts that are there already stay.',
  'admin.limit-longestTitle': 'Longest title, in characters',
  'admin.limitDoes-longestTitle': 'The same for titles of threads.',
  'admin.limit-joinsPerHour': 'Joins in an hour',
  'admin.limitDoes-joinsPerHour': 'How many may join from one network.',
  'admin.limit-signInsPerFiveMinutes': 'Attempts to sign in, in five minutes',
  'admin.limitDoes-signInsPerFiveMinutes':
    'From one network, whatever the account; also wrong tokens of programs.',
  'admin.limit-signInsPerAccountHour': 'Attempts to sign in to one account, in an hour',
  'admin.limitDoes-signInsPerAccountHour': 'From one network; from another one can still sign in.',
  'admin.limit-apiRequestsPerFiveMinutes': 'Requests of a program, in five minutes',
  'admin.limitDoes-apiRequestsPerFiveMinutes':
    'For each token of the API or, without one, each network.',
  'admin.limitBounds':
    'From {least, number} to {most, number}; {byDefault, number} until it is changed.',
  'admin.problem-limit-not-whole': '“{name}”: a whole number, in digits only.',
  'admin.problem-limit-too-small': '“{name}”: at least {limit, number}.',
  'admin.problem-limit-too-large': '“{name}”: at most {limit, number}.',
} as const
