export const reactions = {
  'reactions.bar': 'Reactions',
  'reactions.given': '{name}, {count}',
  'reactions.add': 'React',
  'reactions.whoShort': 'who',
  'reactions.who': 'Who reacted',
  'reactions.whoToPost': 'Who reacted to post {number}',
  'reactions.none': 'Nobody has reacted to this post yet.',
  'reactions.backToPost': 'Back to the post',
} as const
