import { describe, expect, it } from "vitest";
import { decodeEnrollment } from "./enrollment.ts";

const SECRET = "KQ5P6HBW63UTX4JPMXBJXI2PQM";
const good = {
  userId: 1001,
  qrString: `otpauth://totp/olivia@host.example?secret=${SECRET}&issuer=host.example`,
  secretKey: SECRET,
  scratchCodes: ["58189682", "89975527"],
  token: "MEJDODYyQTQx==",
};
const fallback = { account: "olivia", issuer: "appliance.example" };
const faultOf = (json: unknown) => {
  const reading = decodeEnrollment(json, fallback);
  return reading.kind === "fault" ? reading.fault : null;
};
const enrollmentOf = (json: unknown) => {
  const reading = decodeEnrollment(json, fallback);
  return reading.kind === "ok" ? reading.enrollment : null;
};

describe("decodeEnrollment", () => {
  it("reads the vendor's own example, whose label is spoiled and whose issuer is empty", () => {
    const qrString = `otpauth://totp/Authentication&40?secret=${SECRET}&issuer=`;
    expect(enrollmentOf({ ...good, qrString })).toEqual({
      uri: `otpauth://totp/appliance.example:Authentication%40?secret=${SECRET}&issuer=appliance.example`,
      secretKey: SECRET,
      account: "Authentication@",
      issuer: "appliance.example",
      algorithm: "SHA1",
      digits: 6,
      periodSeconds: 30,
      weak: false,
      scratchCodes: good.scratchCodes,
      doubledCodes: false,
      token: good.token,
    });
  });

  it.each([true, false, null, undefined, {}, "12345678", []])("says that %j is no scratch codes", (codes) => {
    expect(faultOf({ ...good, scratchCodes: codes })).toBe("no-scratch-codes");
  });

  it.each([true, undefined, [], ["12345"]])("goes on without when that was agreed to: %j", (scratchCodes) => {
    const reading = decodeEnrollment({ ...good, scratchCodes }, { ...fallback, withoutCodes: true });
    expect(reading).toMatchObject({ kind: "ok", enrollment: { scratchCodes: [], token: good.token } });
  });

  it("keeps the codes that came though it was agreed to go without", () => {
    const reading = decodeEnrollment(good, { ...fallback, withoutCodes: true });
    expect(reading).toMatchObject({ enrollment: { scratchCodes: good.scratchCodes } });
  });

  it.each([
    [12345],
    [1.5e7 + 0.5],
    [null],
    ["12345"],
    ["x".repeat(33)],
    ["1234 5678"],
    ["1234\u00005678"],
    ["=cmd()A1"],
    Array.from({ length: 21 }, (_, index) => `1000000${index}`),
  ])("stops at scratchCodes %j", (...scratchCodes: readonly unknown[]) => {
    expect(faultOf({ ...good, scratchCodes })).toBe("bad-scratch-codes");
  });

  it("takes scratch codes that are numbers, and one that comes twice once", () => {
    const scratchCodes = [58_189_682, "89975527", " 58189682 "];
    expect(enrollmentOf({ ...good, scratchCodes })).toMatchObject({
      scratchCodes: ["58189682", "89975527"],
      doubledCodes: true,
    });
  });

  it("trims scratch codes", () => {
    expect(enrollmentOf({ ...good, scratchCodes: [" 58189682\n"] })?.scratchCodes).toEqual(["58189682"]);
  });

  it.each([null, undefined, "", 7, true, {}, "x".repeat(4_097)])("stops at token %j", (token) => {
    expect(faultOf({ ...good, token })).toBe("no-token");
  });

  it.each([undefined, null, 7, ""])("takes the secret from the URI when secretKey is %j", (secretKey) => {
    expect(enrollmentOf({ ...good, secretKey })?.secretKey).toBe(SECRET);
  });

  it.each([
    undefined,
    null,
    7,
    "",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://evil.example/?secret=A",
  ])("builds the URI from name and host when qrString is %j", (qrString) => {
    expect(enrollmentOf({ ...good, qrString })?.uri).toBe(
      `otpauth://totp/appliance.example:olivia?secret=${SECRET}&issuer=appliance.example`,
    );
  });

  it("stops when there is no secret at all", () => {
    expect(faultOf({ ...good, secretKey: null, qrString: "otpauth://totp/x" })).toBe("no-secret");
  });

  it("stops when the two secrets differ", () => {
    expect(faultOf({ ...good, secretKey: "JBSWY3DPEHPK3PXPJBSWY3DPEH" })).toBe("contradiction");
  });

  it("finds no contradiction in case, padding and groups", () => {
    expect(enrollmentOf({ ...good, secretKey: "kq5p-6hbw 63ut-x4jp mxbj-xi2p qm======" })?.secretKey).toBe(
      SECRET,
    );
  });

  it.each(["KQ5P0HBW63UTX4JPMXBJXI2PQM", "KQ5P1HBW63UTX4JPMXBJXI2PQM", "JBSWY3DP"])(
    "stops at the secret %j",
    (secretKey) => {
      expect(faultOf({ ...good, secretKey, qrString: null })).toBe("bad-secret");
    },
  );

  it("goes on with 80 bits, with a note", () => {
    expect(enrollmentOf({ ...good, secretKey: "JBSWY3DPEHPK3PXP", qrString: null })?.weak).toBe(true);
  });

  it.each([undefined, null, "olivia", 999, {}])("does not look at userId %j", (userId) => {
    expect(enrollmentOf({ ...good, userId })).not.toBeNull();
  });

  it.each([null, "x", 7, undefined])("refuses %j as an answer", (json) => {
    expect(faultOf(json)).toBe("shape");
  });
});
