/**
 * What the server may have of this window: what it had last, and all that was sent since and never answered. A draft that is one of
 * these is nobody else's, whatever its version. Null stands for no draft.
 */
export class OwnContents<Content> {
  private prints: string[];

  constructor(stored: Content | null) {
    this.prints = [print(stored)];
  }

  has(content: Content | null): boolean {
    return this.prints.includes(print(content));
  }

  sent(content: Content | null): void {
    if (!this.has(content)) this.prints.push(print(content));
  }

  /** What was sent before it can be there no more. */
  answered(content: Content | null): void {
    const at = this.prints.indexOf(print(content));
    if (at > 0) this.prints = this.prints.slice(at);
  }

  /** The server has this and nothing else. */
  begin(stored: Content | null): void {
    this.prints = [print(stored)];
  }
}

function print(content: unknown): string {
  return JSON.stringify(content);
}
