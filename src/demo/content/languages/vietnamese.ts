import type { PlannedThread } from '../../content.ts'

export const TAU_CHO: PlannedThread = {
  key: 'tau-cho',
  board: 'languages',
  title: 'Diễn đàn mình có ai từng đi tàu chợ không?',
  newest: '1d 3h',
  posts: [
    {
      by: 'linh',
      key: 'me',
      text: `Trên diễn đàn này mọi người viết rất nhiều về giường nằm, mà hầu như không ai viết về tàu chợ: ghế gỗ, ga nào cũng dừng, gà có chỗ ngồi còn người thì đứng.

Hồi nhỏ tôi theo mẹ đi tàu chợ từ Đông Hà về Huế, ba giờ sáng, để kịp bán rau lúc năm giờ. Cả toa không có đèn. Người ta nhận ra nhau bằng mùi: toa này rau húng, toa sau cá, toa cuối là hoa. Mẹ tôi lúc nào cũng lên toa hoa, dù đắt hơn và xa cửa hơn. Tôi hỏi tại sao. Mẹ bảo: “Để lúc xuống tàu, mình còn thơm được một lúc.”

Ai còn nhớ một chuyến tàu chợ nào, ở nước nào, tiếng nào cũng được, kể tôi nghe với.

*I am collecting market trains: wooden seats, every halt, chickens with a seat of their own. Any country, any language.*`,
      reactions: { warm: 16 },
    },
    {
      by: 'nandini',
      after: '4h',
      key: 'milk',
      text: `Ours was the milk train. Forty cans hung on the *outside*, on hooks, so that the whole train wore a belt. When it braked you could hear it was Tuesday, because on Tuesdays half of them were empty.

The milkmen had a rule that nobody wrote down. Whoever got a seat kept it as far as the river, then gave it to somebody who had been standing. At the bridge the whole carriage stood up and sat down, like a temple.`,
      reactions: { warm: 12, funny: 2 },
    },
    {
      by: 'chengyuan',
      after: '2h',
      text: `我们那里叫“慢火车”，现在还开着，票价三十年没变过。有一节车厢把座位全拆了，专门给猪、羊和蔬菜坐。列车员认识每一头猪的主人。

The conductor told me that the pigs travel better than the students: they sleep before the first tunnel and nobody has to be told to take his feet off the seat.`,
      reactions: { funny: 13, warm: 4 },
    },
    {
      by: 'linh',
      after: '1h',
      text: `Ở mình cũng vậy, chỉ khác là heo thì kiểm vé kỹ hơn người. (With us it was the same, except that the pigs' tickets were checked more carefully.)`,
      reactions: { funny: 11 },
    },
    {
      by: 'teodor',
      after: '5h',
      key: 'geese',
      text: `I confess. In thirty years of checking tickets I let one passenger travel without paying, every Thursday for nine years. It was a goose. She got on with an old man, rode two stops to the market, was not sold, because he always asked too much, and rode back. He bought a return for himself. For her he said he would pay when she was sold.

I never asked for it. I think the price was meant for me.`,
      reactions: { warm: 19, funny: 5 },
    },
    {
      by: 'bakhyt',
      after: '3h',
      text: `Бізде базар пойызға өзі келеді. With us the market comes to the train: two minutes at each halt, smoked fish through the window, camel's milk through the other window. You do not choose what you eat, you choose on which side you sit.`,
      reactions: { warm: 6, funny: 6 },
    },
    {
      by: 'esther',
      after: '9h',
      text: `Do any of these still run? I would like to be told off by a conductor for bringing too little.`,
      reactions: { funny: 5 },
    },
    {
      by: 'linh',
      after: '2h',
      key: 'anh',
      text: `Chuyến của mẹ tôi thôi chạy từ năm 2007. Nhưng ảnh thì tôi còn, tôi để ở đây: https://tau-cho.example.org/dong-ha-hue

Ảnh số 6 bị nhòe, vì người chụp đang ôm một con vịt. Người chụp là tôi.

*The train is gone; the pictures are there. Number 6 is blurred because the photographer was holding a duck.*`,
      reactions: { funny: 9, warm: 6, useful: 2 },
    },
    {
      by: 'chengyuan',
      after: '1d',
      answers: 'anh',
      text: `第六张最好。鸭子拍得很稳。`,
      reactions: { funny: 10 },
    },
    {
      by: 'linh',
      after: '6d',
      key: 'hoa',
      text: `Tôi đưa cho mẹ xem cả trang này, dịch từng bài. Đến chuyện con ngỗng thì mẹ cười, đến chỗ cái cầu thì mẹ im. Rồi mẹ bảo: “Toa hoa đâu có đắt hơn. Mẹ nói vậy để con khỏi đòi xuống ngồi với bầy gà.”

Bảy mươi tám tuổi. Ba mươi năm rồi tôi mới biết.

*I translated all of this for my mother. The flower carriage was not dearer at all, she says. She only told me so to keep me from sitting with the chickens.*`,
      reactions: { warm: 18, funny: 9 },
    },
    {
      by: 'teodor',
      after: '7h',
      text: `Your mother and my old man would have understood each other's prices.`,
      reactions: { warm: 15 },
    },
  ],
}
