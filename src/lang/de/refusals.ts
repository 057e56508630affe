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
  'refusal.thread-locked':
    'Dieses Thema ist geschlossen: Nur die Moderation antwortet darin noch oder bearbeitet, was dort steht.',
  'refusal.too-late': 'Die Zeit, in der das noch ging, ist vorbei. Die Moderation kann es.',
  'refusal.already-removed': 'Es ist schon entfernt.',
  'refusal.not-removed': 'Es ist nicht entfernt, also gibt es nichts zurückzuholen.',
  'refusal.too-many':
    'Das war viel in kurzer Zeit. Bitte in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} minute {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Stunde} other {# Stunden}}}} noch einmal versuchen.',
  'refusal.form-expired':
    'Dieses Formular gehört zu einer anderen Sitzung oder ist zu alt. Es wurde nichts geändert. Bitte die Seite des Formulars neu laden und noch einmal senden.',
  'refusal.confirm-password': 'Davor bitte noch einmal das Passwort eingeben.',
  'refusal.not-set-up':
    'Dieses Forum ist noch nicht eingerichtet: Wer es betreibt, legt das erste Konto an, mit der Adresse, die beim Start des Forums im Terminal stand.',
  'refusal.own-post': 'Reaktionen sind für die Beiträge der anderen: Auf eigene geht das nicht.',
  'refusal.administrators-only': 'Das kann nur die Verwaltung.',
  'refusal.last-administrator':
    'Jemand muss das Forum verwalten: Die Rolle zuerst noch jemandem geben.',
  'refusal.joining-closed': 'Dieses Forum nimmt zurzeit keine neuen Mitglieder auf.',
  'refusal.moderators-removed':
    'Das hat die Moderation entfernt, also kann nur sie es wiederherstellen.',
  'refusal.others-wrote':
    'In diesem Thema haben auch andere geschrieben, also kann es nicht von einer Person allein entfernt werden. Die Moderation kann es.',
  'refusal.wrong-method':
    'Was gesendet wurde, gehört nicht zu dieser Adresse; es wurde nichts geändert. Bitte zur vorigen Seite zurückgehen und ihre Knöpfe benutzen.',
  'refusal.bad-address':
    'Diese Adresse ist nicht lesbar: Einem Prozentzeichen darin folgt nicht, was dazugehört. Wahrscheinlich wurde der Link abgeschnitten oder unterwegs verändert. Bitte berichtigen; sonst hilft die Suche weiter, oder die Liste der Bereiche.',
  'refusal.unreadable':
    'Was der Browser gesendet hat, ist unvollständig oder unlesbar angekommen; es wurde nichts geändert. Bitte zurückgehen, die Seite neu laden und noch einmal senden.',
  'refusal.headTooLarge':
    'Mit dieser Anfrage kam mehr mit, als dieses Forum liest: eine sehr lange Adresse oder zu viele Cookies. Bitte die Adresse kürzen oder die Cookies dieses Forums im Browser löschen und es noch einmal versuchen.',
  'refusal.tooSlow':
    'Was der Browser gesendet hat, brauchte zu lange, um anzukommen; es wurde nichts geändert. Bitte noch einmal versuchen, vielleicht mit einer besseren Verbindung.',
  'refusal.broken':
    'Bei uns ist etwas schiefgegangen. Es wurde unter der Nummer {id} notiert; ein neuer Versuch kann helfen.',
  'refusal.tooLarge':
    'Es kamen mehr als {most, number} kB, und mehr nimmt dieses Forum nicht auf einmal an. Gelesen wurde nichts davon, es wurde also nichts geändert, und der Text lässt sich hier nicht zeigen: Er steht noch im Browser, eine Seite zurück. Bitte kürzen oder in mehreren Teilen senden.',
  'refusal.tooLargeBy':
    'Es kamen {came, number} kB; dieses Forum nimmt auf einmal höchstens {most, number} kB an. Gelesen wurde nichts davon, es wurde also nichts geändert, und der Text lässt sich hier nicht zeigen: Er steht noch im Browser, eine Seite zurück. Bitte kürzen oder in mehreren Teilen senden.',
  'refusal.yourText': 'Der gesendete Text',
  'refusal.sendAgain': 'Noch einmal senden',
  'refusal.lastPage': 'Die letzte Seite davon: {page, number}',
  'refusal.home': 'Zu den Bereichen',
}
