import { z } from "zod";
import { components, Id } from "./components";
import { PAGE_QUERY, pageOf } from "./page-of";
import { RegionCode } from "./path";

const line = z.string().max(1000).nullable();

/** The fields of a person as they are written; the record judges each. */
const FIELDS = {
  externalId: line,
  givenName: line,
  familyName: line,
  gender: z.enum(["male", "female"]).nullable(),
  birthDate: line.describe("YYYY-MM-DD"),
  maritalStatus: line,
  homeTown: line,
  familyTies: line,
  address: line,
  education: line,
  occupation: line,
  region: RegionCode.nullable(),
  locale: z.enum(["ru", "en"]),
  custom: z.record(z.string().max(50), z.string().max(1000)),
};

const Contact = z
  .strictObject({ kind: z.enum(["email", "phone"]), value: z.string().min(1).max(320) })
  .register(components, { id: "Contact" });

const Subscription = z
  .strictObject({ region: RegionCode, channel: z.enum(["email", "sms", "phone"]) })
  .register(components, { id: "Subscription" });

export const PersonAnswer = z
  .strictObject({
    id: Id,
    ...FIELDS,
    version: z.int().describe("Goes up with each change; the ETag of the record"),
    contacts: z.array(Contact),
    subscriptions: z.array(Subscription).describe("The active ones"),
  })
  .register(components, { id: "Person" });

export const PersonPage = pageOf("PersonPage", PersonAnswer);

export const NewPersonBody = z
  .strictObject({
    ...z.strictObject(FIELDS).partial().shape,
    contacts: z.array(Contact).max(20).optional(),
    subscriptions: z
      .array(Subscription)
      .max(300)
      .optional()
      .describe("Those that meet a suppression of a contact are left out"),
    consent: z
      .strictObject({ version: z.string().min(1).max(100), evidence: z.string().min(1).max(100) })
      .optional()
      .describe("The policy version agreed to, and a code of the act that shows it"),
  })
  .register(components, { id: "NewPerson" });

const contact = z.string().max(320).nullish();

export const PersonChangesBody = z
  .strictObject({
    ...z.strictObject(FIELDS).partial().shape,
    email: contact.describe("Takes the place of the first email address of record, or becomes it; null takes all away"),
    phone: contact.describe("The same for the phone number"),
    contacts: z.array(Contact).max(20).optional().describe("Takes the place of all contacts"),
  })
  .register(components, { id: "PersonChanges" });

export const PersonQuery = z.strictObject({
  email: z.string().min(1).max(320).optional(),
  phone: z.string().min(1).max(100).optional().describe("In any spelling"),
  externalId: z.string().min(1).max(100).optional(),
  q: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("What somebody might type: a name, the beginning of a contact, an id"),
  region: RegionCode.optional(),
  ...PAGE_QUERY,
});

export const MergePeopleBody = z
  .strictObject({
    into: Id.describe("The record that stays"),
    versions: z
      .strictObject({ from: z.int().positive(), into: z.int().positive() })
      .describe("Versions of both records as they were read"),
    take: z
      .array(z.string().min(1).max(60))
      .max(100)
      .optional()
      .describe("Fields whose value of the merged record stays (`custom.NAME` for other data); gaps are filled anyway"),
  })
  .register(components, { id: "MergePeople" });
