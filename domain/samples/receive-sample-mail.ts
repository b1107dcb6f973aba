import { createTransport } from "nodemailer";
import { type Acting, DESK } from "@/domain/acting";
import { storeMail } from "@/domain/intake/store/store-mail";
import { nameOf } from "@/domain/people/name-of";
import { requirePermission } from "@/domain/permissions";
import { pickSamplePerson } from "./pick-sample-person";
import { SAMPLE_LETTERS } from "./sample-letters";

/** Lets one of the people on a demo desk write to it: the mail is stored, read and settled as all mail is. */
export async function receiveSampleMail(acting: Acting): Promise<void> {
  requirePermission(acting.actor, "ticket:open");
  const person = await pickSamplePerson(acting, "email");
  const name = nameOf(person) ?? person.contact;
  const letters = SAMPLE_LETTERS[person.locale];
  const [, write] = letters[Math.floor(Math.random() * letters.length)]!;
  const region = person.locale === "ru" ? person.regionRu : person.regionEn;
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: { name, address: person.contact },
    to: "privacy@desk.example",
    date: acting.now,
    ...write({ name, region }),
  });
  await storeMail({ ...acting, actor: DESK }, { raw: message as Buffer, receivedAt: acting.now });
}
