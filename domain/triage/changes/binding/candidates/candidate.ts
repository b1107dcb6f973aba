import type { Letter } from "../../reading/letter";
import type { Value } from "../../values/value";

/** A value that a field may be given; `shape`: how much its form alone speaks for the field. */
export type Candidate = Value & { shape: number };

/** Whether all items of a stretch are taken by a value of another kind. */
export type IsTaken = (from: number, to: number) => boolean;

/** A word that the letter uses for something else than a name. */
export function isSpoken({ cueAt, labelAt, words }: Letter, at: number): boolean {
  return cueAt[at] !== undefined || labelAt[at] !== undefined || NO_NAMES.has(words[at]!);
}

/** Words that are often written with a capital, and name nobody. */
const NO_NAMES = new Set(
  `я мы вы вас вам ваш ваша ваши мой моя мое добрый доброго доброе здравствуйте привет приветики салам салем уважаемые уважаемая уважаемый дорогие команда паспорт в на с и не
  прошу просьба пожалуйста спасибо рахмат рахмет гугл интернет россия рф год если когда чтобы потому так это эта этот там тут все всем всех мне меня у по за из для от до при
  i me my we you your he she it they dear hello hi hey good morning afternoon evening day please thanks thank regards mr mrs ms miss dr sir sirs madam manager team support desk
  privacy passport the a an this that these those and or but if when as in on at to for of by from with gdpr article act dpo first second also two one i've i'd i'll
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  english russian latin cyrillic american german irish tatar british scottish facebook google gmail`.split(/\s+/),
);
