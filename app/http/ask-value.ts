/** Asks a route of our own for a value; null whatever the reason is that there is none. */
export async function askValue<Value>(address: string, init?: RequestInit): Promise<Value | null> {
  try {
    const response = await fetch(address, init);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
