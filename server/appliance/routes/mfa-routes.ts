import type { Version } from "../versions.ts";
import { acceptMfaBody } from "../mfa/accept-mfa.ts";
import { enableMfaBody } from "../mfa/enable-mfa.ts";
import { empty, json } from "./answers.ts";
import { withBearer, withJson } from "./common-problems.ts";
import { enrollmentV1, enrollmentV81, mfaNotice } from "./response-schemas.ts";
import type { Route } from "./route.ts";

/** MFA of a user: enable, accept, disable, and the notice of a change by somebody else (our extension). */
export function mfaRoutes(version: Version): Route[] {
  const enrollment = version.showsRoles ? enrollmentV81 : enrollmentV1;
  const path = `/api/${version.name}/users/{id}`;
  const all = { version, bearer: true, query: null } as const;
  const none = { kind: "none" } as const;
  return [
    {
      ...all,
      operationId: "enableMfa",
      method: "POST",
      path: `${path}/enableMfa`,
      summary: "Starts an enrollment; sign-in is unchanged until acceptMfa",
      body: { kind: "json", schema: enableMfaBody, required: false },
      answers: [json(200, "Secret, scratch codes and token of the enrollment, once", enrollment)],
      problems: [
        ...withJson,
        "step-up-required",
        "not-allowed",
        "user-gone",
        "already-enabled",
        "external-identity",
        "too-many-attempts",
      ],
    },
    {
      ...all,
      operationId: "acceptMfa",
      method: "POST",
      path: `${path}/acceptMfa`,
      summary: "Confirms an enrollment with a code of the authenticator: the only call that commits",
      body: { kind: "json", schema: acceptMfaBody, required: true },
      answers: [empty(version.doneStatus, "MFA is on")],
      problems: [
        ...withJson,
        "not-allowed",
        "user-gone",
        "code-rejected",
        "enrollment-unknown",
        "enrollment-finished",
        "enrollment-superseded",
        "enrollment-expired",
        "enrollment-exhausted",
      ],
    },
    {
      ...all,
      operationId: "disableMfa",
      method: "POST",
      path: `${path}/disableMfa`,
      summary: "Turns MFA off; off already is success",
      body: none,
      answers: [empty(version.doneStatus, "MFA is off")],
      problems: [...withBearer, "step-up-required", "not-allowed", "user-gone"],
    },
    {
      ...all,
      operationId: "getMfaNotice",
      method: "GET",
      path: `${path}/mfaNotice`,
      summary: "Extension: what to tell oneself at sign-in about a change by somebody else",
      body: none,
      answers: [json(200, "Who changed what", mfaNotice), empty(204, "Nothing to tell")],
      problems: [...withBearer, "not-allowed"],
    },
    {
      ...all,
      operationId: "deleteMfaNotice",
      method: "DELETE",
      path: `${path}/mfaNotice`,
      summary: "Extension: the notice was read",
      body: none,
      answers: [empty(204, "Gone")],
      problems: [...withBearer, "not-allowed"],
    },
  ];
}
