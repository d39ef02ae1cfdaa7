import { expect, onTestFinished, test } from "vitest";
import { openStore } from "../../store/open-store.ts";
import type { UpstreamAnswer } from "../upstream.ts";
import { createFindPerson } from "./find-person.ts";
import { createPeople } from "./people.ts";

async function findIn(answer: UpstreamAnswer) {
  const store = await openStore({ memory: true });
  onTestFinished(store.close);
  const people = { user: async () => answer, namesakes: async () => null };
  return createFindPerson({ store, people, seenRole: async () => undefined })(
    { authorization: "Bearer t" },
    "1001",
  );
}

const answer = (status: number, text = ""): UpstreamAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from(text),
});

// The answer to the look-up goes back to who asked for a change.
test.each([
  [200, ""],
  [200, "{}"],
  [200, '{"id":"1001","name":null}'],
  [201, '{"id":"1001"}'],
  [204, ""],
])("a look-up that is answered with %i %s is no answer to a change", async (status, text) => {
  const people = createPeople(
    async () => answer(status, text),
    "azure",
    async () => "v8.1",
    async () => null,
  );
  const asked = people.user({ authorization: "Bearer t" }, "1001");
  await expect(asked).rejects.toMatchObject({ fault: "unreadable" });
});

test("a refused look-up is the answer", async () => {
  expect(await findIn(answer(404, "{}"))).toMatchObject({ status: 404 });
});
