import { Fragment } from "react";
import type { Span } from "./match";

/** A text with the letters that answer a query standing out. */
export function MarkedText({ text, spans }: { text: string; spans: Span[] }) {
  let at = 0;
  return (
    <>
      {spans.map(([from, to]) => {
        const before = text.slice(at, from);
        at = to;
        return (
          <Fragment key={from}>
            {before}
            <mark className="bg-transparent font-semibold text-accent-ink">{text.slice(from, to)}</mark>
          </Fragment>
        );
      })}
      {text.slice(at)}
    </>
  );
}
