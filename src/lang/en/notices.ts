/** What members are told. `notices.say-…` by kind. */
export const notices = {
  'notices.title': 'Notifications',
  'notices.bell':
    '{count, plural, =0 {Notifications} one {Notifications: # not seen} other {Notifications: # not seen}}',
  'notices.bellMany': 'Notifications: more than {count} not seen',
  'notices.lists': 'Lists',
  'notices.all': 'All',
  'notices.unseen': 'Not seen',
  'notices.group-addressed': 'For me',
  'notices.group-threads': 'Watched threads',
  'notices.group-boards': 'Watched boards',
  'notices.group-reactions': 'Reactions',
  'notices.none':
    'Nothing here. You are told when somebody quotes, answers or mentions you, reacts to a post of yours, or writes in a thread or board that you watch.',
  'notices.noneUnseen': 'You have seen everything.',
  'notices.noneOfGroup': 'Nothing of this kind.',
  'notices.older': 'Older ones',
  'notices.newest': 'Back to the newest',
  'notices.seeAll': 'Mark all as seen',
  'notices.see': 'Mark as seen',
  'notices.notSeen': 'not seen',
  'notices.settings': 'Settings',
  'notices.say-mention': '{who} mentioned you in “{thread}”',
  'notices.say-quote': '{who} quoted you in “{thread}”',
  'notices.say-answer': '{who} answered you in “{thread}”',
  'notices.say-posts':
    '{count, plural, one {{who} wrote in “{thread}”} other {{many} new posts in “{thread}”, the last by {who}}}',
  'notices.say-threads':
    '{count, plural, one {{who} started “{thread}” in {board}} other {{many} new threads in {board}, the last by {who}}}',
  'notices.say-reactions':
    '{others, plural, =0 {{who} reacted to your post in “{thread}”} one {{who} and # other reacted to your post in “{thread}”} other {{who} and {many} others reacted to your post in “{thread}”}}',
  'notices.say-claim-accepted': 'That {name} was you was accepted: the posts are yours',
  'notices.say-claim-refused': 'That {name} was you was refused',
  'notices.say-claim-undone': 'That {name} was you was taken back: the posts are no longer yours',
  'notices.settingsTitle': 'Notification settings',
  'notices.watchHabits': 'Watched without asking',
  'notices.watchStarted': 'Threads I start',
  'notices.watchAnswered': 'Threads I reply in',
  'notices.byMail': 'By e-mail',
  'notices.byMailAbout':
    'In the site you are told of everything. Mail comes only of what you have not seen there by then, and of each thing once.',
  'notices.noMail': 'This forum sends no e-mail.',
  'notices.noAddress':
    'No mail can reach you yet: on the page of your account give an e-mail address and confirm it.',
  'notices.by-addressed': 'Mentions, quotes and answers',
  'notices.by-threads': 'New posts in threads I watch',
  'notices.by-boards': 'Boards I watch: new threads, and the best of what I missed',
  'notices.by-reactions': 'Reactions to my posts',
  'notices.rhythm-site': 'in the site only',
  'notices.rhythm-at-once': 'by mail at once',
  'notices.rhythm-daily': 'by mail once a day',
  'notices.rhythm-weekly': 'by mail once a week',
  'notices.quiet': 'Quiet hours',
  'notices.quietAbout': 'Between these no mail comes; it waits.',
  'notices.quietFrom': 'From',
  'notices.quietTo': 'To',
  'notices.quietNone': 'none',
  'notices.hour': '{hour}:00',
  'notices.timeZone': 'My time zone',
  'notices.timeZoneHint': 'Digests come in its morning.',
  'notices.problem-time-zone-unknown': 'There is no such time zone.',
  'notices.mailSubject-at-once':
    '{count, plural, one {# notification from {forum}} other {# notifications from {forum}}}',
  'notices.mailSubject-daily': 'What you missed at {forum} today',
  'notices.mailSubject-weekly': 'What you missed at {forum} this week',
  'notices.mailBest': 'Lively in the boards you watch',
  'notices.mailMissed':
    '“{thread}”: {posts, plural, one {# new post} other {# new posts}}, {reactions, plural, =0 {no reactions} one {# reaction} other {# reactions}}',
  'notices.mailWhy-at-once':
    'You get this mail because you had not seen it at {forum}, and want such mail at once.',
  'notices.mailWhy-daily':
    'You get this mail once a day, when there is something, because you want it so.',
  'notices.mailWhy-weekly':
    'You get this mail once a week, when there is something, because you want it so.',
  'notices.mailSettings': 'Change what comes',
  'notices.mailOff': 'No more of these mails',
  'notices.offTitle': 'No more of these mails?',
  'notices.offAsk-at-once':
    'Shall no more mail come to {name} at once? The site still tells of everything.',
  'notices.offAsk-daily':
    'Shall no more daily mail come to {name}? The site still tells of everything.',
  'notices.offAsk-weekly':
    'Shall no more weekly mail come to {name}? The site still tells of everything.',
  'notices.offYes': 'Yes, no more',
  'notices.offDone': 'No more of these mails come. Nothing else has changed.',
} as const
