/** What must agree between two wordings of one message, and the plural forms that each offers. */
export type IcuShape = { placeholders: string[]; tags: string[]; plurals: { name: string; forms: string[] }[] };

/**
 * The shape of an ICU MessageFormat text, as far as the desk uses the format: arguments, plural, select and tags.
 *
 * @throws Error when braces do not close
 */
export function icuShape(text: string): IcuShape {
  const shape = { placeholders: new Set<string>(), plurals: [] as IcuShape["plurals"] };
  walk(text, shape);
  const tags = [...text.matchAll(/<([a-z]\w*)>/gi)].map(([, tag = ""]) => tag);
  return { placeholders: [...shape.placeholders].sort(), tags: [...new Set(tags)].sort(), plurals: shape.plurals };
}

/** What a reader may see of a text: all its choices, without the names of arguments, choices and tags. */
export function readableText(text: string): string {
  const readable = bracedParts(text).reduce((rest, part) => rest.replace(`{${part}}`, () => choicesOf(part)), text);
  return readable.replace(/<[^>]*>/g, " ");
}

function choicesOf(argument: string): string {
  const [, choices = ""] = /^\s*[\w-]+\s*,\s*(?:plural|select)\s*,([\s\S]*)$/.exec(argument) ?? [];
  return bracedParts(choices).map(readableText).join(" / ");
}

type Found = { placeholders: Set<string>; plurals: IcuShape["plurals"] };

function walk(text: string, found: Found) {
  for (const argument of bracedParts(text)) readArgument(argument, found);
}

function readArgument(argument: string, found: Found) {
  const [, name = "", kind, choices = ""] = /^\s*([\w-]+)\s*(?:,\s*(\w+)\s*(?:,([\s\S]*))?)?$/.exec(argument) ?? [];
  if (!name) throw new Error(`"{${argument}}" is no argument`);
  found.placeholders.add(name);
  if (kind !== "plural" && kind !== "selectordinal" && kind !== "select") return;
  const texts = bracedParts(choices);
  if (kind === "plural") found.plurals.push({ name, forms: formNames(choices, texts) });
  for (const text of texts) walk(text, found);
}

/** What stands before each braced text: `one {…} =0 {…}`. */
function formNames(choices: string, texts: string[]): string[] {
  const bare = texts.reduce((rest, text) => rest.replace(`{${text}}`, " "), choices);
  return bare.split(/\s+/).filter((word) => /^(=\d+|zero|one|two|few|many|other)$/.test(word));
}

/** The insides of the outermost braces, in order. Text in ICU quotes ('{'…'}') is passed over. */
function bracedParts(text: string): string[] {
  const bare = text.replace(/'[{}][^']*'/g, (quoted) => " ".repeat(quoted.length));
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, letter] of [...bare].entries()) {
    if (letter === "{") {
      if (depth === 0) start = index + 1;
      depth += 1;
    } else if (letter === "}") {
      depth -= 1;
      if (depth < 0) throw new Error(`"${text}" closes a brace that is not open`);
      if (depth === 0) parts.push([...bare].slice(start, index).join(""));
    }
  }
  if (depth > 0) throw new Error(`"${text}" leaves a brace open`);
  return parts;
}
