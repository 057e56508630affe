/** What the forum sends by e-mail, and the pages that its links lead to. `mail.link-…` say why a link does not work. */
export const mail = {
  'mail.hello': 'Hello {name},',
  'mail.helloNobody': 'Hello,',
  'mail.confirm-email-subject': 'Confirm your e-mail address for {forum}',
  'mail.confirm-email-says':
    'Somebody, you we hope, gave this e-mail address for an account at {forum}. Open this page and press the button there, and it is confirmed:',
  'mail.confirm-email-button': 'Confirm the address',
  'mail.confirm-email-ends':
    'The link works once, within {days, plural, one {a day} other {# days}}. If it was not you, do nothing: the address then stays unconfirmed.',
  'mail.email-changed-subject': 'Your e-mail address at {forum} was changed',
  'mail.email-changed-says':
    'The account at {forum} that had this e-mail address has another one now, or none. Mail for it no longer comes here.',
  'mail.email-changed-ends':
    'If it was you, there is nothing to do. If not, somebody else can get into your account: sign in and change the password at once. If that no longer works, ask the administrators of the forum for help.',
  'mail.new-password-subject': 'A new password for {forum}',
  'mail.new-password-says':
    'Somebody, you we hope, forgot the password of your account at {forum}. Here a new one can be set:',
  'mail.new-password-button': 'Set a new password',
  'mail.new-password-ends':
    'The link works once, within an hour. If it was not you, do nothing: your password stays as it is.',
  'mail.password-changed-subject': 'Your password at {forum} was changed',
  'mail.password-changed-says':
    'The password of your account at {forum} has just been changed. Everywhere else you were signed out, and your tokens no longer work.',
  'mail.password-changed-ends':
    'If it was you, there is nothing to do. If not, set another one at once:',
  'mail.forgotten': 'Forgot your password?',
  'mail.forgottenTitle': 'Forgot your password?',
  'mail.forgottenAbout':
    'Give your name here or your e-mail address, and a link to set a new password comes by e-mail.',
  'mail.forgottenSend': 'Send the link',
  'mail.forgottenSent':
    'If there is such an account with a confirmed e-mail address, a link to set a new password is on its way there. It works for an hour.',
  'mail.forgottenNothing':
    'Nothing comes? Look among the spam. Without a confirmed address nothing can be sent: then ask the people who run this forum for a link.',
  'mail.forgottenNoMail':
    'This forum sends no e-mail. Ask the people who run it: they can give you a link with which you set a new password.',
  'mail.newPasswordTitle': 'Set a new password',
  'mail.newPasswordFor': 'For the account {name}.',
  'mail.newPasswordEnds':
    'Wherever you are signed in, you will be signed out, and your tokens will stop working. Here you will be signed in.',
  'mail.newPasswordSet': 'Set it and sign in',
  'mail.confirmTitle': 'Confirm the e-mail address',
  'mail.confirmAsk': 'Is {address} the address of the account {name}?',
  'mail.confirmYes': 'Yes, confirm it',
  'mail.confirmed': '{address} is confirmed now.',
  'mail.linkTitle': 'This link does not work',
  'mail.link-unknown':
    'There is no such link. Perhaps only a part of it was copied: copy the whole address from the mail.',
  'mail.link-expired': 'The time of this link is over.',
  'mail.link-ended':
    'This link has been used already, or the e-mail address or password was changed after it was sent.',
  'mail.linkNewPassword': 'Ask for a new link',
  'mail.linkConfirmEmail': 'On the page of your account you can have the mail sent again.',
  'mail.problem-email-of-another':
    'This address is confirmed for another account already. An address can belong to one account only: give another one here, or take it from the other account first.',
  'mail.unconfirmed': 'not confirmed yet',
  'mail.unconfirmedWhat':
    'We sent a mail there. Its link confirms the address; until then it cannot help with a forgotten password.',
  'mail.sendAgain': 'Send the mail again',
  'mail.sentAgain': 'The mail is on its way to {address}.',
} as const
