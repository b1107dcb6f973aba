import { writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT_ROOT } from "@/db/project-root";
import { writeModel } from "@/domain/triage/reader/model";
import { MODEL_FILE } from "@/domain/triage/reader/shipped-model";
import { readExamples } from "@/domain/triage/training/examples";
import { fingerprintOf } from "@/domain/triage/training/fingerprint";
import { learn } from "@/domain/triage/training/learn";

/** `npm run train`: learns the reader's model from the corpus and writes it where the reader finds it. */
const corpus = path.join(PROJECT_ROOT, "corpus");
const examples = readExamples(corpus);
console.log(`Learning from ${examples.length} letters by ${new Set(examples.map(({ voice }) => voice)).size} voices…`);
const text = writeModel(learn(fingerprintOf(corpus), examples));
writeFileSync(path.join(PROJECT_ROOT, MODEL_FILE), text);
console.log(`${text.split("\n").length - 5} features, ${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB.`);
