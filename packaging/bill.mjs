// bill.mjs NOTICES FOUND...: the bill of materials (CycloneDX) of what npm knows to be bundled and of what cdxgen found in images.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [, , notices, ...found] = process.argv;
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
const all = JSON.parse(execFileSync("npm", args, { encoding: "utf8", maxBuffer: 2 ** 28 }));
const own = read("package.json");

// A bundle has no packages that a scanner could find: its notices name them.
const heads = readFileSync(notices, "utf8").matchAll(
  /^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+[\w.+-]*) \(/gm,
);
const shipped = new Set([...heads].map(([, one, its]) => `${one}@${its}`));
const bundled = all.components.filter((one) => shipped.has(`${one.name}@${one.version}`));

// Of the rest, what was installed: Debian's packages, without those they were built from, and Node. Where it was found is left out.
const below = found
  .flatMap((path) => read(path).components)
  .filter(
    ({ purl = "", tags = [] }) => !tags.includes("source") && /^pkg:(?:deb\/|npm\/node-linux-)/.test(purl),
  )
  .map(({ type, name, version, licenses, purl }) => ({
    type,
    name,
    version,
    licenses,
    purl,
    "bom-ref": purl,
  }));

const components = new Map([...bundled, ...below].map((one) => [one["bom-ref"], one]));
const dependencies = all.dependencies
  .filter(({ ref }) => components.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => components.has(one)) }));
// Neither a time nor a serial number: the same release has the same bill.
const { serialNumber: _number, metadata, ...rest } = all;
const component = { ...metadata.component, name: own.name, version: own.version, type: "application" };
const sorted = [...components.values()].toSorted((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
const bill = {
  ...rest,
  metadata: { lifecycles: metadata.lifecycles, component },
  components: sorted,
  dependencies,
};
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);
