import { noteConnection } from "@/domain/intake/fetch/note-connection";
import { testConnection } from "@/domain/intake/fetch/test-connection";
import { countLedger, listLedger } from "@/domain/intake/ledger/list-ledger";
import { countQuarantine, listQuarantine } from "@/domain/intake/ledger/list-quarantine";
import { readMailOutcome } from "@/domain/intake/ledger/read-mail-outcome";
import { readRawMail } from "@/domain/intake/ledger/read-raw-mail";
import { releaseMail } from "@/domain/intake/ledger/release-mail";
import { rereadAllMail, rereadMail } from "@/domain/intake/ledger/reread-mail";
import { treatAsRequest } from "@/domain/intake/ledger/treat-as-request";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { editMailbox } from "@/domain/intake/mailboxes/edit";
import { enableMailbox } from "@/domain/intake/mailboxes/enable";
import { readMailboxFigures } from "@/domain/intake/mailboxes/figures";
import { keepRefreshToken } from "@/domain/intake/mailboxes/keep-refresh-token";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { readMail, readNextMails } from "@/domain/intake/read-mail";
import { storeMails } from "@/domain/intake/store/store-mail";
import { acknowledgeAll } from "@/domain/outbox/acknowledge";
import { cancelMail } from "@/domain/outbox/cancel";
import { countOutbox } from "@/domain/outbox/count-outbox";
import { countWaiting } from "@/domain/outbox/count-waiting";
import { deliverNext } from "@/domain/outbox/deliver";
import { markBounced } from "@/domain/outbox/mark-bounced";
import { untilNextDelivery } from "@/domain/outbox/next-delivery";
import { noteNoServer } from "@/domain/outbox/note-no-server";
import { queueMails } from "@/domain/outbox/queue-mail";
import { releaseHeldMail } from "@/domain/outbox/release-held";
import { retryMail } from "@/domain/outbox/retry";
import { changeMailServer } from "@/domain/outbox/server/change";
import { readServerForDelivery } from "@/domain/outbox/server/for-delivery";
import { readMailServer } from "@/domain/outbox/server/read";
import { removeMailServer } from "@/domain/outbox/server/remove";
import { readStandstill } from "@/domain/outbox/server/standstill";
import { testMailServer } from "@/domain/outbox/server/test-server";
import { trySendingNow } from "@/domain/outbox/server/try-now";
import { withdrawMail } from "@/domain/outbox/withdraw";
import type { RoleTable } from "./role-table";

const MAILBOX = {
  address: "a@desk.example",
  host: "imap.example",
  port: 993,
  secure: true,
  login: "a",
  password: "b",
  folder: "INBOX",
};
const SERVER = { host: "", port: 0, security: "tls", login: "" };
const LETTER = { ticket: 1, purpose: "reply", to: "a@mail.example", subject: "s", text: "t" } as const;
const refuseTransport = { send: () => Promise.reject(new Error("nothing is sent here")) } as unknown as Parameters<
  typeof deliverNext
>[1];

export const MAIL: RoleTable = {
  "intake/fetch/note-connection noteConnection": ["md", (acting) => noteConnection(acting, 0, null as never)],
  "intake/fetch/test-connection testConnection": ["m", (acting) => testConnection(acting, { ...MAILBOX, host: "" })],
  "intake/ledger/list-ledger countLedger": ["sm", countLedger],
  "intake/ledger/list-ledger listLedger": ["sm", listLedger],
  "intake/ledger/list-quarantine countQuarantine": ["sm", (acting) => countQuarantine(acting)],
  "intake/ledger/list-quarantine listQuarantine": ["sm", (acting) => listQuarantine(acting)],
  "intake/ledger/read-mail-outcome readMailOutcome": ["md", (acting) => readMailOutcome(acting, 0)],
  "intake/ledger/read-raw-mail readRawMail": ["sm", (acting) => readRawMail(acting, 0)],
  "intake/ledger/release-mail releaseMail": ["asm", (acting) => releaseMail(acting, 0)],
  "intake/ledger/reread-mail rereadAllMail": ["sm", (acting) => rereadAllMail(acting)],
  "intake/ledger/reread-mail rereadMail": ["sm", (acting) => rereadMail(acting, 0)],
  "intake/ledger/treat-as-request treatAsRequest": ["sm", (acting) => treatAsRequest(acting, 0)],
  "intake/mailboxes/add addMailbox": ["m", (acting) => addMailbox(acting, MAILBOX)],
  "intake/mailboxes/edit editMailbox": ["m", (acting) => editMailbox(acting, 0, MAILBOX)],
  "intake/mailboxes/enable enableMailbox": ["m", (acting) => enableMailbox(acting, 0, true)],
  "intake/mailboxes/figures readMailboxFigures": ["sm", (acting) => readMailboxFigures(acting)],
  "intake/mailboxes/keep-refresh-token keepRefreshToken": ["md", (acting) => keepRefreshToken(acting, 0, "", "")],
  "intake/mailboxes/list listMailboxes": ["sm", listMailboxes],
  "intake/read-mail readMail": ["md", (acting) => readMail(acting, 0)],
  "intake/read-mail readNextMails": ["md", (acting) => readNextMails(acting)],
  "intake/store/store-mail storeMails": ["md", (acting) => storeMails(acting, [{ raw: Buffer.from("x") }])],
  "outbox/acknowledge acknowledgeAll": [
    "asmd",
    (acting) =>
      acknowledgeAll(acting, [{ ticket: 0, to: "a@mail.example", locale: "ru", dueAt: new Date(0), inReplyTo: null }]),
  ],
  "outbox/cancel cancelMail": ["asmd", (acting) => cancelMail(acting, [0])],
  "outbox/count-waiting countWaiting": ["asm", (acting) => countWaiting(acting)],
  "outbox/deliver deliverNext": ["d", (acting) => deliverNext(acting, refuseTransport)],
  "outbox/count-outbox countOutbox": ["sm", countOutbox],
  "outbox/mark-bounced markBounced": ["d", (acting) => markBounced(acting, "none")],
  "outbox/next-delivery untilNextDelivery": ["d", untilNextDelivery],
  "outbox/note-no-server noteNoServer": ["d", noteNoServer],
  "outbox/queue-mail queueMails": ["asmd", (acting) => queueMails(acting, [LETTER])],
  "outbox/release-held releaseHeldMail": ["asmd", (acting) => releaseHeldMail(acting, 0)],
  "outbox/retry retryMail": ["asmd", (acting) => retryMail(acting, 0)],
  "outbox/server/change changeMailServer": ["m", (acting) => changeMailServer(acting, 0, SERVER)],
  "outbox/server/for-delivery readServerForDelivery": ["d", (acting) => readServerForDelivery(acting, null)],
  "outbox/server/read readMailServer": ["m", (acting) => readMailServer(acting, undefined)],
  "outbox/server/remove removeMailServer": ["m", (acting) => removeMailServer(acting, 0)],
  "outbox/server/standstill readStandstill": ["asm", (acting) => readStandstill(acting, undefined)],
  "outbox/server/test-server testMailServer": ["m", (acting) => testMailServer(acting, { fields: SERVER })],
  "outbox/server/try-now trySendingNow": ["m", trySendingNow],
  "outbox/withdraw withdrawMail": ["asmd", (acting) => withdrawMail(acting, 0)],
};
