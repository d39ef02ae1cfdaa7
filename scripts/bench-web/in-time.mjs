/** What is waited for; an error when it takes longer than this, so that a page that stands still ends the run. */
export async function inTime(waiting, ms, describe) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms, "late")));
  const first = await Promise.race([waiting.then((value) => ({ value })), late]).finally(() =>
    clearTimeout(timer),
  );
  if (first === "late") throw new Error(`nothing within ${String(ms / 1000)} s: ${await describe()}`);
  return first.value;
}
