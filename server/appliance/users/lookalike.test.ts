import { expect, test } from "vitest";
import { createTestAppliance } from "../testing/create-test-appliance.ts";
import { signIn } from "../testing/sign-in.ts";
import { testClient } from "../testing/test-client.ts";

test.each([
  ["an administrator with a Cyrillic letter", "\u0430dministrator", "conflict"],
  ["an administrator with rn for m", "adrninistrator", "conflict"],
  ["the other administrator with a Greek letter", "\u03b1da", "conflict"],
  ["an administrator with a small L for a capital I", "ADMlNlSTRATOR", "conflict"],
  ["the other administrator with a line below", "ada\u0332", "conflict"],
  ["an administrator with a dot below", "\u1ea1dministrator", "conflict"],
  ["an administrator with a sign at an end", "administrator\u00b7", "conflict"],
  ["an administrator with a turned comma", "administrator\u02bb", "conflict"],
  ["an administrator with a stroke through a letter", "administrat\u00f8r", "conflict"],
  ["an administrator with another letter with a stroke", "a\u0111ministrator", "conflict"],
  ["an administrator with a stroke that no table knows", "\u2c65dministr\u2c65tor", "conflict"],
  ["an administrator in small capitals", "\u1d00\u1d05\u1d0d\u026an\u026astr\u1d00t\u1d0fr", "conflict"],
  ["the other administrator with a Coptic letter", "ad\u2c81", "conflict"],
  ["an administrator with a letter like a dot", "admin\u1427istrator", "conflict"],
  ["an administrator with a letter like a dot before", "\u16c1administrator", "conflict"],
  ["an administrator with a Cyrillic letter that no table knows", "admi\u043fistrator", "conflict"],
  ["the other administrator in small capitals", "\u1d00\u1d05\u1d00", "conflict"],
  ["the other administrator with a digit like a dot", "ada\u0660", "conflict"],
  ["the other administrator with a digit before", "\u0966ada", "conflict"],
  ["nobody, with a digit of its own alphabet", "\u0905\u0926\u093e\u0968", undefined],
  ["an administrator with a letter of the APL language", "\u237administrator", "bad-request"],
  ["an administrator with a note that no font shows", "admin\u{1d159}istrator", "bad-request"],
  ["nothing", "\u{1d159}", "bad-request"],
  ["a mark alone", "\u0301", "bad-request"],
  ["nobody, with letters of Salish", "\u014ba\u014ba", undefined],
  ["nobody, with signs of every keyboard", "r+v=i <2>", undefined],
  ["nobody, in an alphabet of its own", "\u0438\u0432\u0430\u043d", undefined],
  ["nobody, though its letters are of another alphabet", "\u674e\u660e\u83ef", undefined],
  ["nobody who may act on others", "r\u0430vi", undefined],
  ["an administrator but for a letter", "adminastrator", undefined],
  ["nobody at all", "\u0430dministratrix", undefined],
])("a new name that looks like %s", async (_, name, problem) => {
  const appliance = await createTestAppliance();
  const administrator = await signIn(testClient(appliance.handle), "administrator");
  const json = { name, password: "long enough for anybody" };
  expect((await administrator.send("POST", "/api/v8.1/users", { json })).problem).toBe(problem);
  await appliance.close();
});
