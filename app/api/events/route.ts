import { screenRoute } from "@/app/http/screen-route";
import { openStream } from "./open-stream";
import { theHub } from "./the-hub";

/**
 * What happens on the desk, as it happens, for signed-in staff: `{action, ticket, person, seq?, id?}`, ids only. A page that comes
 * back says by `Last-Event-ID`, or `after`, up to which entry it knows the history.
 */
export const GET = screenRoute({}, async ({ session: { sessionId, staff }, request }) => {
  const who = { sessionId, staffId: staff.id, role: staff.role, after: placeOf(request) };
  return new Response(
    openStream((way) => theHub().join({ ...who, ...way }), request.signal),
    {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // No-transform keeps compression from holding events back.
        "cache-control": "no-store, no-transform",
        "x-accel-buffering": "no",
      },
    },
  );
});

function placeOf(request: Request): number | null {
  const said = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  return said && /^\d{1,15}$/.test(said) ? Number(said) : null;
}
