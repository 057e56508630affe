import type { adminLimits as english } from '../en/admin-limits.ts'

export const adminLimits: Readonly<Record<keyof typeof english, string>> = {
  'admin.limits': 'Grenzen',
  'admin.limits-members': 'Wie oft ein Mitglied schreiben und suchen darf',
  'admin.limits-own': 'Eigene Beiträge',
  'admin.limits-length': 'Länge',
  'admin.limits-networks': 'Netze und Programme',
  'admin.limit-postsPerMinute': 'Beiträge in einer Minute',
  'admin.limitDoes-postsPerMinute':
    'Wie viele Beiträge ein Mitglied schreiben darf. Vorschauen, Bearbeitungen, Reaktionen und andere Änderungen (entfernen, umbenennen, als gelesen markieren) je fünfmal so viele.',
  'admin.limit-threadsPerHour': 'Themen in einer Stunde',
  'admin.limitDoes-threadsPerHour': 'Wie viele Themen ein Mitglied beginnen darf.',
  'admin.limit-searchesPerMinute': 'Suchen in einer Minute',
  'admin.limitDoes-searchesPerMinute': 'Wie oft ein Mitglied oder ein Netz von Gästen suchen darf.',
  'admin.limit-ownEditHours': 'Stunden zum Bearbeiten',
  'admin.limitDoes-ownEditHours':
    'Wie lange eigene Beiträge bearbeitet und eigene Themen umbenannt werden dürfen; 0: für immer. Die Moderation darf jederzeit.',
  'admin.limit-ownRemovalHours': 'Stunden zum Entfernen',
  'admin.limitDoes-ownRemovalHours':
    'Wie lange eigene Beiträge und eigene Themen, in denen sonst niemand geschrieben hat, entfernt und zurückgeholt werden dürfen; 0: gar nicht. Die Moderation darf jederzeit.',
  'admin.limit-longestPost': 'Längster Beitrag, in Zeichen',
  'admin.limitDoes-longestPost':
    'Was länger ist, kommt zum Kürzen zurück. Vorhandene Beiträge bleiben.',
  'admin.limit-longestTitle': 'Längster Titel, in Zeichen',
  'admin.limitDoes-longestTitle': 'Dasselbe für Titel von Themen.',
  'admin.limit-joinsPerHour': 'Beitritte in einer Stunde',
  'admin.limitDoes-joinsPerHour': 'Wie viele aus einem Netz beitreten dürfen.',
  'admin.limit-signInsPerFiveMinutes': 'Anmeldeversuche in fünf Minuten',
  'admin.limitDoes-signInsPerFiveMinutes':
    'Aus einem Netz, gleich für welches Konto; auch falsche Token von Programmen.',
  'admin.limit-signInsPerAccountHour': 'Anmeldeversuche für ein Konto in einer Stunde',
  'admin.limitDoes-signInsPerAccountHour': 'Aus einem Netz; aus einem anderen geht es weiterhin.',
  'admin.limit-apiRequestsPerFiveMinutes': 'Anfragen eines Programms in fünf Minuten',
  'admin.limitDoes-apiRequestsPerFiveMinutes': 'Je Token der API oder, ohne Token, je Netz.',
  'admin.limitBounds': 'Von {least, number} bis {most, number}; ohne Änderung {byDefault, number}.',
  'admin.problem-limit-not-whole': '„{name}“: eine ganze Zahl, nur aus Ziffern.',
  'admin.problem-limit-too-small': '„{name}“: mindestens {limit, number}.',
  'admin.problem-limit-too-large': '„{name}“: höchstens {limit, number}.',
}
