import { type Desk, expect } from "../desk";

/** The letter that the mail server took for this address: its code and the address of its page. */
export async function letterTo(
  desk: Desk,
  address: string,
  count = 1,
): Promise<{ code: string; link: string; text: string }> {
  await expect.poll(async () => (await desk.sentTo(address)).length).toBe(count);
  const text = (await desk.sentTo(address)).at(-1)!;
  const code = /(\d{3}) (\d{3})/.exec(text)!.slice(1).join("");
  return { code, link: /https?:\S+\/identity\/\S+/.exec(text)![0], text };
}

/** Six digits that are not the code. */
export const notThe = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
