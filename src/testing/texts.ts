// Texts as people write them on cards, in many languages, made from lists of words; the same seed gives the same texts.
import { Random } from './random.js';

const words = {
  russian:
    'клиент ждёт ответа от банка и не понимает почему лимит снизили сообщение приходит среди сотни других заявка обращение месяц тишина звонок сотрудника извинился вернули всё как было доставка задержалась курьер перепутал подъезд оплата не прошла частнопредпринимательский высокопревосходительство достопримечательности взаимопонимание переосвидетельствование она он мы я в на с к о ещё',
  german:
    'Kunde wartet auf Antwort und versteht nicht warum Rechtsschutzversicherungsgesellschaft Kraftfahrzeughaftpflichtversicherung Bestellbestätigung Rückruf Straße größer für über Änderungsmitteilung Lieferverzögerung Geschwindigkeitsbegrenzung Zahlungsaufforderung ist zu spät am im der die das schön Ärger Öl Übergabe',
  english:
    'the customer waits for an answer and does not know why nobody called back waiting room application form approval letter arrives too late again counterproductive misunderstanding telecommunications responsibility internationalization a is to in it I AV To Wa Ty fi ffi office affluent',
  chinese:
    '客户 等待 银行 答复 为什么 额度 降低 短信 投诉 一个月 没有 消息 电话 道歉 恢复 原样 配送 延迟 付款 失败 门店 排队',
  japanese:
    'お客様 は 返信 を 待って います スマートフォン サービス センター に 電話 しました っ ちょっと きっと コーヒー メッセージ 届かない 「どうして？」 配達 、 遅れた 。 ありがとう',
  korean: '고객이 은행의 답변을 기다린다 왜 한도가 줄었는지 모른다 문자 메시지 불만 전화 사과 배송이 늦었다 결제 실패',
  arabic: 'العميل ينتظر الرد من البنك ولا يعرف لماذا انخفض الحد رسالة شكوى شهر من الصمت مكالمة اعتذار التوصيل تأخر',
  hebrew: 'הלקוח מחכה לתשובה מהבנק ולא מבין למה המסגרת ירדה הודעה תלונה חודש של שתיקה שיחה התנצלות המשלוח התעכב',
  emoji: '😀 👍 👍🏽 ❤️ 👨‍👩‍👧‍👦 🇷🇺 🇩🇪 1️⃣ ✅ ☎️ 📱 🏳️‍🌈 😡😡😡 🚚 💳 ⭐⭐⭐',
  figures:
    '12 1 000 000 3,5 −1,7 +2 100% 50 ₽ €20 $5.99 №7 24/7 10–15 1/2 2026-11-22 12:30 +7 (495) 123-45-67 ≈90 §12 20°C',
  marks:
    'CRM-система back-office e-mail «Это мои деньги!» "Why me?" (в декабре) [draft] и/или his/her да? нет! — – … A&B C++ #1 @home a_b x=y',
  soft: 'Rechts\u00adschutz\u00adversicherung Kunden\u00adzufriedenheit un\u00adbe\u00addingt die und пере\u00adоформ\u00adление ин\u00adтер\u00adнет',
  combined:
    'é́é й̈й Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞ naïve x² ½ 10° a→b ≤5 ©2026 ™ a…b ﬁne и✨всё✨ no🙅‍♀️way happy😀 🎉🎉🎉🎉🎉🎉🎉🎉 ☀☁☂ 🎵🎶💯💢 สวัสดีครับ ภาษาไทย',
  addresses:
    'https://example.org/support/requests/2026/11?id=12345&lang=ru#answer www.example.com/a/very/long/path/without/any/space/at/all.html someone.with.a.long.name@mail.example.org C:\\Users\\Anna\\Documents\\limit.pdf',
} as const;

type Language = keyof typeof words;

const lists = Object.fromEntries(
  Object.entries(words).map(([name, list]) => [name, list.split(' ')]),
) as unknown as Record<Language, readonly string[]>;
const languages = Object.keys(words) as Language[];
const ends = ['', '', '', '.', '!', '?', '…', ':', ' '];

/** Words of one language, with a word of another now and then. */
function sentence(random: Random, language: Language): string {
  const count = 1 + random.below(random.chance(0.3) ? 24 : 9);
  const joined = language === 'chinese' || language === 'japanese' ? '' : ' ';
  let text = '';
  for (let at = 0; at < count; at++) {
    const own = random.chance(0.12) ? (random.pick(languages) ?? language) : language;
    const word = random.pick(lists[own]) ?? '';
    const between = own === language ? joined : ' ';
    text += `${text && (between || '')}${word}`;
    if (random.chance(0.08)) text += ',';
  }
  return text + (random.pick(ends) ?? '');
}

function longWord(random: Random): string {
  const list = lists[random.pick(['russian', 'german', 'english', 'arabic', 'hebrew'] as const) ?? 'english'];
  return Array.from({ length: 2 + random.below(5) }, () => random.pick(list) ?? '').join('');
}

/** Spaces where they do harm: doubled, at the ends, not breaking, of no width, line breaks, soft hyphens. */
function withOddSpaces(text: string, random: Random): string {
  const odd = ['  ', '   ', '\u00a0', '\u202f', '\u200b', '\n', '\n\n', ' \n', '\n ', ' - ', '-', '\u00ad', '/', ' — '];
  return text.replaceAll(' ', (space) => (random.chance(0.25) ? (random.pick(odd) ?? space) : space));
}

type Kind = Language | 'long word' | 'long word at the end' | 'odd spaces' | 'two languages';

const kinds: readonly Kind[] = [...languages, 'long word', 'long word at the end', 'odd spaces', 'two languages'];

function textOf(random: Random, kind: Kind): string {
  const any = (): Language => random.pick(languages) ?? 'english';
  switch (kind) {
    case 'long word':
      return longWord(random);
    case 'long word at the end':
      return `${sentence(random, any())} ${longWord(random)}`;
    case 'odd spaces':
      return withOddSpaces(sentence(random, any()), random);
    case 'two languages':
      return `${sentence(random, any())} ${sentence(random, any())}`;
    default:
      return sentence(random, kind);
  }
}

export interface NamedText {
  readonly kind: Kind;
  readonly text: string;
}

/** So many different texts of each kind. */
export function makeTexts(ofEach: number, seed = 1): readonly NamedText[] {
  const random = new Random(seed);
  return kinds.flatMap((kind) => {
    const texts = new Set<string>();
    for (let turn = 0; texts.size < ofEach && turn < ofEach * 20; turn++) texts.add(textOf(random, kind));
    return [...texts].map((text) => ({ kind, text }));
  });
}
