import { EDUCATION, MARITAL_STATUS, OCCUPATIONS } from "@/bin/demo/names";
import { type Random, random } from "@/bin/demo/random";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { foldName } from "@/domain/people/fold-name";
import type { RegionChannel } from "@/domain/segments/region-channel";
import { NAMES } from "./names";
import { HOMES, type Home } from "./places";
import { shares, weighted } from "./weighted";

/** Somebody as the seed makes them up: the same for the same ordinal, today and tomorrow. */
export type Invented = {
  id: string;
  externalId: string;
  gender: "male" | "female";
  locale: "ru" | "en";
  givenName: string;
  familyName: string;
  nameKey: string;
  birthDate: string;
  maritalStatus: string;
  education: string;
  occupation: string;
  address: string;
  region: string;
  homeTown: string;
  contacts: Contact[];
  /** Where they agreed to be mailed. */
  places: RegionChannel[];
};

const home = weighted(HOMES, ({ weight }) => weight);
const mailHost = shares({
  "mail.example": 45,
  "post.example": 25,
  "inbox.example": 15,
  "box.example": 10,
  "firm.example": 5,
});

/** The person of an ordinal, 0 and up, below 300 million. */
export function inventPerson(ordinal: number): Invented {
  const chance = random(Math.imul(ordinal + 1, 0x9e3779b1));
  const id = inventId(chance);
  const gender = chance.next() < 0.48 ? "male" : "female";
  const locale = chance.next() < 0.94 ? "ru" : "en";
  const names = NAMES[locale][gender];
  const givenName = names.given(chance);
  const familyName = chance.next() < 0.01 ? `${names.family(chance)}-${names.family(chance)}` : names.family(chance);
  const { region, town } = home(chance);
  const contacts = inventContacts(chance, ordinal, `${fold(givenName)}.${fold(familyName).replace(" ", "-")}`);
  return {
    id,
    externalId: externalIdOf(ordinal),
    gender,
    locale,
    givenName,
    familyName,
    nameKey: `${fold(familyName)} ${fold(givenName)}`,
    birthDate: `${1942 + chance.whole(65)}-${two(1 + chance.whole(12))}-${two(1 + chance.whole(28))}`,
    maritalStatus: chance.pick(MARITAL_STATUS[gender]),
    education: chance.pick(EDUCATION),
    occupation: chance.pick(OCCUPATIONS),
    address: `${town}, ${chance.pick(STREETS)}, д. ${1 + chance.whole(140)}, кв. ${1 + chance.whole(220)}`,
    region,
    homeTown: town,
    contacts,
    places: inventPlaces(chance, region, contacts),
  };
}

/** Somebody who asks and is not on record: no person ever gets the ordinal, and so the contacts. */
export function inventStranger(ordinal: number): Invented {
  return inventPerson(STRANGERS + ordinal);
}

const STRANGERS = 300_000_000;

/** Under which the site knows the person; nine digits keep them in the order of the ordinals. */
function externalIdOf(ordinal: number): string {
  return `S-${String(ordinal).padStart(9, "0")}`;
}

export function ordinalOf(externalId: string): number {
  return Number(externalId.slice(2));
}

const STREETS = [
  ..."Лесная Садовая Речная Школьная Парковая Набережная Заводская Полевая Новая Ягодная"
    .split(" ")
    .map((n) => `ул. ${n}`),
  ...["пр. Мира", "пр. Победы", "Зелёный бульвар", "Цветной проезд", "наб. Тихая"],
];

const folded = new Map<string, string>();

/** Folding is the dearest part of a person, and there are few names. */
function fold(name: string): string {
  let key = folded.get(name);
  if (key === undefined) {
    key = foldName(name);
    folded.set(name, key);
  }
  return key;
}

/** A UUID of version 4 (RFC 9562). */
function inventId(chance: Random): string {
  const word = () =>
    Math.floor(chance.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, "0");
  const hex = word() + word() + word() + word();
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function inventContacts(chance: Random, ordinal: number, name: string): Contact[] {
  const hasEmail = chance.next() < 0.86;
  const contacts: Contact[] = [];
  if (hasEmail) contacts.push(email(chance, ordinal, name));
  if (!hasEmail || chance.next() < 0.92) contacts.push(phone(chance, ordinal));
  if (chance.next() < 0.04) contacts.push(phone(chance, ordinal + SECOND_PHONES));
  return contacts;
}

function email(chance: Random, ordinal: number, name: string): Contact {
  const normalised = `${chance.next() < 0.5 ? name : name.replace(/^(.)[^.]*/, "$1")}${ordinal}@${mailHost(chance)}`;
  const value = chance.next() < 0.04 ? normalised[0]!.toUpperCase() + normalised.slice(1) : normalised;
  return { kind: "email", value, normalised };
}

const SECOND_PHONES = 500_000_000;
/** Prime to the count of numbers, so that each ordinal has a number of its own, spread over all codes from 900 to 999. */
const STRIDE = 7_654_321;
const NUMBERS = 1_000_000_000;

function phone(chance: Random, ordinal: number): Contact {
  const digits = `9${String((ordinal * STRIDE + 5_550_133) % NUMBERS).padStart(9, "0")}`;
  const [code, three, two, last] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];
  const spellings = [
    `+7${digits}`,
    `8${digits}`,
    `+7 ${code} ${three}-${two}-${last}`,
    `8 (${code}) ${three}-${two}-${last}`,
  ];
  return { kind: "phone", value: chance.pick(spellings), normalised: `+7${digits}` };
}

/** Most are mailed in the region they live in, some in another as well. */
function inventPlaces(chance: Random, region: string, contacts: Contact[]): RegionChannel[] {
  const regions = new Set<string>();
  if (chance.next() < 0.82) regions.add(region);
  if (chance.next() < 0.12) regions.add((home(chance) satisfies Home).region);
  const [hasEmail, hasPhone] = (["email", "phone"] as const).map((kind) => contacts.some((one) => one.kind === kind));
  return [...regions].flatMap((region) => {
    const places: RegionChannel[] = hasEmail ? [{ region, channel: "email" }] : [];
    if (hasPhone && (!hasEmail || chance.next() < 0.35)) places.push({ region, channel: "sms" });
    if (hasPhone && chance.next() < 0.05) places.push({ region, channel: "phone" });
    return places;
  });
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
