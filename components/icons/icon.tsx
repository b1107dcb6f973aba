import { Glyph } from "./glyph";
import { type IconName, shapes } from "./shapes";

/**
 * One icon, drawn on the server as plain markup. A client leaf takes its icon as a child instead,
 * so that the table of shapes stays out of the browser.
 *
 * @param label names the icon for those who cannot see it; without it the icon is decoration
 */
export function Icon({
  name,
  size,
  label,
  className,
}: {
  name: IconName;
  size?: number;
  label?: string;
  className?: string;
}) {
  return <Glyph path={shapes[name]} size={size} label={label} className={className} />;
}
