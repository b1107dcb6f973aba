import { findEmails } from "../account/find-emails";
import { findPhones } from "../account/find-phones";
import type { Sentence } from "../language/sentences";
import { birthDateAsked } from "./birth-date";
import { changesByLabel } from "./by-label";
import { changesByTopic } from "./by-topic";
import { CHANGE_WORDS, type Changes } from "./fields";
import { genderAsked } from "./gender";
import { EMAIL_TOPIC, newContact, PHONE_TOPIC } from "./new-contact";

/**
 * The new values a mail asks for, by field: phones as E.164, addresses of mail in lower case, dates as YYYY-MM-DD, gender
 * as `male` or `female`, everything else as written.
 *
 * @param own the sender's own words; `sentences` are cut from them and from the subject
 */
export function findChanges(own: string, subject: string, sentences: Sentence[]): Changes {
  if (!CHANGE_WORDS.test(`${subject}\n${sentences.map((sentence) => sentence.plain).join("\n")}`)) return {};
  const changes: Changes = { ...changesByLabel(subject), ...changesByTopic(own, subject), ...changesByLabel(own) };
  const phone = newContact(own, findPhones(own), sentences, PHONE_TOPIC);
  const email = newContact(own, findEmails(own), sentences, EMAIL_TOPIC);
  const birthDate = birthDateAsked(own, subject);
  const gender = genderAsked(own, subject);
  return {
    ...changes,
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(gender ? { gender } : {}),
  };
}
