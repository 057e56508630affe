import type { PlannedThread } from '../../content.ts'

export const OFFICE_KITCHENS: PlannedThread = {
  key: 'office-kitchens',
  board: 'office',
  title: 'Move the kitchens out of the northern thread?',
  newest: '3d',
  posts: [
    {
      by: 'philippa',
      text: `Posts 20 to 29 of {{thread:north}} are about cooking, not about going north. They're also the best thing on the forum this month. Do we move the tangent to {{thread:dining-car}} or leave it?`,
    },
    {
      by: 'teodor',
      after: '40m',
      text: `I put a polite sign at the end and they went by themselves. If we move it now, Marguerite's omelette ends up among people who have not asked, and Pavel's answer to it loses its pan.`,
      reactions: { funny: 1, useful: 1 },
    },
    {
      by: 'ottilie',
      after: '2h',
      text: `As one of the guilty: leave it for as long as Mairéad is under way. When she is home, move it whole, with all its answers, and leave the line that says where it went.`,
      reactions: { useful: 1 },
    },
    {
      by: 'ada',
      after: '5h',
      text: `Agreed. Nobody tidies a table while the guests are still sitting at it.`,
      reactions: { warm: 1 },
    },
  ],
}

export const OFFICE_SELLER: PlannedThread = {
  key: 'office-seller',
  board: 'office',
  title: 'The seller of berths: what we learned',
  newest: '117d',
  posts: [
    {
      by: 'teodor',
      text: `For the next time, so that we do not have to think again at night. He joined on a Sunday, wrote two harmless posts ("so true!", "lovely window"), waited three days, then sent 40 letters in eleven minutes. The letters quoted each person's own posts.`,
      reactions: { useful: 1 },
    },
    {
      by: 'philippa',
      after: '3h',
      text: `The pattern to watch is the *wait*. Both harmless posts were answers to threads over a year old. I'd suggest new members can write three letters on their first day and ten in their first week. Real people don't notice; I checked everyone who joined in two years, the most was four.`,
      reactions: { useful: 1, warm: 1 },
    },
    {
      by: 'ottilie',
      after: '1h',
      text: `And somebody should say something kind to Giorgi. I mean in addition to the forty euros.`,
      reactions: { warm: 1 },
    },
    {
      by: 'ada',
      after: '20m',
      text: `I telephoned him. He was between two patients. He said the worst was that he had already looked up which side of the carriage.`,
      reactions: { warm: 1 },
    },
  ],
}
