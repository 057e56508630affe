import type { setup as english } from '../en/setup.ts'

export const setup: Readonly<Record<keyof typeof english, string>> = {
  'setup.title': 'Dieses Forum einrichten',
  'setup.welcome':
    'Noch hat hier niemand ein Konto. Ein Name für das Forum und ein eigenes Konto genügen: Es wird das erste der Verwaltung. Alles lässt sich später ändern.',
  'setup.tokenMissing':
    'Dieses Forum ist noch nicht offen: Zuerst richtet es ein, wer es betreibt, mit der einmaligen Adresse, die beim Start des Forums im Terminal stand. Dort nachsehen oder neu starten, dann gibt es eine neue. Ohne Browser leistet „folkmoot setup“ dasselbe.',
  'setup.forumName': 'Name des Forums',
  'setup.forumNameHint': 'Steht oben auf jeder Seite und in den Ergebnissen von Suchmaschinen.',
  'setup.forumNameMissing': 'Das Forum braucht einen Namen.',
  'setup.forumNameTooLong': 'Der Name des Forums ist länger als {limit, number} Zeichen.',
  'setup.language': 'Sprache des Forums',
  'setup.you': 'Das eigene Konto',
  'setup.done': 'Forum öffnen',
  'setup.boardNews': 'Neuigkeiten',
  'setup.boardNewsAbout': 'Was die zu sagen haben, die diesen Ort betreiben.',
  'setup.boardHello': 'Hallo',
  'setup.boardHelloAbout': 'Wer ist da, und was hat hergeführt?',
  'setup.boardTalk': 'Gespräche',
  'setup.boardTalkAbout': 'Alles, worum es in dieser Gemeinschaft geht.',
  'setup.boardHelp': 'Fragen',
  'setup.boardHelpAbout': 'Zur Bedienung des Forums, und was besser werden könnte.',
  'setup.boardStaff': 'Hinterzimmer',
  'setup.boardStaffAbout': 'Nur für die Moderation: Sonst sieht niemand diesen Bereich.',
}
