import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { bits, commonName, der, integer, octets, oid, sequence, time, truth } from "./der.ts";

const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(oid("2a8648ce3d040302"));

const AUTHORITY = sequence(oid("551d13"), truth, octets(sequence(truth)));
const subjectIs = (name: Uint8Array) => sequence(oid("551d11"), octets(sequence(name)));
const LOOPBACK = subjectIs(der(0x87, Buffer.from([127, 0, 0, 1])));
const OTHER_HOST = subjectIs(der(0x82, Buffer.from("other.example")));

interface Pair {
  readonly cert: string;
  readonly key: string;
}

export interface Certificates {
  readonly ca: string;
  /** Of 127.0.0.1, signed by `ca`. */
  readonly good: Pair;
  /** The same with an RSA key. */
  readonly rsa: Pair;
  /** Of another host, signed by `ca`. */
  readonly otherHost: Pair;
  /** Of 127.0.0.1, past its end since yesterday, signed by `ca`. */
  readonly expired: Pair;
  /** Of 127.0.0.1, signed by itself. */
  readonly selfSigned: Pair;
}

/** A private certificate authority and certificates of servers, made anew for each test run (RFC 5280 §4.1). */
export function makeCertificates(): Certificates {
  const now = Date.now();
  const newKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
  const authority = newKeys();
  const issue = (
    name: string,
    extension: Buffer,
    until: number,
    signer?: KeyObject,
    keys = newKeys(),
  ): Pair => {
    const { publicKey, privateKey } = keys;
    const issuer = signer === undefined ? name : "Test CA";
    const cert = certificate({ name, issuer, publicKey, extension, until, signer: signer ?? privateKey });
    return { cert, key: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
  };
  const ca = {
    name: "Test CA",
    issuer: "Test CA",
    publicKey: authority.publicKey,
    signer: authority.privateKey,
  };
  return {
    ca: certificate({ ...ca, extension: AUTHORITY, until: now + DAY }),
    good: issue("good", LOOPBACK, now + DAY, authority.privateKey),
    rsa: issue(
      "RSA",
      LOOPBACK,
      now + DAY,
      authority.privateKey,
      generateKeyPairSync("rsa", { modulusLength: 2048 }),
    ),
    otherHost: issue("other host", OTHER_HOST, now + DAY, authority.privateKey),
    expired: issue("expired", LOOPBACK, now - DAY, authority.privateKey),
    selfSigned: issue("self-signed", LOOPBACK, now + DAY),
  };
}

let serial = 0;

function certificate(made: {
  readonly name: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly extension: Buffer;
  readonly until: number;
}): string {
  serial += 1;
  const toBeSigned = sequence(
    der(0xa0, integer(2)),
    integer(serial),
    ECDSA_WITH_SHA256,
    commonName(made.issuer),
    sequence(time(made.until - 10 * DAY), time(made.until)),
    commonName(made.name),
    made.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(made.extension)),
  );
  const signature = sign("sha256", toBeSigned, made.signer);
  const lines =
    sequence(toBeSigned, ECDSA_WITH_SHA256, bits(signature))
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
