import { expect } from "vitest";
import type { Cell, Stand } from "./cell.ts";
import { checkAlive } from "./invariants/check-alive.ts";
import { checkAnnounced } from "./invariants/check-announced.ts";
import { checkMfaTruth } from "./invariants/check-mfa-truth.ts";
import { checkNoSecret } from "./invariants/check-no-secret.ts";
import { checkOnePost } from "./invariants/check-one-post.ts";
import { checkWayOn } from "./invariants/check-way-on.ts";
import { fieldText, pageHeading } from "./page.ts";

export interface Expected {
  readonly stand: Stand;
  readonly says: string | null;
  /** The person pressed something, so the focus has a place. */
  readonly pressed: boolean;
}

/** What must be true after every fault: docs/faults-app.md, I1 to I8. */
export function checkInvariants(cell: Cell, { stand, says, pressed }: Expected): void {
  expect(pageHeading()).toBe(stand.heading);
  checkNoSecret(cell);
  checkMfaTruth(cell);
  checkOnePost(cell);
  // I5: what was typed stays. The key, the codes and the QR are looked at by the stand's `goOn`.
  for (const [label, text] of cell.kept) {
    const cleared = stand.clears?.includes(label) === true;
    if (cleared) expect(fieldText(label), `I5: ${label} is cleared`).toBe("");
    else expect(fieldText(label), `I5: ${label} keeps what was typed`).toBe(text);
  }
  checkWayOn(stand, says);
  checkAnnounced(says, pressed);
  checkAlive(cell);
}
