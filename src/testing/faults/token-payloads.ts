import { expect } from "vitest";
import { without, withMembers } from "./change-answer.ts";
import type { FaultCell, FaultTable } from "./cell.ts";
import { signInCells } from "./sign-in-cells.ts";

type Change = (json: unknown) => unknown;
type Where = "form" | "in" | "code";

const incomplete = (title: string, change: Change): FaultCell<Where> => ({
  fault: { title, change },
  says: "The answer was incomplete, so you're not signed in.",
  stand: "form",
});
const taken = (title: string, members: Readonly<Record<string, unknown>>): FaultCell<Where> => ({
  fault: { title, change: withMembers(members) },
  says: null,
  stand: "in",
  // Clamped to 30 s…24 h: neither over at once nor without an end.
  also: () => expect(document.querySelector("dialog[open]")).toBeNull(),
});

/** The answer of the token endpoint, with each fault of docs/faults-app.md. */
export const tokenPayloads: FaultTable<Where> = {
  ...signInCells,
  title: "token answers",
  test: "src/testing/faults/token-payloads.test.ts",
  stands: {
    form: signInCells.stands.form,
    in: signInCells.stands.in,
    code: {
      means: "the code is asked for (fail closed)",
      heading: "Enter your code",
      ways: ["Continue"],
      clears: ["User name", "Password"],
      goOn: async () => {},
    },
  },
  cells: [
    incomplete("neither access_token nor mfa_token", without("access_token")),
    incomplete("access_token null", withMembers({ access_token: null })),
    incomplete("access_token empty", withMembers({ access_token: "" })),
    incomplete("access_token a number", withMembers({ access_token: 17 })),
    incomplete("access_token with a line break", withMembers({ access_token: "a\nSet-Cookie: b" })),
    incomplete("an array", (json) => [json]),
    incomplete("null", () => null),
    incomplete("a text", () => "token"),
    { fault: { title: "both tokens", change: withMembers({ mfa_token: "m" }) }, says: null, stand: "code" },
    taken("mfa_token: null", { mfa_token: null }),
    taken("expires_in: 0", { expires_in: 0 }),
    taken("expires_in: -5", { expires_in: -5 }),
    taken("expires_in: 1e12", { expires_in: 1e12 }),
    taken('expires_in: "3600"', { expires_in: "3600" }),
    taken("token_type odd", { token_type: "MAC" }),
    taken("refresh_token missing", { refresh_token: undefined }),
    taken("roleName with bidi characters", { roleName: "\u{202E}PortalOperator" }),
    taken("unknown members", { mfa_enabled: "no", latestNewsShown: {} }),
  ],
};
