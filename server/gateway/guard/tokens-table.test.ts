import { expect, it } from "vitest";
import { givenTokens, tokenRows } from "./tokens-table.ts";

const about = {
  session_id: "session",
  user_name: "olivia",
  role: null,
  auth_time: 0,
  kind: "password",
  network: "",
  user_id: "1001",
  with_code: 0,
};

it.each([
  [600, 600],
  [undefined, 3_600],
  ["600", 3_600],
  [600.5, 3_600],
  [-1, 0],
  [1e300, 1_209_600],
])("an appliance's expires_in of %j keeps a token for %i s", (expires_in, seconds) => {
  const given = givenTokens({ access_token: "token", username: "olivia", expires_in });
  const [row] = given === null ? [] : tokenRows(given, about, 1_000);
  expect(row?.expires_at).toBe(1_000 + seconds * 1_000);
});
