import { readFile } from "node:fs/promises";
import type { Acting } from "@/domain/acting";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { createPerson, type NewPerson } from "@/domain/people/create/create";
import { MAILBOX_FOLDER } from "./mails";
import { EDUCATION, MARITAL_STATUS, MEN, OCCUPATIONS, REGIONS_OF_DEMO, WOMEN } from "./names";
import type { Random } from "./random";

export const POLICY_VERSION = "2025-09";

type Label = {
  file: string;
  from: string;
  account: { emails: string[]; phones: string[] };
  regions: string[];
  creates_ticket: boolean;
};

/** Invented people across the regions; most of those who write the sample mails are among them. */
export async function seedPeople(acting: Acting, chance: Random, count: number): Promise<void> {
  const taken = new Set<string>();
  for (const label of await readLabels()) {
    const contacts = [
      ...label.account.emails.map((value) => ({ kind: "email" as const, value })),
      ...label.account.phones.map((value) => ({ kind: "phone" as const, value })),
    ].filter(({ value }) => !taken.has(value));
    if (!label.creates_ticket || contacts.length === 0 || chance.next() < 0.15) continue;
    for (const { value } of contacts) taken.add(value);
    await createPerson(acting, { ...invent(chance, contacts, label.regions), ...(await signedName(label)) });
  }
  for (let index = 0; index < count; index += 1) {
    const contacts = [
      { kind: "email" as const, value: `person${1000 + index}@post.example` },
      { kind: "phone" as const, value: `+7900${String(2_000_000 + index * 37).padStart(7, "0")}` },
    ];
    await createPerson(acting, invent(chance, chance.next() < 0.8 ? contacts : contacts.slice(1), []));
  }
}

function invent(chance: Random, contacts: NewPerson["contacts"], wanted: string[]): NewPerson {
  const gender = chance.next() < 0.5 ? "male" : "female";
  const names = gender === "male" ? MEN : WOMEN;
  const [code, town] = chance.pick(REGIONS_OF_DEMO);
  const regions = wanted.length > 0 ? wanted : [code];
  return {
    externalId: `U-${100_000 + chance.whole(899_999_999)}`,
    givenName: chance.pick(names.given),
    familyName: chance.pick(names.family),
    gender,
    birthDate: `${1950 + chance.whole(55)}-${two(1 + chance.whole(12))}-${two(1 + chance.whole(28))}`,
    maritalStatus: chance.pick(MARITAL_STATUS[gender]),
    homeTown: town,
    address: `${town}, ул. Ягодная, д. ${1 + chance.whole(90)}, кв. ${1 + chance.whole(120)}`,
    education: chance.pick(EDUCATION),
    occupation: chance.pick(OCCUPATIONS),
    region: regions[0]!,
    locale: "ru",
    contacts,
    subscriptions: regions.flatMap((region) =>
      (contacts ?? []).map(({ kind }) => ({
        region,
        channel: kind === "email" ? ("email" as const) : ("sms" as const),
      })),
    ),
    consent: { version: POLICY_VERSION, evidence: "registration" },
  };
}

/** The name a sample mail is signed with, when its sender writes for themselves and gives two words. */
async function signedName(label: Label): Promise<Pick<NewPerson, "givenName" | "familyName">> {
  if (label.from !== label.account.emails[0]) return {};
  const { from } = await parseMail(await readFile(`${MAILBOX_FOLDER}/${label.file}`));
  const [givenName, familyName, more] = from?.name.split(/\s+/) ?? [];
  return givenName && familyName && !more ? { givenName, familyName } : {};
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

async function readLabels(): Promise<Label[]> {
  const lines = (await readFile(`${MAILBOX_FOLDER}/labels.jsonl`, "utf8")).trim().split("\n");
  return lines.map((line) => JSON.parse(line) as Label);
}
