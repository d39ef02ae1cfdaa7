import { passwordOf } from "../../passwords.ts";
import type { Cell } from "../cell.ts";

const SECRET_MEMBERS = new Set(["access_token", "refresh_token", "mfa_token", "token", "secretKey"]);

/** Every secret that exists in this test: what the server handed out, the passwords, the codes of the phone. */
export function knownSecrets({ scene, codes }: Cell): string[] {
  const secrets = new Set([passwordOf("administrator"), passwordOf("olivia"), ...codes]);
  for (const { json } of [...scene.serverTraffic.exchanges, ...scene.traffic.exchanges]) {
    if (typeof json !== "object" || json === null) continue;
    for (const [name, value] of Object.entries(json)) {
      if (SECRET_MEMBERS.has(name) && typeof value === "string" && value.length > 5) secrets.add(value);
      if (name !== "scratchCodes" || !Array.isArray(value)) continue;
      for (const code of value) if (typeof code === "string" && code.length > 5) secrets.add(code);
    }
  }
  return [...secrets];
}
