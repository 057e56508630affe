import type { mail as english } from '../en/mail.ts'

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.hello': 'Guten Tag {name},',
  'mail.helloNobody': 'Guten Tag,',
  'mail.confirm-email-subject': 'E-Mail-Adresse für {forum} bestätigen',
  'mail.confirm-email-says':
    'jemand, hoffentlich Sie, hat diese E-Mail-Adresse für ein Konto bei {forum} angegeben. Auf dieser Seite lässt sie sich mit einem Knopfdruck bestätigen:',
  'mail.confirm-email-button': 'Adresse bestätigen',
  'mail.confirm-email-ends':
    'Der Link gilt einmal und {days, plural, one {einen Tag} other {# Tage}} lang. Waren Sie es nicht, ist nichts zu tun: Die Adresse bleibt dann unbestätigt.',
  'mail.email-changed-subject': 'Ihre E-Mail-Adresse bei {forum} wurde geändert',
  'mail.email-changed-says':
    'das Konto bei {forum}, zu dem diese E-Mail-Adresse gehörte, hat jetzt eine andere oder keine mehr. Was dieses Konto betrifft, kommt nicht mehr hierher.',
  'mail.email-changed-ends':
    'Waren Sie es selbst, ist nichts zu tun. Wenn nicht, kommt jemand anderes in Ihr Konto: bitte sofort anmelden und das Passwort ändern. Geht das nicht mehr, hilft die Verwaltung des Forums.',
  'mail.new-password-subject': 'Ein neues Passwort für {forum}',
  'mail.new-password-says':
    'jemand, hoffentlich Sie, hat das Passwort Ihres Kontos bei {forum} vergessen. Hier lässt sich ein neues setzen:',
  'mail.new-password-button': 'Neues Passwort setzen',
  'mail.new-password-ends':
    'Der Link gilt einmal und eine Stunde lang. Waren Sie es nicht, ist nichts zu tun: Das Passwort bleibt, wie es ist.',
  'mail.password-changed-subject': 'Ihr Passwort bei {forum} wurde geändert',
  'mail.password-changed-says':
    'das Passwort Ihres Kontos bei {forum} wurde gerade geändert. Überall sonst endete die Anmeldung, und die Schlüssel für Programme gelten nicht mehr.',
  'mail.password-changed-ends':
    'Waren Sie es selbst, ist nichts zu tun. Wenn nicht, bitte sofort ein anderes setzen:',
  'mail.forgotten': 'Passwort vergessen?',
  'mail.forgottenTitle': 'Passwort vergessen?',
  'mail.forgottenAbout':
    'Name oder E-Mail-Adresse angeben, und ein Link zum Setzen eines neuen Passworts kommt per E-Mail.',
  'mail.forgottenSend': 'Link schicken',
  'mail.forgottenSent':
    'Gibt es ein solches Konto mit bestätigter E-Mail-Adresse, dann ist ein Link zum Setzen eines neuen Passworts dorthin unterwegs. Er gilt eine Stunde.',
  'mail.forgottenNothing':
    'Nichts angekommen? Vielleicht liegt es beim Spam. Ohne bestätigte Adresse kann nichts geschickt werden: Dann hilft ein Link von denen, die dieses Forum betreiben.',
  'mail.forgottenNoMail':
    'Dieses Forum verschickt keine E-Mails. Wer es betreibt, kann einen Link geben, mit dem sich ein neues Passwort setzen lässt.',
  'mail.newPasswordTitle': 'Neues Passwort setzen',
  'mail.newPasswordFor': 'Für das Konto {name}.',
  'mail.newPasswordEnds':
    'Überall sonst endet die Anmeldung, und die Schlüssel für Programme gelten nicht mehr. Hier beginnt eine neue.',
  'mail.newPasswordSet': 'Setzen und anmelden',
  'mail.confirmTitle': 'E-Mail-Adresse bestätigen',
  'mail.confirmAsk': 'Ist {address} die Adresse des Kontos {name}?',
  'mail.confirmYes': 'Ja, bestätigen',
  'mail.confirmed': '{address} ist jetzt bestätigt.',
  'mail.linkTitle': 'Dieser Link gilt nicht',
  'mail.link-unknown':
    'Diesen Link gibt es nicht. Vielleicht fehlt ein Teil: Bitte die ganze Adresse aus der E-Mail kopieren.',
  'mail.link-expired': 'Die Zeit dieses Links ist abgelaufen.',
  'mail.link-ended':
    'Dieser Link wurde schon benutzt, oder E-Mail-Adresse oder Passwort haben sich geändert, seit er verschickt wurde.',
  'mail.linkNewPassword': 'Neuen Link verlangen',
  'mail.linkConfirmEmail': 'Auf der Seite des Kontos lässt sich die E-Mail noch einmal schicken.',
  'mail.problem-email-of-another':
    'Diese Adresse ist schon für ein anderes Konto bestätigt. Eine Adresse kann nur zu einem Konto gehören: Bitte hier eine andere angeben oder sie zuerst dort wegnehmen.',
  'mail.unconfirmed': 'noch nicht bestätigt',
  'mail.unconfirmedWhat':
    'Wir haben eine E-Mail dorthin geschickt. Ihr Link bestätigt die Adresse; bis dahin hilft sie nicht bei einem vergessenen Passwort.',
  'mail.sendAgain': 'E-Mail noch einmal schicken',
  'mail.sentAgain': 'Die E-Mail an {address} ist unterwegs.',
}
