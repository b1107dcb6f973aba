import type { ReactNode } from "react";
import { type Match, match } from "./match";

/** A line of the palette: does `run`. `words` are other names that find it, e.g. in another language. */
export type Line = {
  id: string;
  label: string;
  icon?: ReactNode;
  note?: string;
  keys?: string;
  words?: string[];
  run: () => void;
};

/** Lines under a heading. `judged`: found by the server, which has seen the query already. */
export type Group = { name: string; heading: string; lines: Line[]; judged?: boolean };

/** A line that answers, and the letters of its label that do. */
export type Answer = Line & { found: Match | null };

/** Between what begins as typed and what only contains it. */
const JUDGED = 0.75;
const FULL_OF_HITS = 5;

/**
 * The groups that answer a query, the best first, and in each the best lines first; all of them for none. Commands that only
 * resemble the query wait until the search has found nothing, so that no line moves when it answers.
 *
 * @param settled whether the search has answered
 */
export function answersTo(
  query: string,
  groups: Group[],
  settled: boolean,
): { name: string; heading: string; lines: Answer[] }[] {
  const wanted = query.trim();
  if (wanted === "") return groups.map(unsorted).filter(({ lines }) => lines.length > 0);
  const answers = groups
    .map((group) => ({ ...group, lines: group.judged ? judged(wanted, group) : matching(wanted, group) }))
    .filter(({ lines }) => lines.length > 0)
    .map((group) => ({ ...group, best: group.judged ? JUDGED : (group.lines[0]?.found?.score ?? 0) }))
    .sort((a, b) => b.best - a.best);
  const isFound = answers.some(({ judged }) => judged);
  return answers.filter(({ best }) => best >= JUDGED || (settled && !isFound));
}

function unsorted(group: Group) {
  return { ...group, lines: group.judged ? [] : group.lines.map((line) => ({ ...line, found: null })) };
}

/** In the server's order; what of the label was asked for is marked where it stands in it as typed. */
function judged(query: string, { lines }: Group): Answer[] {
  return lines.slice(0, FULL_OF_HITS).map((line) => ({ ...line, found: marked(query, line.label) }));
}

function marked(query: string, label: string): Match | null {
  const spans = query.split(/\s+/).flatMap((word) => {
    const at = label.toLowerCase().indexOf(word.toLowerCase());
    return at < 0 ? [] : [[at, at + word.length] as [number, number]];
  });
  const apart = spans
    .sort(([a], [b]) => a - b)
    .filter(([from], index, all) => index === 0 || from >= all[index - 1]![1]);
  return apart.length > 0 ? { score: JUDGED, spans: apart } : null;
}

function matching(query: string, { lines }: Group): Answer[] {
  return lines
    .flatMap((line) => {
      const found = match(query, line.label);
      const byName = Math.max(0, ...(line.words ?? []).map((word) => match(query, word)?.score ?? 0));
      const byKeys = line.keys?.replaceAll(" ", "") === query.toLowerCase() ? 1 : 0;
      const score = Math.max(found?.score ?? 0, byName, byKeys);
      return score > 0 ? [{ ...line, found: { score, spans: found?.spans ?? [] } }] : [];
    })
    .sort((a, b) => b.found.score - a.found.score);
}
