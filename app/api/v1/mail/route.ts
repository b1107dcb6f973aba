import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { StoredMailAnswer } from "@/app/api/v1/schemas/mail";
import { storeMail } from "@/domain/intake/store/store-mail";
import { readRawMail } from "./read-raw-mail";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: operation(
    {
      id: "receiveMail",
      summary: "Stores a raw message to be read. The same message again changes nothing, with or without a key",
      permission: "mail:receive",
      body: "message/rfc822",
      answer: { status: 202, content: StoredMailAnswer },
      refusals: ["too_large"],
    },
    async ({ acting, request }) => storeMail(acting, await readRawMail(request)),
  ),
});
