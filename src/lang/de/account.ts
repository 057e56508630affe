import type { account as english } from '../en/account.ts'

export const account: Readonly<Record<keyof typeof english, string>> = {
  'account.title': 'Mein Konto',
  'account.saved': 'Gespeichert.',
  'account.profile': 'Profil',
  'account.seeProfile': 'Meine Seite ansehen',
  'account.location': 'Woher',
  'account.about': 'Über mich',
  'account.aboutHint': 'Geschrieben wie ein Beitrag; alle können es lesen.',
  'account.language': 'Sprache',
  'account.forumLanguage': 'Die Sprache des Forums',
  'account.picture': 'Bild',
  'account.pictureHint':
    'JPEG, PNG, WebP, AVIF oder GIF, bis 10 MB. Es wird quadratisch beschnitten; was die Kamera hineingeschrieben hat, fällt weg.',
  'account.choosePicture': 'Bilddatei',
  'account.usePicture': 'Dieses Bild verwenden',
  'account.removePicture': 'Zurück zum gezeichneten Gesicht',
  'account.signingIn': 'Anmeldung',
  'account.change': 'Ändern',
  'account.see': 'Ansehen',
  'account.noEmail': 'keine',
  'account.nameTitle': 'Meinen Namen ändern',
  'account.newName': 'Neuer Name',
  'account.nameKept':
    'Der bisherige Name bleibt 90 Tage vergeben und steht auf der eigenen Seite, damit sich niemand für Sie ausgeben kann.',
  'account.emailTitle': 'Meine E-Mail-Adresse ändern',
  'account.emailEmpty': 'Leer lassen, um keine zu haben.',
  'account.passwordTitle': 'Mein Passwort ändern',
  'account.newPassword': 'Neues Passwort',
  'account.passwordEnds':
    'Überall sonst endet die Anmeldung, und die Schlüssel für Programme gelten nicht mehr.',
  'account.current': 'Bisheriges Passwort',
  'account.currentWhy':
    'Noch einmal gefragt, weil es zuletzt vor mehr als zehn Minuten eingegeben wurde: Wer den Browser offen vorfindet, soll das Konto nicht übernehmen können.',
  'account.sessions': 'Wo ich angemeldet bin',
  'account.sessionsAbout':
    'Die Adresse ist auf ihr Netz gekürzt. Was davon unbekannt ist, hier abmelden und das Passwort ändern.',
  'account.thisOne': 'dieser Browser',
  'account.lastUsed': 'zuletzt benutzt {when}',
  'account.usedNow': 'jetzt in Gebrauch',
  'account.signedIn': 'angemeldet {when}',
  'account.endSession': 'Dort abmelden',
  'account.endOthers': 'Überall sonst abmelden',
  'account.unknownBrowser': 'unbekannter Browser',
  'account.browserOn': '{browser} unter {system}',
  'account.tokens': 'Schlüssel für Programme',
  'account.tokensAbout':
    'Ein Programm, das einen Schlüssel kennt, kann hier in Ihrem Namen lesen und schreiben. Sein Text erscheint einmal, wenn er gemacht wird.',
  'account.tokensHow': 'Was ein Programm verlangen kann',
  'account.tokenName': 'Wofür er ist',
  'account.makeToken': 'Schlüssel machen',
  'account.tokenMade': 'Jetzt kopieren; er erscheint nicht noch einmal.',
  'account.neverUsed': 'nie benutzt',
  'account.revokeToken': 'Widerrufen',
  'account.noTokens': 'Es gibt noch keine Schlüssel.',
  'account.problem-location-too-long': 'Woher: höchstens {limit, number} Zeichen.',
  'account.problem-about-too-long': 'Über mich: höchstens {limit, number} Zeichen.',
  'account.problem-language-unknown': 'Diese Sprache gibt es hier nicht.',
  'account.problem-picture-unreadable':
    'Das ist kein Bild, das hier gelesen werden kann. JPEG, PNG, WebP, AVIF und GIF gehen.',
  'account.problem-picture-too-large':
    'Dieses Bild ist größer als {limit, number} MB. Bitte vorher verkleinern.',
  'account.problem-token-name-missing': 'Es fehlt, wofür der Schlüssel ist.',
  'account.problem-token-name-too-long': 'Wofür er ist: höchstens {limit, number} Zeichen.',
  'account.problem-token-too-many':
    'Es gibt schon {limit, number} Schlüssel. Bitte einen widerrufen, der nicht mehr gebraucht wird.',
}
