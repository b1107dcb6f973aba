/** At the beginning of a file that a person opens: without it a spreadsheet takes UTF-8 for something else. */
export const BYTE_ORDER_MARK = "\u{FEFF}";

/**
 * A line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe in front, phone numbers
 * with their plus among them, also when its sign is a full-width one: programs that want values as they are take another format.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string): string {
  const text = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
