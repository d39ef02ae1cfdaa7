import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const NOTICE = /^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+[\w.+-]*) \(/gm;

/** Names and versions of the packages that a text of notices is about. */
function packagesIn(notices) {
  return [
    ...new Set([...notices.matchAll(NOTICE)].map(([, name, version]) => `${name}@${version}`)),
  ].toSorted();
}

/**
 * The software bill of materials (CycloneDX): of all that npm knows, what is shipped, as its notices name it. Without a time
 * or a serial number, so that it is the same for the same release.
 */
export function makeBill(notices) {
  const all = JSON.parse(
    execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    }),
  );
  const shipped = new Set(packagesIn(notices));
  const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
  // npm names the component after its folder, and itself by its version.
  const metadata = {
    lifecycles: all.metadata.lifecycles,
    component: { ...all.metadata.component, name, version, type: "application" },
  };
  const components = all.components
    .filter((one) => shipped.has(`${one.name}@${one.version}`))
    .toSorted((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  const known = new Set([metadata.component["bom-ref"], ...components.map((one) => one["bom-ref"])]);
  const dependencies = all.dependencies
    .filter(({ ref }) => known.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) }));
  const { serialNumber: _number, ...rest } = all;
  return { ...rest, metadata, components, dependencies };
}
