import type { reactions as english } from '../en/reactions.ts'

export const reactions: Readonly<Record<keyof typeof english, string>> = {
  'reactions.bar': 'Reaktionen',
  'reactions.given': '{name}, {count}',
  'reactions.add': 'Reagieren',
  'reactions.whoShort': 'wer',
  'reactions.who': 'Wer reagiert hat',
  'reactions.whoToPost': 'Wer auf Beitrag {number} reagiert hat',
  'reactions.none': 'Auf diesen Beitrag hat noch niemand reagiert.',
  'reactions.backToPost': 'Zurück zum Beitrag',
}
