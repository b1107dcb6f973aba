import type { RowsAnswer, RowsWanted } from "../rows/route";

/** What a list is of, as the server is asked for it. `q` holds names and words as well, which is why it travels in a body. */
export type List = Pick<RowsWanted, "tab" | "q" | "sort">;

/** @throws Error when the server cannot be reached or says no */
export async function askRows(list: List, narrow: Omit<RowsWanted, keyof List> = {}): Promise<RowsAnswer> {
  const answer = await fetch("/queue/rows", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...list, ...narrow }),
  });
  if (!answer.ok) throw new Error(`rows: ${answer.status}`);
  return answer.json();
}

const PAGE = 200;

/**
 * The list anew, as far as it was loaded; `next` leads on from there.
 *
 * @param known the rows that are asked about. Pages that come while the answer is on its way are not, and so are not gone
 * @param beyond how many more are wanted
 * @returns also the `numbers` of all that were asked about or came
 */
export async function askAgain(
  list: List,
  known: number[],
  beyond: number,
): Promise<RowsAnswer & { numbers: number[] }> {
  const loaded = known.length + beyond;
  const first = await askRows(list, { limit: Math.max(1, Math.min(PAGE, loaded)) });
  const rows = first.rows;
  let next = first.next;
  while (next && rows.length < loaded) {
    const page = await askRows(list, { cursor: next, limit: PAGE });
    rows.push(...page.rows);
    next = page.next;
  }
  const numbers = [...new Set([...known, ...rows.map(({ number }) => number)])];
  return { numbers, rows, next, others: [] };
}
