import * as v from "valibot";
import { parseFingerprints } from "../gateway/appliance-trust.ts";
import { parseTrustedProxies } from "../http/client-address.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A variable's text; the schema's own message would repeat the value. */
export const text = v.string("must be text");

/** `true` or `false`, nothing looser: a typo must not switch a protection off. */
export const flag = v.pipe(
  v.picklist(["true", "false"], "must be true or false"),
  v.transform((value) => value === "true"),
);

/** Where the app is in the appliance's own address. */
export const basePath = v.pipe(
  v.string(),
  v.regex(/^\/(?!api\/)(?:[a-z0-9-]+\/)+$/, "must be a path such as /mfa/, with a slash at both ends"),
);

export const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, "must be a port number"),
  v.transform(Number),
  v.maxValue(65_535, "must be at most 65535"),
);

/** At least what approvals and notices look back to; ten years at most. */
export const days = v.pipe(
  v.string(),
  v.regex(/^\d{2,4}$/, "must be days from 90 to 3650"),
  v.transform(Number),
  v.minValue(90, "must be days from 90 to 3650"),
  v.maxValue(3_650, "must be days from 90 to 3650"),
);

/** @param example what would be right */
const address = (example: string) =>
  v.pipe(
    v.string(),
    v.check((value) => URL.canParse(value), `must be an address such as ${example}`),
    v.transform((value) => new URL(value)),
  );

/** HTTPS; plain HTTP only to this machine, for tests and side-cars. */
const secure = v.check<URL, string>(
  ({ protocol, hostname }) => protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname)),
  "must begin with https:// (plain http:// goes to this machine only)",
);

export const databaseUrl = v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./, "must begin with postgres://"));

/** One host. */
export const applianceOrigin = v.pipe(
  address("https://appliance.example"),
  secure,
  v.check(
    ({ pathname, search, hash, username }) => pathname === "/" && search + hash + username === "",
    "must be a host alone: no path, query or user name",
  ),
);

/** Where events go by syslog: a host with its port. */
export const syslogTarget = v.pipe(
  address("tls://siem.example:6514"),
  v.check(({ protocol }) => protocol === "tcp:" || protocol === "tls:", "must begin with tcp:// or tls://"),
  v.check(
    ({ hostname, port: number, pathname, search, hash, username }) =>
      hostname !== "" && number !== "" && /^\/?$/.test(pathname) && search + hash + username === "",
    "must be a host and a port alone, such as tls://siem.example:6514",
  ),
);

/** Where events are posted. */
export const webhookTarget = v.pipe(address("https://siem.example/events"), secure);

/** SHA-256 fingerprints of certificates, with commas or spaces between. */
export const certificateFingerprints = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const list = parseFingerprints(dataset.value);
    if (list !== null) return list;
    addIssue({ message: "must be SHA-256 fingerprints: 64 hexadecimal digits each, with or without colons" });
    return NEVER;
  }),
);

/** Addresses and networks, with commas between. */
export const trustedProxies = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const list = parseTrustedProxies(dataset.value);
    if (list !== null) return list;
    addIssue({ message: "must be addresses or networks such as 10.0.0.5, 192.168.0.0/16" });
    return NEVER;
  }),
);

/** Host names without a port, with commas between; an IPv6 address in brackets. */
export const hostNames = v.pipe(
  v.string(),
  v.transform((value) => value.split(/[\s,]+/).filter((name) => name !== "")),
  v.check(
    (names) =>
      names.length > 0 && names.every((name) => URL.canParse(`http://${name}`) && !/[/@?#]|:\d*$/.test(name)),
    "must be host names such as mfa.example.com, without a scheme or a port",
  ),
  v.transform((names) => names.map((name) => new URL(`http://${name}`).hostname)),
);
