import { expect } from "playwright/test";
import type { Page } from "playwright/test";
import { changed, noAnswer, realAnswer, refusal } from "../fixtures/faults.ts";
import type { Fault } from "../fixtures/faults.ts";
import type { Lab } from "../fixtures/lab.ts";
import { ADMINISTRATOR, USER, walkToAccount, walkToUsers } from "../fixtures/walk.ts";
import { AuditPage } from "../pages/audit-page.ts";
import { UsersList } from "../pages/users-list.ts";
import { readAgain } from "./tour.ts";
import type { Visit } from "./tour.ts";

/** The list of users while it loads, when it fails, when it is long, and when not all of it can be read. */
export async function tourUsersStates(page: Page, lab: Lab, visit: Visit): Promise<void> {
  await page.clock.install();
  const account = await walkToAccount(page, lab, ADMINISTRATOR);
  lab.faults.on("/users", noAnswer);
  await UsersList.open(page);
  await visit("users, loading");
  await account.goTo("account");
  lab.faults.on("/users", refusal(500));
  const users = await UsersList.open(page);
  await users.cannotLoad();
  await visit("users, not readable");
  lab.faults.on("/users", strangeList);
  await users.tryAgain();
  await expect(users.untoldState).toBeVisible();
  await visit("users, some not readable");
  lab.faults.on("/users", refusal(429, "", { "retry-after": "600" }));
  await users.find.fill("ra");
  await expect(users.timer).toBeVisible();
  await visit("users, to be waited for");
  lab.faults.on("/users", realAnswer);
  await users.find.fill("");
  await expect(users.timer).toBeHidden();
  await expect(users.user("olivia")).toBeVisible();
  lab.faults.on("/users", refusal(500));
  await readAgain(page);
  await expect(users.staleNote).toBeVisible();
  await visit("users, old");
  lab.faults.on("/users", realAnswer);
  await users.filterBy("on");
  await expect(users.noneOfState).toBeVisible();
  await visit("users, none of this state");
  await users.showAll();
  // An appliance that finds nobody by itself: the whole list is read.
  lab.faults.on("/users", (request, real) =>
    request.url.includes("/guard/") ? refusal(404)(request, real) : longList(request, real),
  );
  await users.find.fill("user");
  await expect(users.pages).toBeVisible();
  await visit("users, many");
  await users.filterBy("off");
  await expect(users.lookingThrough).toBeVisible();
  await visit("users, being looked through");
  await users.stopLooking();
  await expect(users.lookedAtSome).toBeVisible();
  await visit("users, looked through in part");
  await users.export();
  await expect(users.readingForFile).toBeVisible();
  await visit("users, being written to a file");
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
  await lab.api.enroll(USER);
  await walkToUsers(page, lab);
  lab.faults.on("/audit", noAnswer);
  const audit = await AuditPage.open(page);
  await expect(audit.loadingAudit).toBeVisible();
  await visit("audit, loading");
  const openWith = async (fault: Fault) => {
    lab.faults.on("/audit", fault);
    await audit.back();
    await AuditPage.open(page);
  };
  await openWith(refusal(500));
  await audit.cannotLoad();
  await visit("audit, not readable");
  await openWith(refusal(404));
  await expect(audit.notOffered).toBeVisible();
  await visit("audit, not offered");
  await openWith(() => Promise.resolve(Response.json({ totalCount: 0, results: [] })));
  await expect(audit.empty).toBeVisible();
  await visit("audit, empty");
  await openWith(changed(longer));
  await expect(audit.someNotReadable).toBeVisible();
  await visit("audit, many, some not readable");
  lab.faults.on("/audit", noAnswer);
  await audit.older();
  await expect(audit.busyTable).toBeVisible();
  await visit("audit, the next page on its way");
  await audit.newer();
  lab.faults.on("/audit", realAnswer);
  await audit.onlyOf(USER);
  await visit("audit, of one person");
  lab.faults.on("/audit/export", noAnswer);
  await audit.export();
  await expect(audit.readingForFile).toBeVisible();
  await visit("audit, being written to a file");
}

/** More entries than a page holds, and one that nobody can read. */
function longer(page: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const rows = Array.isArray(page["results"]) ? page["results"] : [];
  return { ...page, totalCount: 400, results: [...rows, null] };
}
