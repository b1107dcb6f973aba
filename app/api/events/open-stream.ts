/** Bytes that may wait for a reader who is slow; one that is slower comes back and is told what it missed. */
const MOST_WAITING = 256 * 1024;

type Way = { send: (event: string) => void; close: () => void };

/**
 * A stream of Server-Sent Events, and what holds it open.
 *
 * @param join called once with the way to its reader; answers how to leave
 */
export function openStream(join: (way: Way) => () => void, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const drop = () => {
          leave();
          controller.error(new Error("the reader is too slow"));
        };
        const send = (event: string) => {
          if ((controller.desiredSize ?? 0) <= 0) drop();
          else controller.enqueue(encoder.encode(event));
        };
        const close = () => {
          leave();
          controller.close();
        };
        send("retry: 1000\n\n");
        leave = join({ send, close });
        signal.addEventListener("abort", () => leave());
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
}
