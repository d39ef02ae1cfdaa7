import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Signs and verifies a release with a key pair that is made for it and thrown away: `action` gets it as variables. */
export async function withOwnKey(action) {
  const folder = mkdtempSync(join(tmpdir(), "ci-key-"));
  const [RELEASE_SIGNING_KEY, RELEASE_PUBLIC_KEY] = [join(folder, "key"), join(folder, "pub")];
  const pair = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  writeFileSync(RELEASE_SIGNING_KEY, pair.privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
  });
  writeFileSync(RELEASE_PUBLIC_KEY, pair.publicKey.export({ type: "spki", format: "pem" }));
  try {
    await action({ RELEASE_SIGNING_KEY, RELEASE_PUBLIC_KEY });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
