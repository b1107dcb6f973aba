import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import type { Flag, TermKey } from "./terms";

/** The spellings of a word: English first, Russian second, then what else people type. */
type Spellings = [english: string, russian: string, ...others: string[]];

export const KEYS: Record<TermKey, Spellings> = {
  type: ["type", "тип", "запрос"],
  status: ["status", "статус"],
  channel: ["channel", "канал"],
  region: ["region", "регион"],
  assignee: ["assignee", "исполнитель", "взял"],
  person: ["person", "человек", "заявитель"],
  received: ["received", "получено", "поступило"],
  due: ["due", "срок"],
  resolved: ["resolved", "решено"],
  is: ["is", "это"],
};

export const TYPES: Record<RequestType, Spellings> = {
  unsubscribe: ["unsubscribe", "отписка", "отписать"],
  edit: ["edit", "изменение", "правка", "исправление"],
  delete: ["delete", "удаление", "удалить", "erase"],
  access: ["access", "доступ"],
  question: ["question", "вопрос"],
  disclosure: ["disclosure", "раскрытие"],
};

export const STATUSES: Record<TicketStatus, Spellings> = {
  new: ["new", "новое", "новые"],
  open: ["open", "в-работе", "открыто"],
  waiting: ["waiting", "ждёт", "ожидание"],
  resolved: ["resolved", "решено", "решённые", "closed"],
};

export const CHANNELS: Record<Channel, Spellings> = {
  email: ["email", "почта", "письмо", "mail"],
  phone: ["phone", "звонок", "телефон", "call"],
  link: ["link", "ссылка"],
  preferences: ["preferences", "настройки"],
  form: ["form", "форма"],
  api: ["api", "апи"],
};

/** Flags also stand alone, without `is:`. */
export const FLAGS: Record<Flag, Spellings> = {
  overdue: ["overdue", "просрочено", "просроченные", "просроченное", "late"],
  unreadable: ["unreadable", "нечитаемое", "quarantine", "карантин", "нечитаемые"],
  awaiting: ["awaiting", "подтверждение", "approval"],
  unresolved: ["unresolved", "нерешённое", "нерешённые"],
  merged: ["merged", "объединённое", "объединённые"],
  dismissed: ["dismissed", "не-запрос"],
};

export const PEOPLE: Record<"me" | "none", Spellings> = {
  me: ["me", "я", "мои", "mine"],
  none: ["none", "никто", "свободно", "нет", "nobody"],
};

export const DAYS: Record<"today" | "yesterday" | "tomorrow", Spellings> = {
  today: ["today", "сегодня"],
  yesterday: ["yesterday", "вчера"],
  tomorrow: ["tomorrow", "завтра"],
};

export const UNITS: Record<"m" | "h" | "d", Spellings> = {
  m: ["m", "мин", "min", "м"],
  h: ["h", "ч", "час", "hour", "hours"],
  d: ["d", "д", "дн", "day", "days"],
};

/** A word as compared: case and the dots of ё do not matter. */
export function canon(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

/** The entry that a word spells, or null. */
export function meant<T extends string>(words: Record<T, Spellings>, word: string): T | null {
  const asked = canon(word);
  const entries = Object.entries(words) as [T, Spellings][];
  return entries.find(([, spellings]) => spellings.some((spelling) => canon(spelling) === asked))?.[0] ?? null;
}

/** How a word is written in a language. */
export function spelt(spellings: Spellings, locale: "ru" | "en"): string {
  return locale === "ru" ? spellings[1] : spellings[0];
}
