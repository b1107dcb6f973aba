import { findEmails } from "../account/find-emails";
import { findPhones } from "../account/find-phones";
import type { Sentence } from "../language/sentences";
import { birthDateAsked } from "./birth-date";
import { changesAfterColon, changesByLabel, changesInQuotes } from "./by-label";
import { changesByShape } from "./by-shape";
import { changesByTopic } from "./by-topic";
import { CHANGE_WORDS, type Changes, NEVER_IDENTIFYING } from "./fields";
import { genderAsked } from "./gender";
import { maritalStatusAsked } from "./marital-status";
import { EMAIL_TOPIC, newContact, PHONE_TOPIC } from "./new-contact";
import { readForChanges } from "./read-for-changes";

/** The new values, the rule that found the first of them (null when there are none), and those that a label stands beside. */
export type FoundChanges = { changes: Changes; rule: string | null; labelled: Changes };

/**
 * The new values a mail asks for, by field: phones as E.164, addresses of mail in lower case, dates as YYYY-MM-DD, gender
 * as `male` or `female`, everything else as written.
 *
 * @param own the sender's own words; `sentences` are cut from them and from the subject
 * @param sender the address they write from, which may be the new one
 */
export function findChanges(own: string, subject: string, sentences: Sentence[], sender: string | null): FoundChanges {
  const read = readForChanges(own);
  const labelled = changesByLabel(read);
  if (!CHANGE_WORDS.test(`${subject}\n${sentences.map((sentence) => sentence.plain).join("\n")}`)) {
    return NEVER_IDENTIFYING.some((field) => labelled[field])
      ? { changes: labelled, rule: "edit.by-label", labelled }
      : NOTHING;
  }
  const readSubject = readForChanges(subject);
  const phone = newContact(own, findPhones(own), sentences, PHONE_TOPIC);
  const email = newContact(own, findEmails(own), sentences, EMAIL_TOPIC, sender);
  const birthDate = birthDateAsked(read, readSubject);
  const gender = genderAsked(read, readSubject);
  const maritalStatus = maritalStatusAsked(read, readSubject);
  const found: [string, Changes][] = [
    ["edit.in-quotes", changesInQuotes(read)],
    ["edit.after-colon", changesAfterColon(read)],
    ["edit.by-shape", changesByShape(read, readSubject)],
    ["edit.in-subject", changesByLabel(readSubject)],
    ["edit.by-topic", changesByTopic(read, readSubject)],
    ["edit.by-label", labelled],
    ["edit.new-contact", { ...(phone ? { phone } : {}), ...(email ? { email } : {}) }],
    ["edit.birth-date", birthDate ? { birthDate } : {}],
    ["edit.gender", gender ? { gender } : {}],
    ["edit.marital-status", maritalStatus ? { maritalStatus } : {}],
  ];
  return {
    changes: Object.assign({}, ...found.map(([, changes]) => changes)),
    rule: found.findLast(([, changes]) => Object.keys(changes).length > 0)?.[0] ?? null,
    labelled,
  };
}

const NOTHING: FoundChanges = { changes: {}, rule: null, labelled: {} };
