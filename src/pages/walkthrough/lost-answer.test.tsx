import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { endCall, fromKeyToConfirm, goToNewKey, openCall, type Call } from "../../testing/walk-call.ts";
import { typeCode } from "../../testing/walk-wizard.ts";
import { colleague } from "../../testing/colleague.ts";

/** A call for a new phone, in which the accept was committed and its answer got lost: MFA is on, by either phone. */
async function loseTheAccept(): Promise<Call> {
  const call = await openCall();
  await goToNewKey(call);
  const phone = scan(`otpauth://totp/a?secret=${await fromKeyToConfirm(call)}`);
  call.faulty.inject("acceptMfa", { kind: "lost-after" }, 1);
  await typeCode(call, phone.codeAt(call.clock.now()));
  await screen.findByText(/can't tell yet which phone works/u);
  return call;
}

async function startElsewhere(call: Call): Promise<void> {
  const tab = await colleague(call, "administrator");
  await tab.enableMfa({ userId: call.userId, userName: "olivia", recreate: true });
}

describe("a call whose accept got no answer", () => {
  it("calls neither phone dead, and nothing unchanged, once a newer setup has begun", async () => {
    const call = await loseTheAccept();
    await startElsewhere(call);
    expect(await screen.findByText(/^Setup was started again somewhere else/u)).toBeVisible();
    await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent(/to keep every account for/u));
    const main = screen.getByRole("main");
    expect(main).toHaveTextContent("Please don't delete anything from your app yet");
    for (const untrue of [/Nothing has changed/u, /Its codes don't work/u, /throw away the scratch codes/u]) {
      expect(main).not.toHaveTextContent(untrue);
    }
    expect(await endCall(call, "other")).toContain("Result: The last step got no answer.");
  });
});
