/** The first-run page, and what a new forum begins with. */
export const setup = {
  'setup.title': 'Set up this forum',
  'setup.welcome':
    'Nobody has an account here yet. Give the forum a name and yourself an account: you will be its first administrator. All of it can be changed later.',
  'setup.tokenMissing':
    'This forum is not open yet: whoever runs it sets it up first, with the one-time address that was printed in the terminal when the forum was started. If that is you, look there, or start it again to get a new one. Without a browser, “folkmoot setup” does the same.',
  'setup.forumName': 'Name of the forum',
  'setup.forumNameHint': 'Stands at the top of every page and in what search engines show.',
  'setup.forumNameMissing': 'Give the forum a name.',
  'setup.forumNameTooLong': 'The forum’s name is longer than {limit, number} characters.',
  'setup.language': 'Language of the forum',
  'setup.you': 'You',
  'setup.done': 'Open the forum',
  'setup.boardNews': 'News',
  'setup.boardNewsAbout': 'What the people who run this place have to say.',
  'setup.boardHello': 'Hello',
  'setup.boardHelloAbout': 'Say who you are and what brought you here.',
  'setup.boardTalk': 'Conversation',
  'setup.boardTalkAbout': 'Everything this community is about.',
  'setup.boardHelp': 'Questions',
  'setup.boardHelpAbout': 'About using this forum, and what could be better.',
  'setup.boardStaff': 'Back room',
  'setup.boardStaffAbout': 'For moderators only: nobody else sees this board.',
} as const
