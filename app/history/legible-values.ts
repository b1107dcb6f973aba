import { maskContact } from "@/domain/contacts/mask";
import { type ContactKind, normaliseContact } from "@/domain/contacts/normalise-contact";

type Values = Record<string, unknown>;

/** What an act changed, as its timeline shows it: contacts stay masked until they are asked for, other data is one text. */
export function legibleValues({ before, after, ...rest }: Values): Values {
  return { ...rest, before: legibleFields(before), after: legibleFields(after) };
}

function legibleFields(fields: unknown): unknown {
  if (!isRecord(fields)) return fields;
  const { contacts, custom, ...others } = fields;
  return {
    ...others,
    ...(Array.isArray(contacts) && { contacts: contacts.filter(isRecord).map(masked) }),
    ...(isRecord(custom) && {
      custom: Object.entries(custom)
        .map(([name, value]) => `${name}: ${value}`)
        .join(", "),
    }),
  };
}

function masked({ kind, value }: Values): Values {
  const contact = normaliseContact(kind as ContactKind, String(value));
  return { kind, value: contact ? maskContact(contact.kind, contact.normalised) : "•••" };
}

function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
