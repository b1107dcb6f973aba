import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { isMadeForMany } from "./bulk-mail";

const letter = (list: string) =>
  parseMail(
    Buffer.from(
      `From: Zoya via List <privacy@${list}>\r\nReply-To: zoya@mail.example\r\nTo: privacy@desk.example\r\nPrecedence: list\r\nList-Id: Privacy <privacy.${list}>\r\nList-Unsubscribe: <mailto:leave@${list}>\r\n\r\nУдалите меня`,
    ),
  );

test("what the desk's own list hands on is a letter to the desk, what another list sends is made for many", async () => {
  expect(isMadeForMany(await letter("desk.example"))).toBe(false);
  expect(isMadeForMany(await letter("news.example"))).toBe(true);
});
