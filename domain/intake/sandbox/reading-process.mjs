// Before TypeScript can be loaded: the loader would look into each of their files.
import "libphonenumber-js/min";
import "postal-mime";
import "sanitize-html";
import { register } from "tsx/esm/api";

register();
await import("./analysis-process.ts");
