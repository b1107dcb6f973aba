/**
 * How a Russian word sounds, so that «номир» and «номер», «адрис» and «адрес» are one: unstressed vowels, doubled letters and
 * the soft sign are what people miss. Latin letters stay in order but for neighbours that changed places.
 */
function soundOf(word: string): string {
  return word
    .replace(/[ьъ]/g, "")
    .replace(/(.)\1+/g, "$1")
    .replace(/[оа]/g, "а")
    .replace(/[еиэыя]/g, "и")
    .replace(/тс|тц|дс/g, "ц");
}

/** Corrects the words of a text that sound like one of a few known words, and are none themselves. */
class Spelling {
  private readonly bySound = new Map<string, string>();
  private readonly known: ReadonlySet<string>;
  private readonly longest: number;

  /** @param words known ones, as they are spelled; only long enough ones can be told by their sound */
  constructor(words: Iterable<string>) {
    this.known = new Set(words);
    for (const word of this.known) if (word.length >= SHORTEST) this.bySound.set(soundOf(word), word);
    this.longest = Math.max(...[...this.known].map((word) => word.length));
  }

  /** The word as it should be spelled; as it is when it is known, short, or like none. */
  correct(word: string): string {
    if (word.length < SHORTEST || word.length > this.longest + 2 || !/^[а-я]+$/.test(word)) return word;
    return this.known.has(word) ? word : (this.bySound.get(soundOf(word)) ?? word);
  }
}

const SHORTEST = 5;

/** The words by which fields are named and changes asked for that are most often misspelt. */
export const SPELLING = new Spelling(
  `номер номера номеру номером телефон телефона телефону телефоне адрес адреса адресу адресе почта почту почты почте фамилия фамилию фамилии фамилией имени
  город города городе родной рождения родился родилась образование образования образовании профессия профессию профессии должность должности работа работу работе
  семья семью семье родственники родственников поменяйте поменять измените изменить исправьте исправить замените заменить поставьте поставить напишите написать
  запишите записать укажите указать впишите вписать удалите удалить уберите убрать сотрите стереть очистите оставьте оставить пожалуйста правильно неправильно
  стоит теперь старый старая старое новый новая новое было стало вместо записано указано написано января февраля марта апреля июня июля августа сентября октября ноября декабря замужем женат холост разведена разведен женский мужской`.split(
    /\s+/,
  ),
);
