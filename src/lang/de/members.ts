import type { members as english } from '../en/members.ts'

export const members: Readonly<Record<keyof typeof english, string>> = {
  'members.joinTitle': 'Mitglied werden',
  'members.joinAbout':
    'Ein Name und ein Passwort genügen. Mitglieder antworten, reagieren und finden wieder, was sie noch nicht gelesen haben.',
  'members.joinClosed': 'Dieses Forum nimmt zurzeit keine neuen Mitglieder auf.',
  'members.join': 'Mitglied werden',
  'members.haveAccount': 'Schon ein Konto?',
  'members.signInTitle': 'Anmelden',
  'members.signIn': 'Anmelden',
  'members.noAccount': 'Noch kein Konto?',
  'members.name': 'Name',
  'members.nameHint':
    'Zwei bis dreißig Zeichen einer Schrift. Alle sehen ihn; er lässt sich später ändern.',
  'members.nameOrEmail': 'Name oder E-Mail-Adresse',
  'members.email': 'E-Mail-Adresse',
  'members.emailOptional': 'E-Mail-Adresse (freiwillig)',
  'members.emailHint': 'Sonst sieht sie niemand.',
  'members.password': 'Passwort',
  'members.passwordHint':
    'Mindestens zehn Zeichen und schwer zu erraten. Ein eigener Satz ist gut, ein Passwort-Manager ist besser.',
  'members.tooManyTries':
    'Zu viele Versuche aus diesem Netz. Bitte in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal versuchen.',
  'members.problem-name-missing': 'Ein Name fehlt.',
  'members.problem-name-too-short': 'Ein Name hat mindestens {limit, number} Zeichen.',
  'members.problem-name-too-long': 'Ein Name hat höchstens {limit, number} Zeichen.',
  'members.problem-name-characters':
    'Ein Name besteht aus Buchstaben und Ziffern, dazwischen einzelne Leerzeichen, Bindestriche, Apostrophe, Punkte oder Unterstriche.',
  'members.problem-name-edges':
    'Ein Name beginnt und endet mit einem Buchstaben oder einer Ziffer und hat keine zwei Satzzeichen nebeneinander.',
  'members.problem-name-no-letter': 'Ein Name braucht mindestens einen Buchstaben.',
  'members.problem-name-mixed-scripts':
    'Ähnlich aussehende Buchstaben verschiedener Schriften können nicht in einem Namen stehen. Bitte bei einer Schrift bleiben.',
  'members.problem-name-reserved':
    'Dieser Name spricht für das Forum, darum kann ihn niemand tragen. Bitte einen anderen wählen.',
  'members.problem-name-taken':
    'Jemand trägt diesen Namen oder einen, der ihm sehr ähnlich sieht. Bitte einen anderen wählen.',
  'members.problem-email-missing': 'Dieses Forum verlangt von Mitgliedern eine E-Mail-Adresse.',
  'members.problem-email-malformed': 'An diese Adresse ließe sich keine E-Mail schicken.',
  'members.problem-password-missing': 'Ein Passwort fehlt.',
  'members.problem-password-too-short': 'Ein Passwort hat mindestens {limit, number} Zeichen.',
  'members.problem-password-too-long': 'Ein Passwort hat höchstens {limit, number} Zeichen.',
  'members.problem-password-guessable':
    'Dieses Passwort ist zu leicht zu erraten: Es gehört zu denen, die zuerst probiert werden, oder besteht aus bekannten Wörtern. Länger machen hilft, oder ein Passwort-Manager.',
  'members.problem-wrong-credentials':
    'Name und Passwort gehören nicht zusammen. Groß- und Kleinschreibung zählt beim Passwort, beim Namen nicht.',
  'members.problem-wrong-password': 'Das ist nicht das bisherige Passwort.',
  'members.title': 'Mitglieder',
  'members.search': 'Teil eines Namens',
  'members.find': 'Finden',
  'members.noneFound': 'Kein Name enthält „{search}“. Vielleicht hilft ein kürzerer Teil davon.',
  'members.more': 'Weitere Mitglieder',
  'members.joined': 'dabei seit',
  'members.from': 'aus',
  'members.score': 'Wertung',
  'members.posts': 'Beiträge',
  'members.threads': 'Themen',
  'members.formerly': 'früher {names}',
  'members.placeholder':
    'Bekannt aus dem Archiv eines früheren Forums. Noch hat niemand dieses Konto übernommen.',
  'members.role-admin': 'Verwaltung',
  'members.role-moderator': 'Moderation',
  'members.changeProfile': 'Mein Profil ändern',
  'members.tabPosts': 'Beiträge',
  'members.tabThreads': 'Themen',
  'members.about': 'Über {name}',
  'members.nothingYet': 'Hier noch nichts geschrieben.',
  'members.noPosts': 'Keine Beiträge, die hier zu sehen wären.',
  'members.noThreads': 'Keine Themen, die hier zu sehen wären.',
  'members.inBoard': 'in {board}',
  'members.older': 'Ältere',
  'members.description':
    '{name}: {posts, plural, one {# Beitrag} other {# Beiträge}}, {threads, plural, one {# Thema} other {# Themen}}.',
  'members.removedThreads': 'Entfernte Themen',
}
