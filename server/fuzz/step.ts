import * as fc from "fast-check";
import { oddCall } from "../openapi/testing/odd-calls.ts";

/** Addresses of this machine: two of one network, and one of another. */
const address = fc.constantFrom("127.0.0.1", "127.0.0.2", "127.0.1.1");
/** Which of those seen before, the newest first. */
const pick = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3);

const sensible = fc.record({
  kind: fc.constant("sensible" as const),
  call: fc.constantFrom(
    "signIn",
    "signIn",
    "signIn",
    "signIn",
    "signIn",
    "secondStep",
    "secondStep",
    "refresh",
    "signOut",
    "enable",
    "enable",
    "accept",
    "accept",
    "disable",
    "get",
    "list",
    "edit",
    "create",
    "delete",
    "unlock",
    "audit",
    "notice",
  ),
  version: fc.constantFrom("v1", "v8.1"),
  address,
  /** Whose token, name, challenge or enrollment. */
  first: pick,
  second: pick,
  user: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7),
  right: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  variant: fc.nat({ max: 5 }),
});

const odd = fc.record({ kind: fc.constant("odd" as const), address, first: pick, odd: oddCall });

/** Changes to the bytes of a request: what is put in, at which of 1,000 parts, in place of how much. */
const bytes = fc.record({
  kind: fc.constant("bytes" as const),
  request: fc.nat({ max: 3 }),
  edits: fc.array(
    fc.record({
      at: fc.nat({ max: 999 }),
      remove: fc.nat({ max: 12 }),
      insert: fc.oneof(
        fc.constantFrom("\r\n", "\n", "\0", " ", ":", "\t", "%", "/../", "//", ";", "\\", "?", "#", "\r"),
        fc.constantFrom(
          "\r\nTransfer-Encoding: chunked",
          "\r\nContent-Length: 3",
          "\r\nHost: other",
          "\r\nExpect: 100-continue",
          "\r\nUpgrade: h2c",
          "\r\nX-Forwarded-For: 10.0.0.1",
          "\r\nContent-Encoding: gzip",
          "\r\nConnection: keep-alive",
          "GET /api/v1/users HTTP/1.1\r\nHost: h\r\n\r\n",
        ),
        fc.string({ unit: "binary", maxLength: 6 }),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const wait = fc.record({
  kind: fc.constant("wait" as const),
  ms: fc.constantFrom(1_000, 30_000, 30_000, 61_000, 61_000, 301_000, 901_000, 3_601_000, -45_000),
});

/** One thing that happens to the server. */
export const step = fc.oneof(
  { weight: 12, arbitrary: sensible },
  { weight: 4, arbitrary: odd },
  { weight: 2, arbitrary: bytes },
  { weight: 1, arbitrary: wait },
);

export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
export type SensibleStep = Extract<Step, { kind: "sensible" }>;
export type BytesStep = Extract<Step, { kind: "bytes" }>;
