import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { addUsers } from "../../testing/add-users.ts";
import { keptFiles } from "../../testing/kept-files.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { heading, press } from "../../testing/walk-wizard.ts";

const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1);

/** The list is another one. */
const answer = ({ faulty }: AppScene, totalCount: number, results: readonly object[], more = false) =>
  faulty.inject("listAudit", { kind: "payload", change: () => ({ totalCount, results, more }) });

const entry = {
  id: "1",
  at: "2026-07-01T00:00:00.000Z",
  outcome: "refused",
  userName: "olivia",
  address: "127.0.0.1",
  traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
};

describe("the audit", () => {
  it.each(["v1", "v8.1"] as const)("lists newest first who did what to whom, from %s", async (apiVersion) => {
    const scene = await renderApp("/account", { signedInAs: "administrator", apiVersion });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/users");
    await scene.user.click(await screen.findByRole("link", { name: "Audit" }));
    await heading("Audit");
    await screen.findByRole("table");
    const [newest] = rows();
    expect(newest).toHaveTextContent("Confirmation of MFA setup");
    expect(newest).toHaveTextContent("olivia");
    expect(newest).toHaveTextContent("Done");
    // To the second: a record is held against others.
    expect(newest).toHaveTextContent(/\d:\d\d:\d\d/u);
  });

  it("says events and reasons in the language of the page, and shows what it does not know as it was sent", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", apiVersion: "v8.1" });
    await addUsers(scene, 1);
    await scene.app.router.navigate("/audit");
    await screen.findByRole("table");
    const created = screen.getByRole("row", { name: /New user/u });
    expect(created).not.toHaveTextContent("create-user");
    expect(within(created).getByText("PortalOperator").tagName).toBe("CODE");
    answer(scene, 1, [{ ...entry, event: "moon-phase", reason: "expired" }]);
    await scene.app.router.navigate("/audit?page=2");
    expect((await screen.findByText("moon-phase")).tagName).toBe("CODE");
    expect(screen.getByText("Time was up")).toBeVisible();
  });

  it("says once that there is nothing, and offers no file of nothing", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    answer(scene, 0, []);
    await scene.app.router.navigate("/audit");
    expect(await screen.findByText("Nothing is recorded.")).toBeVisible();
    expect(screen.queryByText(/0 entries/u)).toBeNull();
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  it("shows that the file is being read, and lets it be stopped", async () => {
    const { faulty, app, user } = await renderApp("/audit", { signedInAs: "administrator" });
    const start = await screen.findByRole("button", { name: "Export" });
    faulty.inject("askGuard", { kind: "slow", milliseconds: 60_000 });
    await user.click(start);
    expect(await screen.findByRole("progressbar", { name: "Reading the record for the file" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    await app.router.navigate("/account");
  });

  it("shows one user alone, in an address that can be kept", async () => {
    const scene = await renderApp("/audit", { signedInAs: "administrator" });
    const { userId } = await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/account");
    await scene.app.router.navigate("/audit");
    const [only] = await screen.findAllByRole("button", { name: "Only olivia" });
    if (only !== undefined) await scene.user.click(only);
    await waitFor(() => expect(screen.getByRole("searchbox", { name: "User" })).toHaveValue(userId));
    await waitFor(() => expect(rows().every((row) => row.textContent.includes("olivia"))).toBe(true));
    expect(scene.app.router.state.location.search).toBe(`?user=${userId}`);
    await press(scene, "Show all entries");
    await waitFor(() => expect(rows().some((row) => !row.textContent.includes("olivia"))).toBe(true));
  });

  it("filters by event, outcome, agent, user and day, on the server", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await enrollUser(scene, "olivia");
    await scene.app.router.navigate("/audit");
    await screen.findByRole("table");
    const only = async (words: string) =>
      waitFor(() => expect(rows().every((row) => row.textContent.includes(words))).toBe(true));
    await scene.user.selectOptions(screen.getByLabelText("Event"), "Changes, no sign-ins");
    await only("MFA");
    await scene.user.selectOptions(screen.getByLabelText("Event"), "Start of MFA setup");
    await only("Start of MFA setup");
    await scene.user.type(screen.getByRole("searchbox", { name: "By" }), "olivia");
    await waitFor(() => expect(scene.app.router.state.location.search).toContain("actor=olivia"));
    await only("olivia");
    await scene.user.selectOptions(screen.getByLabelText("Outcome"), "Refused");
    expect(await screen.findByText("No matching entries.")).toBeVisible();
    await press(scene, "Show all entries");
    expect(await screen.findByRole("table")).toBeVisible();
    await scene.app.router.navigate("/audit?to=2001-01-01");
    expect(await screen.findByText("No matching entries.")).toBeVisible();
    expect(screen.getByLabelText("To")).toHaveValue("2001-01-01");
  });

  it("says what the identity check found, and why", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    const checks = [{ name: "callback", answer: "failed" }];
    const found = { event: "case", reason: "turnOff", caseReason: "phone lost", ticket: "INC-7", checks };
    answer(scene, 10_000, [{ ...entry, ...found }], true);
    await scene.app.router.navigate("/audit");
    const row = await screen.findByRole("row", { name: /Identity check/u });
    for (const words of ["Turn off MFA", "phone lost", "INC-7", /Failed/u])
      expect(row).toHaveTextContent(words);
    expect(screen.getByText("More than 10,000 entries")).toBeVisible();
  });

  it("says what was changed elsewhere, and when it was last seen otherwise", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    const found = { ...entry, outcome: "done", event: "changed-elsewhere" };
    const results = [
      { ...found, reason: "off", details: { lastSeen: "2026-06-30T23:45:01.000Z" } },
      { ...found, id: "2", reason: "on soon" },
    ];
    answer(scene, 2, results);
    await scene.app.router.navigate("/audit");
    await screen.findByRole("table");
    const [known, odd] = rows();
    expect(known).toHaveTextContent("MFA changed outside this page");
    expect(known).toHaveTextContent(/Turned off. Still on at the last check: .*2026.*:45:01/u);
    expect(odd).toHaveTextContent("on soon");
  });

  it("hands the whole record over as a file", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator", apiVersion: "v8.1" });
    await addUsers(scene, 60);
    const texts = keptFiles();
    await scene.app.router.navigate("/audit");
    await press(scene, "Export");
    await waitFor(() => expect(texts).toHaveLength(1));
    const lines = ((await texts[0]) ?? "").trim().split("\r\n");
    expect(lines.filter((line) => line.includes(",create-user,done,"))).toHaveLength(60);
    expect(lines.at(-1)).toMatch(/^head,.*,\d+:[0-9a-f]{64}$/u);
  });

  it("says that an appliance without one offers none", async () => {
    const scene = await renderApp("/account", { signedInAs: "administrator" });
    await heading("Your MFA");
    scene.faulty.inject("listAudit", { kind: "status", status: 404 });
    await scene.app.router.navigate("/audit");
    expect(await screen.findByText(/This appliance offers no audit here/u)).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  it("tells who may not see it", async () => {
    await renderApp("/audit", { signedInAs: "olivia" });
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });
});
