import type { refusals as english } from '../en/refusals.ts'

export const refusals: Readonly<Record<keyof typeof english, string>> = {
  'refusal.title': 'Das hat nicht geklappt',
  'refusal.notFoundTitle': 'Hier ist nichts',
  'refusal.not-found':
    'Unter dieser Adresse gibt es nichts, oder nichts, was für Sie sichtbar ist. Vielleicht wurde es verschoben oder entfernt. Die Suche hilft weiter, oder die Liste der Bereiche.',
  'refusal.sign-in-first': 'Dafür ist eine Anmeldung nötig.',
  'refusal.not-allowed':
    'Die eigenen Rollen erlauben das hier nicht. Bei Fragen hilft die Moderation.',
  'refusal.not-yours': 'Das können nur die Verfasser selbst und die Moderation.',
  'refusal.thread-locked': 'Dieses Thema ist geschlossen: niemand kann mehr antworten.',
  'refusal.too-late': 'Die Zeit, in der das noch ging, ist vorbei. Die Moderation kann es.',
  'refusal.already-removed': 'Es ist schon entfernt.',
  'refusal.not-removed': 'Es ist nicht entfernt, also gibt es nichts zurückzuholen.',
  'refusal.too-many':
    'Das war viel in kurzer Zeit. Bitte einen Moment warten und noch einmal versuchen.',
  'refusal.form-expired':
    'Dieses Formular gehört zu einer anderen Sitzung oder ist zu alt. Es wurde nichts geändert. Bitte die Seite des Formulars neu laden und noch einmal senden.',
  'refusal.confirm-password': 'Davor bitte noch einmal das Passwort eingeben.',
  'refusal.bad-request': 'Die Adresse oder das Formular ist nicht vollständig: {detail}',
  'refusal.broken':
    'Bei uns ist etwas schiefgegangen. Es wurde unter der Nummer {id} notiert; ein neuer Versuch kann helfen.',
  'refusal.tooLarge': 'Das ist größer, als dieses Forum annimmt.',
  'refusal.yourText': 'Der gesendete Text',
  'refusal.sendAgain': 'Noch einmal senden',
  'refusal.home': 'Zu den Bereichen',
}
