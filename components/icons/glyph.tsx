"use client";

/**
 * The frame of every icon: one stroke path on a 24 × 24 grid, in the colour of the text around it.
 *
 * A client component, so that frame and stroke are one piece: a server component's markup may be streamed in parts, and React hides
 * a part of an SVG by an inline style, which our policy forbids.
 *
 * @param size edge in CSS pixels
 */
export function Glyph({
  path,
  size = 16,
  label,
  className,
}: {
  path: string;
  size?: number;
  label?: string;
  className?: string;
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={className ? `icon ${className}` : "icon"}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={path} />
    </svg>
  );
}
