import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeBill } from "./bill.mjs";
import { makeDebian } from "./debian.mjs";
import { makeImage } from "./image.mjs";
import { ARCHITECTURES } from "./native-packages.mjs";
import { build, layOut } from "./program.mjs";
import { makeProvenance } from "./provenance.mjs";
import { sha256OfFile, writeTarGz } from "./tar.mjs";

/** What the program may weigh in an image, beside Node. */
const PAYLOAD_LIMIT = 25 * 1_024 * 1_024;

const architectures = Object.keys(ARCHITECTURES);

/**
 * Makes everything that people install, of the commit that is checked out, into `out`, which is emptied. Two runs on one
 * commit make the same bytes.
 */
export function makeRelease(out) {
  if (execFileSync("git", ["status", "--porcelain", "--untracked-files=no"], { encoding: "utf8" }) !== "")
    throw new Error("There are changes that are in no commit: a release is made of a commit.");
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const work = mkdtempSync(join(tmpdir(), "release-"));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  try {
    const built = join(work, "built");
    build(built);
    const name = `mfa-enrollment-${version}`;
    layOut(built, join(work, "archive", name), architectures);
    writeTarGz(join(out, `${name}.tar.gz`), join(work, "archive"), [name]);
    for (const arch of architectures) makeDebian(built, out, arch, work);
    const images = architectures.map((arch) => makeImage(built, out, arch, work));
    for (const { path, programBytes } of images)
      if (programBytes > PAYLOAD_LIMIT)
        throw new Error(`${path}: ${programBytes} bytes beside Node are too many`);
    const notices = join(work, "archive", name, "THIRD-PARTY-NOTICES.txt");
    cpSync(notices, join(out, "THIRD-PARTY-NOTICES.txt"));
    cpSync(join("packaging", "verify-release.mjs"), join(out, "verify-release.mjs"));
    const bill = makeBill(readFileSync(notices, "utf8"));
    writeJson(join(out, `${name}.cdx.json`), bill);
    const artefacts = readdirSync(out)
      .toSorted()
      .map((file) => ({ name: file, sha256: sha256OfFile(join(out, file)) }));
    const materials = images.flatMap((image) => image.materials);
    writeJson(join(out, `${name}.intoto.json`), makeProvenance(version, artefacts, materials));
    writeSums(out);
  } finally {
    rmSync(work, { recursive: true });
  }
}

const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

function writeSums(out) {
  const lines = readdirSync(out)
    .toSorted()
    .map((name) => `${sha256OfFile(join(out, name))}  ${name}\n`);
  writeFileSync(join(out, "SHA256SUMS"), lines.join(""));
}
