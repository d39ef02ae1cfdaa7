import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { makeBase } from "./base-system.mjs";
import { ARCHITECTURES } from "./native-packages.mjs";
import { layOut } from "./program.mjs";
import { commitTime, gzip, sha256, tar } from "./tar.mjs";

/** The user of the image; `/data` is all that is theirs. */
const USER = 10_001;

const LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const CONFIG = "application/vnd.oci.image.config.v1+json";

/**
 * Makes the OCI image of one architecture, without a daemon.
 * @returns its base's materials, and the bytes of the program's layer before compression
 */
export function makeImage(built, out, arch, work) {
  const { version, license, description } = JSON.parse(readFileSync("package.json", "utf8"));
  const [base, program, data] = ["base", "program", "data"].map((name) =>
    join(work, `image-${arch}-${name}`),
  );
  const materials = makeBase(base, work, arch);
  layOut(built, join(program, "app"), [arch]);
  mkdirSync(join(data, "data"), { recursive: true, mode: 0o700 });
  const layers = [tar(base), tar(program), tar(data, ["data"], USER)];
  const layout = join(work, `image-${arch}`);
  const blob = blobs(layout);
  const created = new Date(commitTime() * 1_000).toISOString().replace(".000Z", "Z");
  const described = layers.map((bytes) => blob(gzip(bytes), LAYER));
  const revision = execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  const annotations = {
    "org.opencontainers.image.title": "mfa-enrollment",
    "org.opencontainers.image.description": description,
    "org.opencontainers.image.version": version,
    "org.opencontainers.image.revision": revision,
    "org.opencontainers.image.created": created,
    "org.opencontainers.image.licenses": license,
  };
  const config = blob(
    json({
      created,
      architecture: ARCHITECTURES[arch],
      os: "linux",
      config: { ...settings, Labels: annotations },
      rootfs: { type: "layers", diff_ids: layers.map((bytes) => `sha256:${sha256(bytes)}`) },
      history: ["base", "program", "data"].map((name) => ({ created, comment: name })),
    }),
    CONFIG,
  );
  const manifest = { schemaVersion: 2, mediaType: MANIFEST, config, layers: described, annotations };
  const named = {
    ...blob(json(manifest), MANIFEST),
    platform: { architecture: ARCHITECTURES[arch], os: "linux" },
    annotations: { "org.opencontainers.image.ref.name": `mfa-enrollment:${version}` },
  };
  writeFileSync(join(layout, "index.json"), json({ schemaVersion: 2, manifests: [named] }));
  writeFileSync(join(layout, "oci-layout"), json({ imageLayoutVersion: "1.0.0" }));
  const path = join(out, `mfa-enrollment-${version}-${ARCHITECTURES[arch]}.oci.tar`);
  writeFileSync(path, tar(layout));
  return { path, materials, programBytes: layers[1].length };
}

/** One node; `/data` is the only place that it writes. The health check follows TLS settings. */
const settings = {
  User: `${USER}:${USER}`,
  Env: ["PATH=/usr/bin", "NODE_ENV=production", "HOST=0.0.0.0", "PORT=8080", "DATA_DIR=/data"],
  Entrypoint: ["/usr/bin/node", "--max-semi-space-size=8", "--heap-growing-percent=30", "/app/server.js"],
  WorkingDir: "/data",
  Volumes: { "/data": {} },
  ExposedPorts: { "8080/tcp": {} },
  Healthcheck: {
    Test: ["CMD", "/usr/bin/node", "/app/server.js", "health"],
    Interval: 10_000_000_000,
    Timeout: 5_000_000_000,
  },
  StopSignal: "SIGTERM",
};

const json = (value) => Buffer.from(JSON.stringify(value));

/** Stores bytes under their digest. */
function blobs(layout) {
  const folder = join(layout, "blobs", "sha256");
  mkdirSync(folder, { recursive: true });
  return (bytes, mediaType) => {
    const digest = sha256(bytes);
    const path = join(folder, digest);
    writeFileSync(path, bytes);
    return { mediaType, digest: `sha256:${digest}`, size: statSync(path).size };
  };
}
