import compile from "icu-minify/compile";

/**
 * A loader of the web build: turns the ICU texts of a messages file into what `use-intl/format-message/format-only` formats, so
 * that no parser of ICU is left in the desk. next-intl's own makes a script of the file, which `with { type: "json" }` refuses.
 */
export default function compileTexts(source) {
  return JSON.stringify(JSON.parse(source, (_key, value) => (typeof value === "string" ? compile(value) : value)));
}
