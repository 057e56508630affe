import type { PlannedThread } from '../../content.ts'

export const JUKEN: PlannedThread = {
  key: 'juken',
  board: 'languages',
  title: '夜行列車で東京の大学を受けに行った朝のこと',
  newest: '4d 6h',
  posts: [
    {
      by: 'mika',
      key: 'mei',
      text: `姪が来月、東京の大学を受験します。飛行機なら一時間半です。それなのに本人は「夜行を乗り継いで行きたい」と言います。理由を聞いたら「叔母さんが二十年間その話をするから」だそうです。責任を感じています。

試験の前の晩を列車で過ごした方、眠れましたか。起こし方ではなく、眠り方を教えてください。`,
      reactions: { warm: 5, funny: 3 },
    },
    {
      by: 'kenji',
      after: '5h',
      key: 'shomei',
      text: `二月の上りには、毎年かならず受験生が乗っていました。見ればわかります。参考書を開いたまま、ページをめくらないのです。

私たちはその車両の検札をいちばん先に済ませて、灯りを十分だけ早く落としました。規則のどこにも書いてありません。先輩もそうしていましたし、その先輩もそうだったと聞いています。

眠り方はひとつしか存じません。靴を脱いで、揃えて、爪先を進行方向に向けてください。体が「もう向かっている」と納得します。`,
      reactions: { warm: 17, useful: 3 },
    },
    {
      by: 'yui',
      after: '2h',
      key: 'shake',
      text: `岡山から受けに行きました。上の寝台のおばさんに「大学はどこ」と聞かれて、「東京の、まだこれからのところです」と答えました。

朝の五時、カーテンの隙間から駅弁がそっと差し込まれました。鮭が二切れ入っていました。普通は一切れです。

試験は落ちました。鮭は忘れません。包み紙も、もちろんあります。`,
      reactions: { warm: 13, funny: 5 },
    },
    {
      by: 'joonho',
      after: '1h',
      answers: 'shake',
      text: `どの駅の駅弁ですか。研究のためです。`,
      reactions: { funny: 8 },
    },
    {
      by: 'yui',
      after: '30m',
      text: `自分で見つけたい方のために隠しておきます。||糸崎です。いまはもう売っていません。||`,
      reactions: { useful: 2, warm: 4, funny: 2 },
    },
    {
      by: 'chengyuan',
      after: '9h',
      key: 'xiangzi',
      text: `我上大学那年，从兰州坐了二十六个小时的硬座。对面的阿姨问我考上了哪里，我小声说了。十分钟以后，整节车厢都知道了。到站时我的箱子太大，过道走不动，大家就一个传一个，从车窗递了出去。

The whole carriage passed my suitcase out of the window, hand to hand, like a fire brigade. I ran along the platform to meet it. It arrived at my university before I did.`,
      reactions: { warm: 14, funny: 4 },
    },
    {
      by: 'kenji',
      after: '7h',
      text: `もうひとつ思い出しました。盛岡から上野まで、四字熟語の「狼子野心」をずっと唱えている男の子がいました。飼いならしても狼の子は野を忘れない、という意味だそうです。検札のたびに聞こえるので、私まで覚えてしまいました。

翌年の夏、帰省の列車でその子に会いました。「出ましたか」と聞くと、「出ませんでした。でも入りました」と言いました。`,
      reactions: { funny: 11, warm: 8 },
    },
    {
      by: 'simon',
      after: '3h',
      text: `(I read this with a dictionary and a lot of goodwill.) I once sat up all night before an exam and passed. The next time I slept in a bed like a sensible person and failed. I am studying to be an engineer, so I know that two trains are not a timetable. But I notice it.`,
      reactions: { funny: 9 },
    },
    {
      by: 'mika',
      after: '1d',
      text: `> [{{q:shomei}}]
> 爪先を進行方向に向けてください

姪に読ませました。「進行方向が途中の駅で変わったらどうするの」と聞かれて、答えられませんでした。試験に受かりそうな子だと思いました。`,
      reactions: { funny: 10, warm: 3 },
    },
    {
      by: 'kenji',
      after: '40m',
      text: `お見事です。その場合は、起きて揃え直してください。起きられたなら、起こす必要もありません。`,
      reactions: { funny: 7, warm: 5 },
    },
    {
      by: 'mika',
      after: '16d',
      key: 'hagaki',
      text: `結果はまだです。でも今朝、姪から葉書が届きました。

「眠れませんでした。四時十分に海が見えて、向かいの席の知らない人と、黙って一緒に見ました。東京に着いたら、車掌さんが『行ってらっしゃい』と言いました。さようなら、じゃなくて。試験は、海の次によくできたと思います」`,
      reactions: { warm: 18 },
    },
    {
      by: 'kenji',
      after: '2h',
      text: `今もそう言ってくれているのですね。ありがとうございます。`,
      reactions: { warm: 13 },
    },
  ],
}
