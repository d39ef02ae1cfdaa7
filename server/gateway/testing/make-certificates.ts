import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Certificates {
  readonly ca: string;
  /** Of 127.0.0.1, signed by `ca`. */
  readonly good: { readonly cert: string; readonly key: string };
  /** Of another host, signed by `ca`. */
  readonly otherHost: { readonly cert: string; readonly key: string };
  /** Of 127.0.0.1, signed by itself. */
  readonly selfSigned: { readonly cert: string; readonly key: string };
}

/** A private certificate authority and three server certificates, made by openssl, good for a day. */
export function makeCertificates(): Certificates {
  const dir = mkdtempSync(join(tmpdir(), "certificates-"));
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: dir, stdio: "pipe" });
  const read = (name: string) => readFileSync(join(dir, name), "utf8");
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  try {
    openssl(
      "req",
      "-x509",
      ...newKey,
      "-keyout",
      "ca.key",
      "-out",
      "ca.pem",
      "-days",
      "1",
      "-subj",
      "/CN=Test CA",
    );
    const issue = (name: string, host: string, signer: readonly string[]) => {
      writeFileSync(join(dir, `${name}.ext`), `subjectAltName=${host}\n`);
      openssl(
        "req",
        "-new",
        ...newKey,
        "-keyout",
        `${name}.key`,
        "-out",
        `${name}.csr`,
        "-subj",
        `/CN=${name}`,
      );
      const files = ["-in", `${name}.csr`, "-out", `${name}.pem`, "-extfile", `${name}.ext`];
      openssl("x509", "-req", "-days", "1", ...files, ...signer);
      return { cert: read(`${name}.pem`), key: read(`${name}.key`) };
    };
    const authority = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
    return {
      good: issue("good", "IP:127.0.0.1", authority),
      otherHost: issue("other", "DNS:other.example", authority),
      selfSigned: issue("self", "IP:127.0.0.1", ["-signkey", "self.key"]),
      ca: read("ca.pem"),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
