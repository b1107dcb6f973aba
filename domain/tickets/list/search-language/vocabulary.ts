import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import type { Flag, TermKey } from "./terms";

type Spellings = [english: string, russian: string, ...others: string[]];

export const KEYS: Record<TermKey, Spellings> = {
  type: ["type", "тип", "запрос"],
  status: ["status", "статус"],
  channel: ["channel", "канал"],
  region: ["region", "регион"],
  assignee: ["assignee", "исполнитель", "взял"],
  person: ["person", "человек", "заявитель"],
  tag: ["tag", "метка", "метки", "тег"],
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

/** Flags also work without `is:`. */
export const FLAGS: Record<Flag, Spellings> = {
  overdue: ["overdue", "просрочено", "просроченные", "просроченное", "late"],
  unreadable: ["unreadable", "нечитаемое", "quarantine", "карантин", "нечитаемые"],
  awaiting: ["awaiting", "утверждение", "approval", "подтверждение"],
  unresolved: ["unresolved", "нерешённое", "нерешённые"],
  aside: ["aside", "в-стороне"],
  quiet: ["quiet", "тихие", "тихое"],
  snoozed: ["snoozed", "отложено", "отложенные", "отложенное"],
  waiting: ["waiting", "ждём-заявителя", "ждём", "ждет-заявителя"],
  merged: ["merged", "объединённое", "объединённые"],
  dismissed: ["dismissed", "не-запрос"],
  callback: ["callback", "перезвонить", "call-back", "обратный-звонок"],
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

/** Ignores case and ё. */
export function normaliseWord(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

export function entryOf<T extends string>(words: Record<T, Spellings>, word: string): T | null {
  const normalised = normaliseWord(word);
  const entries = Object.entries(words) as [T, Spellings][];
  return (
    entries.find(([, spellings]) => spellings.some((spelling) => normaliseWord(spelling) === normalised))?.[0] ?? null
  );
}

export function spellingIn(spellings: Spellings, locale: "ru" | "en"): string {
  return locale === "ru" ? spellings[1] : spellings[0];
}
