/**
 * A line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe in front, phone numbers
 * with their plus among them: programs that want values as they are take another format.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
