// `npm run release`: makes a release in release/, and signs its sums with the key that RELEASE_SIGNING_KEY names.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRelease } from "./make-release.mjs";
import { sign } from "./signature.mjs";

const OUT = "release";
const say = (text) => process.stdout.write(`release: ${text}\n`);

try {
  const keyFile = process.env["RELEASE_SIGNING_KEY"] ?? "";
  const key = keyFile === "" ? null : readFileSync(keyFile);
  makeRelease(OUT);
  const sums = join(OUT, "SHA256SUMS");
  if (key === null) say("unsigned: RELEASE_SIGNING_KEY is not set");
  else writeFileSync(`${sums}.sig`, `${sign(readFileSync(sums), key)}\n`);
  say(readdirSync(OUT).join(", "));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
