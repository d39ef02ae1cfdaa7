import { describe, expect, it } from "vitest";
import { decodeTokenAnswer } from "./token-answer.ts";

const tokens = {
  access_token: "access",
  token_type: "bearer",
  refresh_token: "refresh",
  expires_in: 3_600,
  username: "olivia",
  roleName: "PortalOperator",
  mfa_enabled: false,
};
const challenge = { expires_in: 0, mfa_enabled: true, mfa_token: "bWZh==" };

describe("decodeTokenAnswer", () => {
  it("reads tokens", () => {
    expect(decodeTokenAnswer(tokens)).toEqual({
      kind: "tokens",
      accessToken: "access",
      refreshToken: "refresh",
      expiresInSeconds: 3_600,
      userName: "olivia",
      roleName: "PortalOperator",
      scratchCodesLeft: null,
    });
  });

  it("reads a 200 without tokens as a challenge, not as signed in", () => {
    expect(decodeTokenAnswer(challenge)).toEqual({ kind: "challenge", mfaToken: "bWZh==" });
  });

  it("asks for the code when an answer has both", () => {
    expect(decodeTokenAnswer({ ...tokens, ...challenge })?.kind).toBe("challenge");
  });

  it("is not led by mfa_enabled", () => {
    expect(decodeTokenAnswer({ ...tokens, mfa_enabled: true })?.kind).toBe("tokens");
  });

  it.each([
    {},
    { access_token: "" },
    { access_token: 7 },
    { access_token: "a\r\nb" },
    { mfa_token: null },
    [],
    null,
    "x",
  ])("finds nothing in %j", (json) => {
    expect(decodeTokenAnswer(json)).toBeNull();
  });

  it.each([
    [0, 30],
    [-5, 30],
    [1e12, 86_400],
    ["3600", 300],
    [null, 300],
    [undefined, 300],
    [Number.NaN, 300],
    [900, 900],
  ])("takes expires_in %j as %i seconds", (expires_in, seconds) => {
    expect(decodeTokenAnswer({ ...tokens, expires_in })).toMatchObject({ expiresInSeconds: seconds });
  });

  it.each([undefined, "MAC", 7])("does not care for token_type %j", (token_type) => {
    expect(decodeTokenAnswer({ ...tokens, token_type })?.kind).toBe("tokens");
  });

  it("lives without refresh token, user name and role", () => {
    expect(decodeTokenAnswer({ access_token: "a" })).toMatchObject({
      refreshToken: null,
      userName: null,
      roleName: null,
    });
  });
});
