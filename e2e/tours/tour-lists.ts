import { expect, type Page } from "playwright/test";
import { stopClock } from "../checks/stop-clock.ts";
import { changed, type Fault, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, walkToAccount, walkToUsers } from "../fixtures/walk.ts";
import { AuditPage } from "../pages/audit-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { readAgain, type Visit } from "./tour.ts";

/** The list of users while it loads, when it fails, when it is long, and when not all of it can be read. */
export async function tourUsersStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  lab.faults.on("/users", noAnswer);
  await stopClock(page);
  await UsersList.open(page);
  await visit("users, loading");
  await page.clock.resume();
  await account.goTo("account");
  lab.faults.on("/users", refusal(500));
  const users = await UsersList.open(page);
  await users.cannotLoad();
  await visit("users, not readable");
  lab.faults.on("/users", strangeList);
  await users.tryAgain();
  await visit("users, some not readable", users.untoldState);
  lab.faults.on("/users", refusal(429, "", { "retry-after": "600" }));
  await users.find.fill("ra");
  await visit("users, to be waited for", users.timer);
  lab.faults.on("/users", realAnswer);
  await users.find.fill("");
  await expect(users.timer).toBeHidden();
  await expect(users.user("olivia")).toBeVisible();
  lab.faults.on("/users", refusal(500));
  await readAgain(page);
  await visit("users, old", users.staleNote);
  lab.faults.on("/users", realAnswer);
  await users.filterBy("on");
  await visit("users, none of this state", users.noneOfState);
  await users.showAll();
  // An appliance that finds nobody by itself: the whole list is read.
  lab.faults.on("/users", (request, real) =>
    request.url.includes("/guard/") ? refusal(404)(request, real) : longList(request, real),
  );
  await users.find.fill("user");
  await visit("users, many", users.pages);
  await stopClock(page);
  await users.filterBy("off");
  // By many small steps of the clock: the page goes on by its timers after each answer.
  await expect(async () => {
    await page.clock.runFor(10);
    await expect(users.lookingThrough).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 30_000 });
  await visit("users, being looked through", users.lookingThrough);
  await users.stopLooking();
  await page.clock.resume();
  await visit("users, looked through in part", users.lookedAtSome);
  await users.export();
  await visit("users, being written to a file", users.readingForFile);
}

/** A long list, of which only the first pages are ever told. */
const longList: Fault = (request, real) => {
  const { searchParams } = new URL(request.url);
  if (searchParams.get("Offset") !== "0") return noAnswer(request, real);
  const results = Array.from({ length: Number(searchParams.get("Limit")) }, (_, at) => ({
    id: 5_000 + at,
    name: `user-${String(at)}`,
    mfaEnabled: at % 3 === 0,
  }));
  return Promise.resolve(Response.json({ totalCount: 1_400, results }));
};

/** What the server may not have told: a name, a state, a readable row. */
const strangeList: Fault = changed((list) => {
  const told = Array.isArray(list["results"]) ? list["results"] : [];
  const untold = { id: 4_000, name: "a.person.with.quite.a.long.name@department.example.org" };
  return { ...list, results: [...told, untold, null, { name: "nobody" }] };
});

/** The audit: loading, failed, not offered, empty, long, about one person, and on its way into a file. */
export async function tourAudit(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  await lab.api.enroll(USER);
  await walkToUsers(page, lab);
  lab.faults.on("/audit", noAnswer);
  await stopClock(page);
  const audit = await AuditPage.open(page);
  await visit("audit, loading", audit.loadingAudit);
  await page.clock.resume();
  const openWith = async (fault: Fault) => {
    lab.faults.on("/audit", fault);
    await audit.back();
    await AuditPage.open(page);
  };
  await openWith(refusal(500));
  await audit.cannotLoad();
  await visit("audit, not readable");
  await openWith(refusal(404));
  await visit("audit, not offered", audit.notOffered);
  await openWith(() => Promise.resolve(Response.json({ totalCount: 0, results: [] })));
  await visit("audit, empty", audit.empty);
  await openWith(changed(longer));
  await visit("audit, many, some not readable", audit.someNotReadable);
  lab.faults.on("/audit", noAnswer);
  await stopClock(page);
  await audit.older();
  await visit("audit, the next page on its way", audit.busyTable);
  await audit.newer();
  await page.clock.resume();
  lab.faults.on("/audit", realAnswer);
  await audit.onlyOf(USER);
  await visit("audit, of one person");
  lab.faults.on("/audit/export", noAnswer);
  await audit.export();
  await visit("audit, being written to a file", audit.readingForFile);
}

/** More entries than a page holds, and one that nobody can read. */
function longer(page: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const rows = Array.isArray(page["results"]) ? page["results"] : [];
  return { ...page, totalCount: 400, results: [...rows, null] };
}

/** A page that a new version of the app has taken away. */
export async function tourMissingParts(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.route("**/assets/users-page*.js", (route) => route.fulfill({ status: 404 }));
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  await account.goTo("users");
  await account.partIsGone();
  await visit("page not loaded");
}
