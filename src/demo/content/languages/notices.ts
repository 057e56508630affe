import type { PlannedThread } from '../../content.ts'

export const JJOKJI: PlannedThread = {
  key: 'jjokji',
  board: 'languages',
  title: '간이역 게시판에 남은 쪽지들',
  newest: '2d 11h',
  posts: [
    {
      by: 'hana',
      key: 'thermos',
      text: `안녕하세요. 간이역 사진을 모으다 보니 언제부턴가 역보다 대합실 게시판을 먼저 찍게 됩니다. 시간표는 몇 해 전 것인데 쪽지는 어제 것이거든요.

제일 좋아하는 건 전라도 어느 역에서 본 겁니다.

> 3시 22분 차 타신 분, 보온병 두고 가셨어요. 국은 식기 전에 제가 먹었습니다. 병은 씻어서 매표구 밑에 두었습니다. 맛있었습니다.

여러분이 본 게시판 이야기도 들려주세요. 사진이 없어도 됩니다.`,
      reactions: { warm: 9, funny: 6 },
    },
    {
      by: 'dohyun',
      after: '3h',
      key: 'gloves',
      text: `강릉에서 두 정거장 올라가면 게시판에 이런 쪽지가 있습니다. "찾습니다. 왼쪽 장갑, 회색." 그 바로 아래에 다른 글씨로 "찾습니다. 오른쪽 장갑, 회색."

둘 다 전화번호가 없어요. 작년 겨울부터 나란히 붙어 있습니다.`,
      reactions: { warm: 6, funny: 10 },
    },
    {
      by: 'joonho',
      after: '1h',
      text: `부산 사람으로서 한 장 보탭니다. 우리 동네 역 게시판에는 "오늘 국밥집 쉽니다"가 7년째 붙어 있습니다. 국밥집은 하루도 쉰 적이 없고요. 주인아주머니 말씀이, 떼어 봤더니 손님이 너무 많이 오더랍니다.`,
      reactions: { funny: 13 },
    },
    {
      by: 'yui',
      after: '8h',
      key: 'dengon',
      text: `翻訳機で読みました。日本の駅には昔、「伝言板」という黒板がありました。白いチョークで「先に行く」とだけ書いてあって、名前がないんです。書いた人と、書かれた人だけがわかる。六時間たつと消される決まりでした。`,
      reactions: { warm: 10 },
    },
    {
      by: 'hana',
      after: '30m',
      answers: 'dengon',
      text: `여섯 시간이면 지운다니… 우리 게시판은 떼는 사람이 없어서 그대로인 건데, 지우는 사람이 있다는 게 오히려 더 뭉클하네요. 누가 지웠을까요?`,
      reactions: { warm: 3 },
    },
    {
      by: 'kenji',
      after: '4h',
      key: 'keshi',
      text: `私どもの仕事でした。若い頃、駅に立っておりましたので。

決まりは六時間ですが、終列車のあとに消すことになっておりました。まだ来ていない相手の伝言は、消す前に手帳に写して、翌朝また書いておりました。字が変わってしまうのが、申し訳なくて。`,
      reactions: { warm: 18 },
    },
    {
      by: 'dohyun',
      after: '50m',
      text: `> [{{q:keshi}}]
> 字が変わってしまうのが、申し訳なくて

사전 찾아 가며 읽었습니다. "글씨가 달라지는 게 미안해서." 이 문장은 그대로 게시판에 붙여 두고 싶네요.`,
      reactions: { warm: 9 },
    },
    {
      by: 'linh',
      after: '6h',
      text: `I follow this with a translator and I am happy that stations have the same handwriting everywhere. At our halt the board says, in my uncle's hand: “The 5.40 is at 6.10. The 6.10 is at 6.10.” Nobody has ever asked him to explain.`,
      reactions: { funny: 12, warm: 2 },
    },
    {
      by: 'hana',
      after: '1d',
      text: `그동안 모은 쪽지 사진은 여기에 정리하고 있습니다. 역 이름은 일부러 지웠어요: https://jjokji.example.org/daehapsil`,
      reactions: { useful: 6, warm: 4 },
    },
    {
      by: 'dohyun',
      after: '11d',
      key: 'found',
      text: `장갑 소식입니다. 어제 가 보니 쪽지 두 장이 다 없어졌더군요. 누가 정리했나 싶어서 서운했는데, 그 자리에 새 쪽지가 한 장 있었습니다.

"찾았습니다. 둘 다."`,
      reactions: { warm: 19 },
    },
    {
      by: 'joonho',
      after: '20m',
      text: `국밥집은 아직 쉽니다.`,
      reactions: { funny: 15 },
    },
  ],
}
