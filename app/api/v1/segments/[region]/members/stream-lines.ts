const CHUNK = 64 * 1024;

/**
 * Writes a line for each item, in pieces of some 64 KB, as fast as the reader takes them. The first item is asked for
 * before this returns, so that a refusal can still be answered as one.
 */
export async function streamLines<Item>(
  items: AsyncIterable<Item>,
  head: string,
  line: (item: Item) => string,
): Promise<ReadableStream<Uint8Array>> {
  const iterator = items[Symbol.asyncIterator]();
  let next = await iterator.next();
  let text = head;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      for (; !next.done && text.length < CHUNK; next = await iterator.next()) text += line(next.value);
      if (text) controller.enqueue(new TextEncoder().encode(text));
      text = "";
      if (next.done) controller.close();
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}
