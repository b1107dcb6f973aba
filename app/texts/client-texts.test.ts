import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { drawnWith } from "@/tests/texts/module-graph";

/** Files of the router that draw; a screen stands inside all layouts above it. */
const screens = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|\/)(page|layout|loading|error|not-found)\.tsx$/.test(file))
  .map((file) => path.join("app", file));

describe("a client component's texts are handed over", () => {
  test.each(screens)("%s", (screen) => {
    const known = [screen, ...layoutsAbove(screen)].flatMap(handedOver);
    const unknown = asked(screen).filter(({ namespace }) => !known.some((one) => holds(one, namespace)));
    expect(unknown).toEqual([]);
  });
});

test("nothing is handed over that no client component inside asks for, or that a layout around hands over", () => {
  const needless = screens.flatMap((screen) => {
    const inside = screen.endsWith("layout.tsx") ? screens.filter((one) => layoutsAbove(one).includes(screen)) : [];
    const needed = [screen, ...inside].flatMap(asked).map(({ namespace }) => namespace);
    const known = layoutsAbove(screen).flatMap(handedOver);
    return handedOver(screen)
      .filter((one) => !needed.some((namespace) => holds(one, namespace)) || known.some((above) => holds(above, one)))
      .map((one) => `${screen}: ${one}`);
  });
  expect(needless).toEqual([]);
});

/** Which namespaces the client components ask for that a file of the router draws with, and where. */
function asked(screen: string): { namespace: string; file: string }[] {
  return drawnWith(screen).client.flatMap(({ file, source }) =>
    [...source.matchAll(/useTranslations\((?:"([\w.]+)")?\)/g)].map(([, namespace = ""]) => ({ namespace, file })),
  );
}

function handedOver(screen: string): string[] {
  return drawnWith(screen).server.flatMap(({ file, source }) => {
    if (file !== screen) return [];
    const [, list = ""] = /<ClientTexts\s+of=\{\[([^\]]*)\]/.exec(source) ?? [];
    return [...list.matchAll(/"([\w.]+)"/g)].map(([, namespace = ""]) => namespace);
  });
}

function layoutsAbove(screen: string): string[] {
  const above = path.dirname(screen).split(path.sep);
  return above
    .map((_, index) => path.join(...above.slice(0, index + 1), "layout.tsx"))
    .filter((layout) => layout !== screen && existsSync(layout));
}

/** Whether a group that was handed over holds what is asked for. */
function holds(group: string, namespace: string): boolean {
  return namespace === group || namespace.startsWith(`${group}.`);
}
