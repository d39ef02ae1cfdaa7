// The operations that are measured: our call, and what the floor does instead.
import { Secret, TOTP } from "otpauth";
import { PASSWORD, signInCall } from "./client.mjs";

/** The code of a secret now. */
export const codeOf = (secretKey) => new TOTP({ secret: Secret.fromBase32(secretKey) }).generate();

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
