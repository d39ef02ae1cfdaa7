import { QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { startClient } from "../testing/start-client.ts";
import { createQueryClient } from "./create-query-client.ts";
import { readAnew } from "./reading.ts";

const queryKey = ["list", "first page"];

/** A list whose answers come when the test says so, in any order. */
async function slowList() {
  const answers: ((rows: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => void answers.push(resolve));
  const queryClient = createQueryClient((await startClient()).client);
  return { queryClient, answers, query: { queryKey, queryFn } };
}

it("asks again for what was asked for the first time before the change", async () => {
  const { queryClient, answers, query } = await slowList();
  const observer = new QueryObserver(queryClient, query);
  const unsubscribe = observer.subscribe(() => {});
  const anew = readAnew(queryClient, { queryKey: ["list"] });
  expect(answers).toHaveLength(2);
  answers[0]?.("before");
  answers[1]?.("after");
  await anew;
  expect(observer.getCurrentResult().data).toBe("after");
  unsubscribe();
});

it("gives the new answer to a page that waits for the old one before it is shown", async () => {
  const { queryClient, answers, query } = await slowList();
  const page = queryClient.ensureQueryData(query);
  void readAnew(queryClient, { queryKey: ["list"] });
  answers[0]?.("before");
  answers[1]?.("after");
  expect(await page).toBe("after");
});

it("asks once where a first answer is there", async () => {
  const { queryClient, answers, query } = await slowList();
  queryClient.setQueryData(queryKey, "before");
  const observer = new QueryObserver(queryClient, { ...query, staleTime: Infinity });
  const unsubscribe = observer.subscribe(() => {});
  const anew = readAnew(queryClient, { queryKey: ["list"] });
  expect(answers).toHaveLength(1);
  answers[0]?.("after");
  await anew;
  expect(observer.getCurrentResult().data).toBe("after");
  unsubscribe();
});
