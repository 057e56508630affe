/** What a refusal says: what happened and what to do. Keys are the refusal's reason. */
export const refusals = {
  'refusal.title': 'That did not work',
  'refusal.notFoundTitle': 'Nothing here',
  'refusal.not-found':
    'There is nothing at this address, or nothing that you may see. It may have been moved or removed. Try the search, or start from the boards.',
  'refusal.sign-in-first': 'Sign in first; then this will work.',
  'refusal.not-allowed':
    'Your roles do not allow this here. If you think they should, ask a moderator.',
  'refusal.not-yours': 'Only its author and the moderators can do this.',
  'refusal.thread-locked':
    'This thread is locked: only moderators still reply in it, or edit what stands there.',
  'refusal.too-late': 'The time in which you could still do this is over. A moderator can.',
  'refusal.already-removed': 'It has been removed already.',
  'refusal.not-removed': 'It is not removed, so there is nothing to bring back.',
  'refusal.too-many':
    'That was a lot in a short time. Try again in {unit, select, second {{count, plural, one {# second} other {# seconds}}} minute {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# hour} other {# hours}}}}.',
  'refusal.form-expired':
    'This form was made for another session, or too long ago; nothing was changed. Reload the page that it was on and send it again.',
  'refusal.confirm-password': 'Give your password once more before this.',
  'refusal.not-set-up':
    'This forum is not set up yet: whoever runs it makes the first account, with the address that was printed in the terminal when the forum was started.',
  'refusal.own-post': 'Reactions are for the posts of others: nobody reacts to their own.',
  'refusal.administrators-only': 'Only administrators can do this.',
  'refusal.last-administrator':
    'Somebody has to administer the forum: give the role to somebody else first.',
  'refusal.joining-closed': 'This forum takes no new members at the moment.',
  'refusal.moderators-removed': 'A moderator removed this, so only moderators can bring it back.',
  'refusal.others-wrote':
    'Others have written in this thread, so it is not its author’s alone to remove. A moderator can.',
  'refusal.wrong-method':
    'What was sent does not belong at this address; nothing was changed. Go back to the page you came from and use its buttons.',
  'refusal.bad-address':
    'This address cannot be read: a percent sign in it is not followed by what belongs there. The link was probably cut off or changed on its way. Correct it, try the search, or start from the boards.',
  'refusal.unreadable':
    'What your browser sent arrived incomplete or in a way that cannot be read; nothing was changed. Go back, reload the page and send it again.',
  'refusal.headTooLarge':
    'More came along with this request than this forum reads: a very long address, or too many cookies. Shorten the address, or delete this forum’s cookies in your browser, and try again.',
  'refusal.tooSlow':
    'What your browser sent took too long to arrive; nothing was changed. Try again, perhaps from a better connection.',
  'refusal.broken':
    'Something went wrong on our side. It has been written down with the number {id}; trying again may help.',
  'refusal.tooLarge':
    'More than {most, number} kB came, and this forum takes no more than that at once. It was not read, so nothing was changed and the text cannot be shown here: it still stands in your browser, one page back. Make it smaller, or send it in several parts.',
  'refusal.tooLargeBy':
    '{came, number} kB came, and this forum takes at most {most, number} kB at once. It was not read, so nothing was changed and the text cannot be shown here: it still stands in your browser, one page back. Make it smaller, or send it in several parts.',
  'refusal.yourText': 'The text that was sent',
  'refusal.sendAgain': 'Send it again',
  'refusal.lastPage': 'Its last page: {page, number}',
  'refusal.home': 'To the boards',
} as const
