import type { PlannedThread } from '../../content.ts'

export const SHASO: PlannedThread = {
  key: 'shaso',
  board: 'languages',
  title: '夜汽車の窓から、ひとつだけ覚えているもの',
  newest: '15d 3h',
  posts: [
    {
      by: 'yui',
      key: 'hitotsu',
      text: `夜行に乗ると、ほとんどは眠っているか、暗くて何も見えません。それなのに、なぜかひとつだけ、何年たっても消えない景色があります。

私のは、米子の手前の踏切です。真夜中の二時ごろ、遮断機の前に、パジャマ姿の男の子とお父さんが立っていました。男の子がこちらに手を振って、お父さんは振らずに、深くお辞儀をしました。一秒もなかったと思います。

みなさんの「ひとつだけ」を教えてください。`,
      reactions: { warm: 8 },
    },
    {
      by: 'mika',
      after: '2h',
      text: `旭川を過ぎたあたりで、線路ぎわの家の二階に明かりがついていて、女の人がアイロンをかけていました。午前四時です。白いシャツでした。誰が着るシャツなのか、今でも時々考えます。`,
      reactions: { warm: 7 },
    },
    {
      by: 'kenji',
      after: '9h',
      key: 'aomori',
      text: `乗務員は外を見る暇がないと思われがちですが、そうでもありません。青森に着く少し前、最後の検札を終えて乗務員室の窓を開けると、必ず同じ場所で、同じ漁師さんが網を干していました。

ある年の春、網だけがあって、人がいませんでした。次の週も。三週目に、若い人が同じ場所で、同じ格好で、網を干していました。

私は二十二年間、その方々の名前を知りません。`,
      reactions: { warm: 13 },
    },
    {
      by: 'yui',
      after: '1h',
      answers: 'aomori',
      text: `大森さん、これを電車の中で読んでしまって、岡山で降りそこねました。`,
      reactions: { warm: 6, funny: 4 },
    },
    {
      by: 'kenji',
      after: '3h',
      text: `それは申し訳ございません。元乗務員として、乗り越しのご案内もいたしましょうか。`,
      reactions: { funny: 9, warm: 2 },
    },
    {
      by: 'joonho',
      after: '6h',
      text: `日本語はまだ下手ですが、書いてみます。下関から乗った夜行で、トンネルに入る前に、海の上に小さい船が一つ見えました。船の窓も明るくて、中で誰かがラーメンを食べていました。本当です。湯気が見えました。`,
      reactions: { warm: 8, funny: 3 },
    },
    {
      by: 'yui',
      after: '40m',
      text: `パクさんは、どんな景色の中からでも食べ物を見つけますね。`,
      reactions: { funny: 7, warm: 2 },
    },
    {
      by: 'joonho',
      after: '20m',
      text: `才能は一つしかありません。`,
      reactions: { funny: 8 },
    },
    {
      by: 'chengyuan',
      after: '1d',
      key: 'gansu',
      text: `漢字が読めるので、皆さんの話はだいたい分かります。日本語では書けないので、中国語と英語で失礼します。

河西走廊，凌晨五点。铁路边有一个人牵着一匹骆驼，等我们的火车过去。骆驼看着车窗，一节一节地看，好像在找人。 A man with a camel waited for our train to pass. The camel looked at the windows, one after another, as if it was looking for somebody.`,
      reactions: { warm: 11, funny: 2 },
    },
    {
      by: 'mika',
      after: '50m',
      text: `> [{{q:gansu}}]
> 好像在找人

「誰かを探しているみたいだった」。漢字だけで伝わりました。いい景色ですね。`,
      reactions: { warm: 5 },
    },
    {
      by: 'piya',
      after: '8h',
      text: `อ่านด้วยเครื่องแปล ขออภัย。翻訳機で読んでいます。私のは音です。夜中の駅で、ホームの端の人が口笛を吹いていました。列車が動くと、ドップラー効果で半音下がりました。 I could not see him. The melody went down by a semitone as we left.`,
      reactions: { warm: 10 },
    },
    {
      by: 'kenji',
      after: '2d',
      text: `ひとつ訂正いたします。「名前を知りません」と書きましたが、先日、用があって近くまで参りましたので、思い切って歩いて行ってみました。

若い方がいらっしゃいました。もう若くはありませんでした。「毎朝、最後尾の窓が開くのを見て、時計を合わせていました」と言われました。

お名前は伺いましたが、ここには書かないでおきます。`,
      reactions: { warm: 17 },
    },
    {
      by: 'yui',
      after: '1h',
      text: `今日も降りそこねました。`,
      reactions: { warm: 10, funny: 7 },
    },
  ],
}
