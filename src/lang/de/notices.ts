import type { notices as english } from '../en/notices.ts'

export const notices: Readonly<Record<keyof typeof english, string>> = {
  'notices.title': 'Mitteilungen',
  'notices.bell':
    '{count, plural, =0 {Mitteilungen} one {Mitteilungen: # nicht gesehen} other {Mitteilungen: # nicht gesehen}}',
  'notices.bellMany': 'Mitteilungen: mehr als {count} nicht gesehen',
  'notices.lists': 'Listen',
  'notices.all': 'Alle',
  'notices.unseen': 'Nicht gesehen',
  'notices.group-addressed': 'An mich',
  'notices.group-threads': 'Beobachtete Themen',
  'notices.group-boards': 'Beobachtete Bereiche',
  'notices.group-reactions': 'Reaktionen',
  'notices.none':
    'Hier ist nichts. Mitgeteilt wird, wenn jemand Sie zitiert, Ihnen antwortet, Sie erwähnt, auf einen Beitrag von Ihnen reagiert oder in einem beobachteten Thema oder Bereich schreibt.',
  'notices.noneUnseen': 'Alles ist gesehen.',
  'notices.noneOfGroup': 'Nichts dieser Art.',
  'notices.older': 'Ältere',
  'notices.newest': 'Zurück zu den neuesten',
  'notices.seeAll': 'Alle als gesehen markieren',
  'notices.see': 'Als gesehen markieren',
  'notices.notSeen': 'nicht gesehen',
  'notices.settings': 'Einstellungen',
  'notices.say-mention': '{who} hat Sie in „{thread}“ erwähnt',
  'notices.say-quote': '{who} hat Sie in „{thread}“ zitiert',
  'notices.say-answer': '{who} hat Ihnen in „{thread}“ geantwortet',
  'notices.say-posts':
    '{count, plural, one {{who} hat in „{thread}“ geschrieben} other {{many} neue Beiträge in „{thread}“, der letzte von {who}}}',
  'notices.say-threads':
    '{count, plural, one {{who} hat in {board} „{thread}“ begonnen} other {{many} neue Themen in {board}, das letzte von {who}}}',
  'notices.say-reactions':
    '{others, plural, =0 {{who} hat auf Ihren Beitrag in „{thread}“ reagiert} one {{who} und # weitere Person haben auf Ihren Beitrag in „{thread}“ reagiert} other {{who} und {many} weitere haben auf Ihren Beitrag in „{thread}“ reagiert}}',
  'notices.say-claim-accepted': 'Dass Sie {name} waren, ist anerkannt: die Beiträge gehören Ihnen',
  'notices.say-claim-refused': 'Dass Sie {name} waren, ist abgelehnt',
  'notices.say-claim-undone':
    'Dass Sie {name} waren, ist zurückgenommen: die Beiträge gehören Ihnen nicht mehr',
  'notices.settingsTitle': 'Einstellungen der Mitteilungen',
  'notices.watchHabits': 'Von selbst beobachtet',
  'notices.watchStarted': 'Themen, die ich beginne',
  'notices.watchAnswered': 'Themen, in denen ich antworte',
  'notices.byMail': 'Per E-Mail',
  'notices.byMailAbout':
    'Auf der Seite wird alles mitgeteilt. Post kommt nur von dem, was bis dahin dort nicht gesehen wurde, und von jedem einmal.',
  'notices.noMail': 'Dieses Forum verschickt keine E-Mail.',
  'notices.noAddress':
    'Noch kann keine Post ankommen: Auf der Seite des Kontos eine E-Mail-Adresse angeben und bestätigen.',
  'notices.by-addressed': 'Erwähnungen, Zitate und Antworten',
  'notices.by-threads': 'Neue Beiträge in beobachteten Themen',
  'notices.by-boards': 'Beobachtete Bereiche: neue Themen und das Beste vom Verpassten',
  'notices.by-reactions': 'Reaktionen auf eigene Beiträge',
  'notices.rhythm-site': 'nur auf der Seite',
  'notices.rhythm-at-once': 'sofort per E-Mail',
  'notices.rhythm-daily': 'einmal am Tag per E-Mail',
  'notices.rhythm-weekly': 'einmal in der Woche per E-Mail',
  'notices.quiet': 'Ruhezeit',
  'notices.quietAbout': 'Dazwischen kommt keine Post; sie wartet.',
  'notices.quietFrom': 'Von',
  'notices.quietTo': 'Bis',
  'notices.quietNone': 'keine',
  'notices.hour': '{hour} Uhr',
  'notices.timeZone': 'Zeitzone',
  'notices.timeZoneHint': 'Zusammenfassungen kommen an ihrem Morgen.',
  'notices.problem-time-zone-unknown': 'Diese Zeitzone gibt es nicht.',
  'notices.mailSubject-at-once':
    '{count, plural, one {# Mitteilung von {forum}} other {# Mitteilungen von {forum}}}',
  'notices.mailSubject-daily': 'Heute verpasst: {forum}',
  'notices.mailSubject-weekly': 'Diese Woche verpasst: {forum}',
  'notices.mailBest': 'Lebhaft in beobachteten Bereichen',
  'notices.mailMissed':
    '„{thread}“: {posts, plural, one {# neuer Beitrag} other {# neue Beiträge}}, {reactions, plural, =0 {keine Reaktionen} one {# Reaktion} other {# Reaktionen}}',
  'notices.mailWhy-at-once':
    'Diese Mail kommt, weil es bei {forum} noch nicht gesehen wurde und sofortige Post gewünscht ist.',
  'notices.mailWhy-daily':
    'Diese Mail kommt einmal am Tag, wenn es etwas gibt, weil es so eingestellt ist.',
  'notices.mailWhy-weekly':
    'Diese Mail kommt einmal in der Woche, wenn es etwas gibt, weil es so eingestellt ist.',
  'notices.mailSettings': 'Ändern, was kommt',
  'notices.mailOff': 'Keine solchen Mails mehr',
  'notices.offTitle': 'Keine solchen Mails mehr?',
  'notices.offAsk-at-once':
    'Soll an {name} keine sofortige Post mehr kommen? Auf der Seite wird weiterhin alles mitgeteilt.',
  'notices.offAsk-daily':
    'Soll an {name} keine tägliche Post mehr kommen? Auf der Seite wird weiterhin alles mitgeteilt.',
  'notices.offAsk-weekly':
    'Soll an {name} keine wöchentliche Post mehr kommen? Auf der Seite wird weiterhin alles mitgeteilt.',
  'notices.offYes': 'Ja, keine mehr',
  'notices.offDone': 'Es kommen keine solchen Mails mehr. Sonst hat sich nichts geändert.',
}
