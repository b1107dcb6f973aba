import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test("keeps a path of this desk", () => {
  expect(safePath("/tickets/1042?tab=history")).toBe("/tickets/1042?tab=history");
});

test.for([
  undefined,
  "",
  "queue",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "https://evil.example",
  ["/a", "/b"],
])("sends %o to the front page", (wanted) => {
  expect(safePath(wanted)).toBe("/");
});
