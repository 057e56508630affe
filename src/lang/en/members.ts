/** Joining, signing in, and pages about members. `members.problem-…` are the problems of the forms, by their codes. */
export const members = {
  'members.joinTitle': 'Become a member',
  'members.joinAbout':
    'A name and a password are all it takes. Members reply, react, and come back to what they have not read yet.',
  'members.joinClosed': 'This forum takes no new members at the moment.',
  'members.join': 'Join',
  'members.haveAccount': 'You have an account?',
  'members.signInTitle': 'Sign in',
  'members.signIn': 'Sign in',
  'members.noAccount': 'No account yet?',
  'members.name': 'Name',
  'members.nameHint':
    'Two to thirty characters of any one script. Everybody sees it; it can be changed later.',
  'members.nameOrEmail': 'Name or e-mail address',
  'members.email': 'E-mail address',
  'members.emailOptional': 'E-mail address (optional)',
  'members.emailHint': 'Nobody else sees it.',
  'members.password': 'Password',
  'members.passwordHint':
    'Ten characters or more, and hard to guess. A sentence of your own is good; a password manager is better.',
  'members.tooManyTries':
    'Too many attempts from your network. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  'members.problem-name-missing': 'Choose a name.',
  'members.problem-name-too-short': 'A name has at least {limit, number} characters.',
  'members.problem-name-too-long': 'A name has at most {limit, number} characters.',
  'members.problem-name-characters':
    'A name is made of letters and digits, with single spaces, hyphens, apostrophes, full stops or underscores between them.',
  'members.problem-name-edges':
    'A name begins and ends with a letter or digit, and has no two signs in a row.',
  'members.problem-name-no-letter': 'A name needs at least one letter.',
  'members.problem-name-mixed-scripts':
    'Letters of different scripts that look alike cannot stand in one name. Use one script.',
  'members.problem-name-reserved':
    'This name speaks for the forum, so nobody can take it. Choose another.',
  'members.problem-name-taken':
    'Somebody has this name, or one that looks very much like it. Choose another.',
  'members.problem-email-missing': 'This forum asks its members for an e-mail address.',
  'members.problem-email-malformed': 'This is no e-mail address that mail could be sent to.',
  'members.problem-password-missing': 'Choose a password.',
  'members.problem-password-too-short': 'A password has at least {limit, number} characters.',
  'members.problem-password-too-long': 'A password has at most {limit, number} characters.',
  'members.problem-password-guessable':
    'This password is too easy to guess: it is among those tried first, or made of known words. Make it longer, or let a password manager choose.',
  'members.problem-wrong-credentials':
    'Name and password do not belong together. Capital and small letters matter in the password, not in the name.',
  'members.problem-wrong-password': 'This is not your present password.',
  'members.title': 'Members',
  'members.search': 'Part of a name',
  'members.find': 'Find',
  'members.noneFound': 'Nobody’s name holds “{search}”. Try a shorter part of it.',
  'members.more': 'More members',
  'members.joined': 'joined',
  'members.from': 'from',
  'members.score': 'score',
  'members.posts': 'posts',
  'members.threads': 'threads',
  'members.formerly': 'formerly {names}',
  'members.placeholder':
    'Known from an archive of an earlier forum. Nobody has claimed this account yet.',
  'members.role-admin': 'Administrator',
  'members.role-moderator': 'Moderator',
  'members.changeProfile': 'Change my profile',
  'members.tabPosts': 'Posts',
  'members.tabThreads': 'Threads',
  'members.about': 'About {name}',
  'members.nothingYet': 'Nothing written here yet.',
  'members.noPosts': 'No posts that you may see.',
  'members.noThreads': 'No threads that you may see.',
  'members.inBoard': 'in {board}',
  'members.older': 'Older',
  'members.description':
    '{name}: {posts, plural, one {# post} other {# posts}}, {threads, plural, one {# thread} other {# threads}}.',
  'members.removedThreads': 'Removed threads',
} as const
