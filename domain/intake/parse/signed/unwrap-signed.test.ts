import { expect, test } from "vitest";
import { parseMail } from "../parse-mail";

const HEAD = "From: zoya@mail.example\r\nTo: privacy@desk.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n";
const WORDS = "Прошу стереть мою анкету целиком.";
const ENTITY = Buffer.from(`Content-Type: text/plain; charset=utf-8\r\n\r\n${WORDS}\r\n`);

const hex = (text: string) => Buffer.from(text, "hex");
function der(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const short = body.length < 128;
  return Buffer.concat([Buffer.from(short ? [tag, body.length] : [tag, 0x84, ...length]), body]);
}
const ber = (tag: number, ...content: Uint8Array[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);
const oid = (type: number) => der(6, hex(`2a864886f70d0107${type.toString(16).padStart(2, "0")}`));
const pieces = (entity: Buffer) => [entity.subarray(0, 20), entity.subarray(20, 21), entity.subarray(21)];

type Write = typeof der;
function signed(entity: Buffer, write: Write = der, string = der(4, entity)): Buffer {
  const inner = write(0x30, oid(1), write(0xa0, string));
  const data = write(0x30, der(2, hex("01")), der(0x31, der(0x30, oid(9))), inner, der(0xa0, hex("3000")), der(0x31));
  return write(0x30, oid(2), write(0xa0, data));
}

const TYPE = 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"';
const mail = (content: Buffer, type = TYPE) =>
  parseMail(
    Buffer.from(
      `${HEAD}Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
    ),
  );

test.each<[string, Buffer, string?]>([
  ["DER", signed(ENTITY)],
  ["BER of indefinite length", signed(ENTITY, ber)],
  ["a string in pieces", signed(ENTITY, der, der(0x24, ...pieces(ENTITY).map((piece) => der(4, piece))))],
  [
    "a string in pieces of pieces",
    signed(ENTITY, ber, ber(0x24, ber(0x24, ...pieces(ENTITY).map((piece) => der(4, piece))))),
  ],
  ["an old type", signed(ENTITY), "application/x-pkcs7-mime"],
  ["no type but a name", signed(ENTITY), 'application/octet-stream; name="smime.p7m"'],
  [
    "a signature within a signature",
    signed(
      Buffer.from(
        `Content-Type: ${TYPE}\r\nContent-Transfer-Encoding: base64\r\n\r\n${signed(ENTITY).toString("base64")}`,
      ),
    ),
  ],
  ["its own base64", Buffer.from(signed(ENTITY).toString("base64"))],
  [
    "its own base64 between lines",
    Buffer.from(`-----BEGIN PKCS7-----\n${signed(ENTITY).toString("base64")}\n-----END PKCS7-----\n`),
  ],
  ["words without a head", signed(Buffer.from(WORDS))],
  ["a signature cut off", signed(ENTITY).subarray(0, -3)],
])("shows the words within a signature: %s", async (_, content, type) => {
  expect(await mail(content, type)).toMatchObject({ text: WORDS, words: { own: WORDS }, attachments: [] });
});

test("files within a signature are files of the mail, and HTML is read", async () => {
  const parts = [
    `Content-Type: text/html; charset=utf-8\r\n\r\n<p>${WORDS}</p>`,
    'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="паспорт.pdf"\r\n\r\nPDF',
  ];
  const entity = `Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n${parts.join("\r\n--q\r\n")}\r\n--q--\r\n`;
  const read = await mail(signed(Buffer.from(entity), ber));
  expect(read).toMatchObject({ text: WORDS, attachments: [{ name: "паспорт.pdf", mediaType: "application/pdf" }] });
});

test("the footer of a list stands below the signed words", async () => {
  const part = `Content-Type: ${TYPE}\r\nContent-Transfer-Encoding: base64\r\n\r\n${signed(ENTITY).toString("base64")}`;
  const body = `--q\r\n${part}\r\n--q\r\nContent-Type: text/plain\r\n\r\n-- \r\nA list of ours\r\n--q--`;
  const read = await parseMail(Buffer.from(`${HEAD}Content-Type: multipart/mixed; boundary=q\r\n\r\n${body}`));
  expect(read.words.own).toBe(WORDS);
  expect(read.text).toContain("A list of ours");
});

const enveloped = der(0x30, oid(3), der(0xa0, der(0x30, der(2, hex("00")), der(0x31, der(4, Buffer.alloc(300))))));

test.each<[string, Buffer, string?]>([
  ["encrypted", enveloped, 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"'],
  ["a signed document", signed(Buffer.from("%PDF-1.4 a contract")), 'application/pkcs7-mime; name="contract.pdf.p7m"'],
  ["a signature of nothing", der(0x30, oid(2), der(0xa0, der(0x30, der(2, hex("01")), der(0x31), der(0x30, oid(1)))))],
  ["noise", Buffer.from("0123456789")],
  ["a length beyond all bounds", hex("3084ffffffff0609")],
  ["a length without end", hex("30ff0609")],
  ["a deep nest", Buffer.alloc(200_000, hex("3080"))],
  ["a deep string", signed(ENTITY, der, Buffer.alloc(100_000, hex("2480")))],
  ["a million pieces", signed(ENTITY, der, der(0x24, Buffer.alloc(2_000_000, hex("0400"))))],
])("leaves %s a file, and comes to an end", async (_, content, type) => {
  const read = await mail(content, type);
  expect(read.text).toBe("");
  expect(read.attachments).toHaveLength(1);
});
