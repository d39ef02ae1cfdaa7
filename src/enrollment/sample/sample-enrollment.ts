import type { Enrollment } from "../../api/contract/enrollment.ts";

/**
 * What pictures of the wizard show. Nobody's: the key spells "EXAMPLE", and the code on the picture is a sentence that
 * no authenticator app takes.
 */
export const sampleEnrollment: Enrollment = {
  secretKey: "EXAMPLEEXAMPLEEXAMPLEEXAM2",
  uri: "This picture of a QR code is a sample: there is nothing in it for an authenticator app.",
  account: "user@appliance",
  issuer: "appliance",
  algorithm: "SHA1",
  digits: 6,
  periodSeconds: 30,
  weak: false,
  scratchCodes: ["12345678", "23456789", "34567890", "45678901", "56789012"],
  token: "",
};
