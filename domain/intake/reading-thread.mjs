// Before TypeScript can be loaded: the loader would look into each of their files.
import "libphonenumber-js/min";
import "postal-mime";
import "sanitize-html";
// A thread does not inherit the loader of TypeScript everywhere (not from the test runner): this one brings its own.
import { register } from "tsx/esm/api";

register();
await import("./understanding-thread.ts");
