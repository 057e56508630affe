/** What problem documents say (always in English, as the whole API is) and the page that explains them. `api.problem-…` by the problem's name, `api.field-…` by what is wrong with a field. */
export const apiProblems = {
  'api.problems': 'What errors mean',
  'api.problemsAbout':
    'Every error is an application/problem+json document (RFC 9457). Its type is an address on this page; its detail says what to do.',
  'api.problemFields': 'What can be wrong with a field',
  'api.problemFieldsAbout':
    'A document of 400 or 422 names each field in problems: where it stands, what is wrong with it (is), and the same as a sentence (detail).',
  'api.problem-not-found':
    'There is nothing at this address, or nothing that the caller may see: the two look alike. Check the number in the address, and whether the token’s member may see it.',
  'api.problem-sign-in-first':
    'This needs a token. Send the header "Authorization: Bearer TOKEN". Members make tokens on their account page; operators also with "folkmoot token".',
  'api.problem-wrong-token':
    'The token was not accepted: the header must be "Authorization: Bearer TOKEN" with a token that has not been withdrawn. Make a new one on the account page. What guests may read needs no such header.',
  'api.problem-not-allowed': 'The roles of the token’s member do not allow this here.',
  'api.problem-not-yours':
    'Only its author and the moderators can do this, and the token’s member is neither.',
  'api.problem-thread-locked':
    'The thread is locked: nobody but moderators can write or edit in it.',
  'api.problem-too-late':
    'The time in which authors could still do this is over. A moderator’s token can.',
  'api.problem-already-removed': 'It has been removed already. Nothing was changed.',
  'api.problem-not-removed': 'It is not removed, so there is nothing to bring back.',
  'api.problem-too-many':
    'Too many requests in a short time. Wait as many seconds as the header Retry-After says, then send the request again.',
  'api.problem-form-expired':
    'This nonce has been used for something else. Nothing was changed; send the request again with a nonce of its own, or without one.',
  'api.problem-confirm-password':
    'This can be done on the pages only, after giving the password once more.',
  'api.problem-not-set-up':
    'The forum is not set up yet. Whoever runs it makes the first account, with the address printed in the terminal.',
  'api.problem-own-post': 'Nobody reacts to their own posts.',
  'api.problem-administrators-only': 'Only administrators can do this.',
  'api.problem-last-administrator': 'Somebody has to administer the forum.',
  'api.problem-joining-closed': 'The forum takes no new members at the moment.',
  'api.problem-moderators-removed':
    'A moderator removed this, so only a moderator’s token can bring it back.',
  'api.problem-others-wrote':
    'Others have written in this thread: only a moderator’s token can remove it.',
  'api.problem-unacceptable':
    'The request was understood and nothing was changed, because fields cannot be accepted as they are: problems names each.',
  'api.problem-bad-request':
    'The request is not as /api describes it, and nothing was changed. Where a field is to blame, problems names it.',
  'api.problem-bad-address':
    'The address cannot be read: a percent sign in it is not followed by two digits that belong to a letter in UTF-8. Encode names with percent signs once, and completely.',
  'api.problem-too-large':
    'The body is too large and was not read. Send less at once; a text can be sent in several posts.',
  'api.problem-wrong-method':
    'There is something at this address, but not for this method: the header Allow names those that it takes.',
  'api.problem-wrong-type':
    'The body is of a kind that is not read here. Send JSON with the header "Content-Type: application/json".',
  'api.problem-broken':
    'Something went wrong on the forum’s side; it is in the forum’s log under the number given.',
  'api.unreadableBody':
    'The body cannot be read: it is not valid JSON, or not all of it arrived. Nothing was changed; send it again, complete.',
  'api.tooLargeBy':
    'The body has {came} bytes and was not read: at most {most} are taken. Send less at once; a text can be sent in several posts.',
  'api.tooLarge':
    'The body has more than {most} bytes and was not read to its end. Send less at once; a text can be sent in several posts.',
  'api.field-missing': 'This field is required and was not sent.',
  'api.field-wrong-kind':
    'This must be {kind, select, integer {a whole number} string {a text} boolean {true or false} array {a list} object {a JSON object} other {of the kind that /api names}}.',
  'api.field-too-small': 'This must be at least {limit}.',
  'api.field-too-large': 'This must be at most {limit}.',
  'api.field-too-short':
    'This must have at least {count, plural, one {one character} other {{limit} characters}}.',
  'api.field-too-long': 'This must have at most {limit} characters.',
  'api.field-unknown': 'There is no such field. See /api for what this request takes.',
  'api.field-not-one-of': 'This must be one of the values that /api lists for it.',
  'api.field-not-as-described': 'This is not as /api describes it.',
  'api.field-text-empty': 'The text says nothing. Send at least one visible character.',
  'api.field-text-too-long':
    'The text is longer than {limit} characters (UTF-16 units). Send it in several posts.',
  'api.field-title-empty': 'The title says nothing. Send at least one visible character.',
  'api.field-title-too-long': 'The title is longer than {limit} characters (UTF-16 units).',
  'api.field-reason-too-long': 'The reason is longer than {limit} characters (UTF-16 units).',
  'api.field-edited-meanwhile':
    'Somebody has edited the post since base_revision. Read it again and decide what to keep of both.',
  'api.field-renamed-meanwhile': 'Somebody has given the thread another title meanwhile.',
} as const
