import type { Version } from "../versions.ts";
import { empty, json } from "./answers.ts";
import { always, withBearer } from "./common-problems.ts";
import { tokenForm } from "./request-schemas.ts";
import { tokenResponse } from "./response-schemas.ts";
import type { Route } from "./route.ts";

const PATH = "/api/oauth2/token";

/** The token endpoint; its path has no version. */
export function tokenRoutes(version: Version): Route[] {
  const common = { version, path: PATH, query: null } as const;
  return [
    {
      ...common,
      operationId: "token",
      method: "POST",
      summary: "Signs in, answers the second step, or renews tokens",
      bearer: false,
      body: { kind: "form", schema: tokenForm },
      answers: [json(200, "Tokens, or the challenge of a user with MFA (no access token)", tokenResponse)],
      problems: [
        ...always,
        "bad-request",
        "invalid-grant",
        "code-replayed",
        "too-large",
        "unsupported-media-type",
        "too-many-attempts",
      ],
    },
    {
      ...common,
      operationId: "deleteToken",
      method: "DELETE",
      summary: "Signs out: both tokens of the pair die",
      bearer: true,
      body: { kind: "none" },
      answers: [empty(204, "Signed out")],
      problems: [...withBearer],
    },
  ];
}
