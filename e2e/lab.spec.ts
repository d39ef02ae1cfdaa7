import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";

test(
  "what other tests presuppose is true: enrolled over HTTP, a fresh code signs in, a used one does not",
  {
    tag: "@journey",
  },
  async ({ lab }) => {
    expect(await lab.api.signIn(USER)).toBe("signed-in");
    expect(await lab.api.mfaEnabled(USER)).toBe(false);
    const { authenticator, scratchCodes } = await lab.api.enroll(USER);
    expect(scratchCodes).toHaveLength(5);
    expect(await lab.api.mfaEnabled(USER)).toBe(true);
    expect(await lab.api.signIn(USER)).toBe("challenge");
    const code = authenticator.codeAt(lab.clock.now());
    expect(await lab.api.signIn(USER, code)).toBe("signed-in");
    expect(await lab.api.signIn(USER, code)).toBe("refused");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("signed-in");
    expect(await lab.api.signIn(USER, scratchCodes[0])).toBe("refused");
  },
);
