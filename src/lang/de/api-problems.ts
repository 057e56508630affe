import type { apiProblems as english } from '../en/api-problems.ts'

export const apiProblems: Readonly<Record<keyof typeof english, string>> = {
  'api.problems': 'Was Fehler bedeuten',
  'api.problemsAbout':
    'Jeder Fehler ist ein Dokument der Art application/problem+json (RFC 9457). Sein type ist eine Adresse auf dieser Seite; sein detail sagt (auf Englisch), was zu tun ist.',
  'api.problemFields': 'Was an einem Feld nicht stimmen kann',
  'api.problemFieldsAbout':
    'Ein Dokument mit 400 oder 422 nennt in problems jedes Feld: wo es steht, was daran nicht stimmt (is) und dasselbe als Satz (detail).',
  'api.problem-not-found':
    'Unter dieser Adresse gibt es nichts, oder nichts, was für diesen Schlüssel sichtbar ist: beides sieht gleich aus. Zu prüfen sind die Nummer in der Adresse und die Rechte des Mitglieds.',
  'api.problem-sign-in-first':
    'Das braucht einen Schlüssel, zu senden als Kopfzeile „Authorization: Bearer SCHLÜSSEL“. Mitglieder machen ihn auf ihrer Kontoseite, Betreiber auch mit „folkmoot token“.',
  'api.problem-wrong-token':
    'Der Schlüssel wurde nicht angenommen: Die Kopfzeile muss „Authorization: Bearer SCHLÜSSEL“ lauten, mit einem, der nicht zurückgezogen ist. Einen neuen gibt es auf der Kontoseite. Was Gäste lesen dürfen, braucht keine solche Kopfzeile.',
  'api.problem-not-allowed': 'Die Rollen des Mitglieds erlauben das hier nicht.',
  'api.problem-not-yours':
    'Das können nur die Verfasser selbst und die Moderation; dieses Mitglied gehört nicht dazu.',
  'api.problem-thread-locked':
    'Das Thema ist geschlossen: Außer der Moderation kann niemand darin schreiben oder etwas bearbeiten.',
  'api.problem-too-late':
    'Die Zeit, in der die Verfasser das noch konnten, ist vorbei. Mit einem Schlüssel der Moderation geht es.',
  'api.problem-already-removed': 'Es ist schon entfernt. Nichts wurde geändert.',
  'api.problem-not-removed': 'Es ist nicht entfernt, also gibt es nichts zurückzuholen.',
  'api.problem-too-many':
    'Zu viele Anfragen in kurzer Zeit. Nach so vielen Sekunden, wie die Kopfzeile Retry-After nennt, kann die Anfrage noch einmal gesendet werden.',
  'api.problem-form-expired':
    'Diese nonce wurde schon für etwas anderes verwendet. Nichts wurde geändert; die Anfrage ist mit einer eigenen nonce oder ohne eine noch einmal zu senden.',
  'api.problem-confirm-password':
    'Das geht nur auf den Seiten, nach nochmaliger Eingabe des Passworts.',
  'api.problem-not-set-up':
    'Das Forum ist noch nicht eingerichtet. Wer es betreibt, legt das erste Konto an, mit der Adresse aus dem Terminal.',
  'api.problem-own-post': 'Auf eigene Beiträge reagiert niemand.',
  'api.problem-administrators-only': 'Das kann nur die Verwaltung.',
  'api.problem-last-administrator': 'Jemand muss das Forum verwalten.',
  'api.problem-joining-closed': 'Das Forum nimmt zurzeit keine neuen Mitglieder auf.',
  'api.problem-moderators-removed':
    'Das hat die Moderation entfernt; nur mit einem Schlüssel der Moderation lässt es sich wiederherstellen.',
  'api.problem-others-wrote':
    'In diesem Thema haben auch andere geschrieben: Nur mit einem Schlüssel der Moderation lässt es sich entfernen.',
  'api.problem-unacceptable':
    'Die Anfrage wurde verstanden, aber nichts geändert, weil Felder so nicht angenommen werden können: problems nennt jedes.',
  'api.problem-bad-request':
    'Die Anfrage ist nicht so, wie /api sie beschreibt, und nichts wurde geändert. Liegt es an einem Feld, nennt problems es.',
  'api.problem-bad-address':
    'Die Adresse ist nicht lesbar: Einem Prozentzeichen darin folgen nicht zwei Ziffern, die zu einem Buchstaben in UTF-8 gehören. Namen sind einmal und vollständig mit Prozentzeichen zu schreiben.',
  'api.problem-too-large':
    'Der Inhalt ist zu groß und wurde nicht gelesen. Bitte weniger auf einmal senden; ein Text kann in mehreren Beiträgen kommen.',
  'api.problem-wrong-method':
    'Unter dieser Adresse gibt es etwas, aber nicht für diese Methode: Die Kopfzeile Allow nennt die möglichen.',
  'api.problem-wrong-type':
    'Inhalt dieser Art wird hier nicht gelesen. Zu senden ist JSON mit der Kopfzeile „Content-Type: application/json“.',
  'api.problem-broken':
    'Auf der Seite des Forums ging etwas schief; es steht unter der genannten Nummer in dessen Protokoll.',
  'api.unreadableBody':
    'Der Inhalt ist nicht lesbar: Er ist kein gültiges JSON, oder nicht alles ist angekommen. Nichts wurde geändert; bitte vollständig noch einmal senden.',
  'api.tooLargeBy':
    'Der Inhalt hat {came} Byte und wurde nicht gelesen: Höchstens {most} werden angenommen. Bitte weniger auf einmal senden; ein Text kann in mehreren Beiträgen kommen.',
  'api.tooLarge':
    'Der Inhalt hat mehr als {most} Byte und wurde nicht zu Ende gelesen. Bitte weniger auf einmal senden; ein Text kann in mehreren Beiträgen kommen.',
  'api.field-missing': 'Dieses Feld ist nötig und wurde nicht gesendet.',
  'api.field-wrong-kind':
    'Das muss {kind, select, integer {eine ganze Zahl} string {ein Text} boolean {true oder false} array {eine Liste} object {ein JSON-Objekt} other {von der Art, die /api nennt,}} sein.',
  'api.field-too-small': 'Das muss mindestens {limit} sein.',
  'api.field-too-large': 'Das darf höchstens {limit} sein.',
  'api.field-too-short': 'Das muss mindestens {limit} Zeichen haben.',
  'api.field-too-long': 'Das darf höchstens {limit} Zeichen haben.',
  'api.field-unknown': 'Ein solches Feld gibt es nicht. Was diese Anfrage nimmt, steht in /api.',
  'api.field-not-one-of': 'Das muss einer der Werte sein, die /api dafür nennt.',
  'api.field-not-as-described': 'Das ist nicht so, wie /api es beschreibt.',
  'api.field-text-empty': 'Der Text sagt nichts. Mindestens ein sichtbares Zeichen ist nötig.',
  'api.field-text-too-long':
    'Der Text ist länger als {limit} Zeichen (UTF-16-Einheiten). Er kann in mehreren Beiträgen kommen.',
  'api.field-title-empty': 'Der Titel sagt nichts. Mindestens ein sichtbares Zeichen ist nötig.',
  'api.field-title-too-long': 'Der Titel ist länger als {limit} Zeichen (UTF-16-Einheiten).',
  'api.field-reason-too-long': 'Der Grund ist länger als {limit} Zeichen (UTF-16-Einheiten).',
  'api.field-edited-meanwhile':
    'Jemand hat den Beitrag seit base_revision bearbeitet. Er ist neu zu lesen; dann lässt sich entscheiden, was von beidem bleibt.',
  'api.field-renamed-meanwhile': 'Jemand hat dem Thema inzwischen einen anderen Titel gegeben.',
}
