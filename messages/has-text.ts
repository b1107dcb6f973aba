/** Whether there is a text under a key made of what was stored or sent, e.g. a code that an older desk wrote. */
export function hasText<Key extends string>(t: { has: (key: Key) => boolean }, key: string): key is Key {
  return t.has(key as Key);
}
