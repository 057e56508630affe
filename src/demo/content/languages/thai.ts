import type { PlannedThread } from '../../content.ts'

export const SIANG: PlannedThread = {
  key: 'siang',
  board: 'languages',
  title: 'เสียงจากตู้นอน กรุงเทพ–เชียงใหม่ คืนละหนึ่งนาที',
  newest: '6d 2h',
  posts: [
    {
      by: 'piya',
      key: 'nathi',
      text: `ผมนั่งรถไฟตู้นอนจากกรุงเทพกลับเชียงใหม่ปีละหลายเที่ยว และอัดเสียงไว้คืนละหนึ่งนาทีเท่านั้น เพราะถ้าอัดทั้งคืน ก็ไม่มีใครฟังทั้งคืน

นาทีที่ผมชอบที่สุดคือตอนรถจอดที่สถานีเล็ก ๆ ตอนตีสามครึ่ง เครื่องดับ แล้วเราจะได้ยินคนทั้งตู้หายใจ ผมเปิดให้นักเรียนฟัง เด็กคนหนึ่งถามว่า “ครูครับ เพลงนี้ชื่ออะไร” ผมตอบไม่ได้มาสามปีแล้ว

ทุกนาทีอยู่ที่นี่ครับ: https://nathi.example.org/tu-non ใครมีเสียงจากรถไฟสายไหน ภาษาไหน ส่งมาได้เลย

*One minute of sound from each night on the sleeper from Bangkok. Minute 14 is forty people breathing. Send me yours, from any line.*`,
      reactions: { warm: 12, useful: 2 },
    },
    {
      by: 'esther',
      after: '6h',
      key: 'bird',
      text: `I have listened to all of them with the birds in mind, I'm afraid; I can't switch it off. Minute 9, at about forty seconds: is that a koel? At that hour?`,
      reactions: { warm: 3 },
    },
    {
      by: 'piya',
      after: '2h',
      answers: 'bird',
      text: `ใช่ครับ นกกาเหว่า Yes. He calls at Lampang from February, always before the guard's whistle, and always a third higher. The guard says that the bird is late. The bird, I think, says the same.`,
      reactions: { funny: 9, warm: 5 },
    },
    {
      by: 'joonho',
      after: '1h',
      key: 'leaf',
      text: `Minute 23. Somebody opens a banana leaf. What is in it?`,
      reactions: { funny: 6 },
    },
    {
      by: 'piya',
      after: '25m',
      answers: 'leaf',
      text: `ข้าวเหนียวหมูปิ้งครับ จากป้าที่ชานชาลาเด่นชัย Sticky rice and grilled pork. You heard that from the *leaf*?`,
      reactions: { funny: 5 },
    },
    {
      by: 'joonho',
      after: '10m',
      text: `I heard it from the silence after the leaf.`,
      reactions: { funny: 14, warm: 3 },
    },
    {
      by: 'olesya',
      after: '11h',
      text: `I sent you mine: Lviv to the sea, four in the morning, needles. You cannot hear the train at all and that is how I know that it was a good one. Моя бабуся сказала б: коли чути спиці, всі вдома.`,
      reactions: { warm: 13 },
    },
    {
      by: 'piya',
      after: '3h',
      text: `ได้รับแล้วครับ เปิดให้ห้อง ม.2 ฟังเมื่อเช้า เด็ก ๆ บอกว่าเป็นเสียงฝน แล้วก็เป็นนาฬิกา แล้วก็เป็นคนแก่คิดอยู่คนเดียว พอบอกว่าเป็นไหมพรม ทั้งห้องเงียบ แล้วขอฟังใหม่

*They said: rain, then a clock, then an old person thinking. When I told them it was knitting they asked to hear it again.*`,
      reactions: { warm: 16 },
    },
    {
      by: 'layla',
      after: '1d',
      text: `عندي دقيقة من محطة لم تعد موجودة: الناظر يملأ الساعة. أرسلتها لك. (A minute from a station that is no longer there: the stationmaster winding the clock.)`,
      reactions: { warm: 15 },
    },
    {
      by: 'piya',
      after: '5d',
      key: 'chue',
      text: `เมื่อวานนักเรียนคนนั้น ตอนนี้อยู่ ม.5 แล้ว มาบอกว่าเขาได้ชื่อเพลงแล้ว

เขาตั้งชื่อว่า “ยังไม่ถึง”

*The pupil who asked for the title of minute 14 has found it, after three years. It is called “Not there yet”.*`,
      reactions: { warm: 20 },
    },
  ],
}
