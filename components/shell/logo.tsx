/** The mark: a check in a clock face with its hour marks. `withName` writes the product's name beside it. */
export function Logo({ size = 24, name }: { size?: number; name?: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden viewBox="0 0 32 32" width={size} height={size} className="shrink-0">
        <circle cx="16" cy="16" r="15" className="fill-accent" />
        <path
          d="M16 4.5v2.5M16 25v2.5M4.5 16H7M25 16h2.5"
          className="stroke-on-solid/60"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
        <path
          d="m10.5 16.5 4 4 7.5-9"
          fill="none"
          className="stroke-on-solid"
          strokeWidth="2.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {name && <span className="text-md font-semibold tracking-tight">{name}</span>}
    </span>
  );
}
