/** A size in bytes as the reader writes it: 280 bytes, 12 kB, 1.4 MB. */
export function writeSize(bytes: number, locale: string): string {
  const [value, unit] =
    bytes >= 1_000_000
      ? [bytes / 1_000_000, "megabyte"]
      : bytes >= 1000
        ? [Math.round(bytes / 1000), "kilobyte"]
        : [bytes, "byte"];
  // Short, English has no plural of bytes.
  const unitDisplay = unit === "byte" ? "long" : "short";
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
}
