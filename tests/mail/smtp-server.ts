import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail that the server took: headers by lower-cased name, unfolded. */
export type TakenMail = { from: string; to: string[]; raw: string; header: (name: string) => string | undefined };

/** An SMTP server in memory. */
export type SmtpServer = {
  url: string;
  taken: TakenMail[];
  /** Answers the next recipients with this code, e.g. 450 or 550; null takes them again. */
  refuse: (code: number | null) => void;
  stop: () => Promise<void>;
};

/** `account`: who may send; `tls`: its certificate is one that nobody vouches for; `senders`: from whom it takes mail. */
type Ways = { account?: { login: string; password: string }; tls?: "offered" | "required"; senders?: string[] };

/**
 * Starts a server on a port of its own.
 *
 * @param onTaken hears of each mail as it is taken
 */
export async function startSmtpServer(onTaken?: (mail: TakenMail) => void, ways: Ways = {}): Promise<SmtpServer> {
  const taken: TakenMail[] = [];
  let refusal: number | null = null;
  const smtp = new SMTPServer({
    authOptional: !ways.account,
    allowInsecureAuth: true,
    secure: ways.tls === "required",
    disabledCommands: ways.tls ? [] : ["STARTTLS"],
    onAuth: ({ username, password }, _session, answer) => {
      const known = username === ways.account?.login && password === ways.account?.password;
      if (known) answer(null, { user: username });
      else answer(Object.assign(new Error("who is that"), { responseCode: 535 }));
    },
    onMailFrom: ({ address }, _session, answer) => {
      const welcome = !ways.senders || ways.senders.includes(address);
      answer(welcome ? null : Object.assign(new Error("not from you"), { responseCode: 553 }));
    },
    onRcptTo: (_address, _session, answer) =>
      answer(refusal ? Object.assign(new Error("not now"), { responseCode: refusal }) : null),
    onData: (stream, { envelope }, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString();
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const mail = { from, to: envelope.rcptTo.map((rcpt) => rcpt.address), raw, header: headerOf(raw) };
        taken.push(mail);
        onTaken?.(mail);
        answer(null);
      });
    },
  });
  await new Promise<void>((ready) => smtp.listen(0, "127.0.0.1", ready));
  const { port } = smtp.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuse: (code) => {
      refusal = code;
    },
    stop: () => new Promise((stopped) => smtp.close(stopped)),
  };
}

function headerOf(raw: string): TakenMail["header"] {
  const head = raw.split("\r\n\r\n")[0]!.replace(/\r\n[ \t]+/g, " ");
  return (name) =>
    head
      .split("\r\n")
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
}
