// The operations that are measured: our call, and what the floor does instead.
import { createHmac } from "node:crypto";
import { PASSWORD, signInCall } from "./client.mjs";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of a secret now (RFC 6238). */
export function codeOf(secretKey, now = Date.now()) {
  const bits = [...secretKey].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const digest = createHmac("sha1", secret).update(step).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export const json = (token, body) => ({
  headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

export const enableCall = (token, id) => ({
  method: "POST",
  path: `/api/v1/users/${id}/enableMfa`,
  ...json(token, { recreate: true }),
});

/** @param users names and ids, and the half of them that gets MFA; `pending` are enrollments to accept */
export function operationsOf({ token, users, enrollees, pending }) {
  let turn = 0;
  const next = (list) => list[(turn += 1) % list.length];
  const auth = { Authorization: `Bearer ${token}` };
  const read = (path) => ({ path, headers: auth });
  const hashes = (count) => ({ method: "POST", path: `/hash/${count}` });
  return [
    {
      name: "sign in (1 hash)",
      goal: 0.9,
      ours: () => signInCall(next(users).name, PASSWORD),
      floor: () => ({ method: "POST", path: "/password" }),
    },
    {
      name: "enableMfa (5 hashes)",
      goal: 0.9,
      ours: () => enableCall(token, next(enrollees).id),
      floor: () => hashes(5),
    },
    {
      name: "acceptMfa (against 1 hash)",
      goal: 0.9,
      needsPending: true,
      ours: () => {
        const { id, key, enrollment } = pending.pop() ?? {};
        if (id === undefined) return null;
        const body = { code: codeOf(key), token: enrollment };
        return { method: "POST", path: `/api/v1/users/${id}/acceptMfa`, ...json(token, body) };
      },
      floor: () => hashes(1),
    },
    {
      name: "read a user",
      goal: 0.5,
      ours: () => read(`/api/v1/users/${next(users).id}`),
      floor: () => read(`/user/${next(users).id}`),
    },
    {
      name: "list 50 users",
      goal: 0.5,
      ours: () => read("/api/v1/users?Offset=0&Limit=50"),
      floor: () => read("/list"),
    },
  ];
}
