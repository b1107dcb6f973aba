import { currentSession } from "@/app/session";
import type { StaffSession } from "@/domain/staff/sessions";
import { theHub } from "./the-hub";

/** Bytes that may wait for a reader who is slow; one that is slower comes back and is told what it missed. */
const MOST_WAITING = 256 * 1024;

/**
 * What happens on the desk, as it happens, for signed-in staff: `{action, ticket, person, seq?, id?}`, ids only. A page that comes
 * back says by `Last-Event-ID`, or `after`, up to which entry it knows the history.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return new Response(null, { status: 401 });
  return new Response(streamTo(session, placeOf(request), request.signal), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // No-transform keeps compression from holding events back.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    },
  });
}

function placeOf(request: Request): number | null {
  const said = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  return said && /^\d{1,15}$/.test(said) ? Number(said) : null;
}

function streamTo(
  { sessionId, staff }: StaffSession,
  after: number | null,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (event: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return drop();
          controller.enqueue(encoder.encode(event));
        };
        const drop = () => {
          leave();
          controller.error(new Error("the reader is too slow"));
        };
        const close = () => {
          leave();
          controller.close();
        };
        send("retry: 1000\n\n");
        leave = theHub().join({ sessionId, staffId: staff.id, role: staff.role, after, send, close });
        signal.addEventListener("abort", leave);
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
}
