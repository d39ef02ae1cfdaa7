import { readFileSync } from "node:fs";

/**
 * Promises with the tests that hold them, from a file of the form of docs/security/asvs-proofs.json.
 * @returns {{ promise: string, proofs: string[][] }[]}
 */
export const readProofs = (file) =>
  JSON.parse(readFileSync(file, "utf8")).map(({ ids, fault, tests }) => ({
    promise: fault ?? ids.join(),
    proofs: Object.entries(tests).flatMap(([of, names]) => names.map((name) => [of, name])),
  }));

/** A name as a regular expression: `%s` and `$name` of a table are whatever a row has there. */
export const patternOf = (name) =>
  name
    .split(/%[sdifjo#]|\$\w+(?:\.\w+)*/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join(".*");

/** Of these proofs those that none of `passes` is (`file > group > test`, as scripts/ci/count-report.mjs has them, Playwright's without `e2e/`). */
export function unproved(proofs, passes) {
  return proofs.filter(([file, name]) => {
    const pattern = new RegExp(` > ${patternOf(name)}(?: > |$)`, "s");
    const inFile = `${file.replace(/^e2e\//, "")} > `;
    return !passes.some((pass) => pass.startsWith(inFile) && pattern.test(pass));
  });
}
