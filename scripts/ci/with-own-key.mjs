import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Signs and verifies a release with a key pair that is made for it and thrown away: `action` gets it as variables. */
export async function withOwnKey(action) {
  const folder = mkdtempSync(join(tmpdir(), "ci-key-"));
  const env = { ...process.env, COSIGN_PASSWORD: "" };
  execFileSync("cosign", ["generate-key-pair"], { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
  const keys = {
    COSIGN_PASSWORD: "",
    RELEASE_SIGNING_KEY: join(folder, "cosign.key"),
    RELEASE_PUBLIC_KEY: join(folder, "cosign.pub"),
  };
  try {
    await action(keys);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
