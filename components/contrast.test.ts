import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Oklch = { l: number; c: number; h: number };
type Theme = "light" | "dark";

const TEXT = 4.5;
const CONTROL = 3;
const surfaces = ["canvas", "surface", "raised", "sunken"];
const tones = ["neutral", "info", "success", "warning", "danger", "accent", "teal", "violet"];
const bars = ["neutral-solid", "accent", "info-solid", "success-solid", "warning-bar", "danger-solid"];

/** Ink, what it lies on, and the least contrast (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: [string, string, number][] = [
  ...surfaces.flatMap((on): [string, string, number][] => [
    ["ink", on, TEXT],
    ["ink-soft", on, TEXT],
    ["muted", on, TEXT],
    ["accent-ink", on, TEXT],
    ["focus", on, CONTROL],
  ]),
  ...tones.flatMap((tone): [string, string, number][] => [
    [`${tone}-ink`, `${tone}-tint`, TEXT],
    [`${tone}-ink`, "surface", TEXT],
    ["ink-soft", `${tone}-tint`, TEXT],
  ]),
  ...["neutral-solid", "info-solid", "success-solid", "warning-solid", "danger-solid", "danger-hover"].map(
    (solid): [string, string, number] => ["on-solid", solid, TEXT],
  ),
  ["on-solid", "accent", TEXT],
  ["on-solid", "accent-hover", TEXT],
  ["control", "surface", CONTROL],
  ["muted", "thumb", TEXT],
  ["muted", "pressed", TEXT],
  ...bars.map((bar): [string, string, number] => [bar, "surface", CONTROL]),
];

describe.each<Theme>(["light", "dark"])("%s", (theme) => {
  const tokens = readTokens(theme);

  test.each(pairs)("%s on %s reaches %d:1", (ink, on, least) => {
    const [above, below] = [tokens.get(ink), tokens.get(on)];
    expect(above && below && contrast(above, below)).toBeGreaterThanOrEqual(least);
  });
});

function readTokens(theme: Theme): Map<string, Oklch> {
  const css = readFileSync("app/globals.css", "utf8");
  const tokens = new Map<string, Oklch>();
  for (const [, name = "", value = ""] of css.matchAll(/--color-([a-z-]+): ([^;]+);/g)) {
    const colors = [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
    const color = theme === "dark" ? (colors[1] ?? colors[0]) : colors[0];
    if (color) tokens.set(name, { l: Number(color[1]), c: Number(color[2]), h: Number(color[3]) });
  }
  return tokens;
}

function contrast(a: Oklch, b: Oklch): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance by way of linear sRGB (https://bottosson.github.io/posts/oklab/), clipped to the gamut. */
function luminance({ l, c, h }: Oklch): number {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}
