import { expect, test } from "vitest";
import { previewType } from "./preview-type";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["image/png", "\x89PNG\r\n\x1a\n\0\0", "image/png"],
  ["application/octet-stream", "\xff\xd8\xff\xe0", "image/jpeg"],
  ["image/jpeg", "GIF89a", "image/gif"],
  ["image/webp", "RIFF\0\0\0\0WEBPVP8 ", "image/webp"],
  ["text/plain", "Hello\r\n\tthere", "text/plain"],
  ["text/csv", "a;b", "text/plain"],
])("%s of these bytes is shown as what it is", (mediaType, content, type) => {
  expect(previewType(mediaType, bytes(content))).toBe(type);
});

test.each([
  ["image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
  ["image/png", "<script>alert(1)</script>"],
  ["text/html", "<script>alert(1)</script>"],
  ["text/plain", "\0\x01\x02"],
  ["application/pdf", "%PDF-1.7"],
])("%s is only saved", (mediaType, content) => {
  expect(previewType(mediaType, bytes(content))).toBeNull();
});
