import { render, screen } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import { loadArea } from "../../i18n/text-store.ts";
import type { User } from "../../api/contract/user.ts";
import { me } from "../../paths.ts";
import type { UserReading } from "../../queries/users.ts";
import { EntryOfInterrupted, EntryToDelete } from "./entry-to-delete.tsx";

// What is said of somebody else comes with the pages for others.
beforeAll(() => loadArea("hand-over"));

const known: UserReading = { user: null, failure: null, loading: false, readAt: 1, reload: () => {} };
const olivia = {
  id: "1001",
  name: "olivia",
  description: "",
  role: null,
  type: null,
  external: false,
  isDefault: false,
} as const;
const other = { kind: "user", userId: olivia.id } as const;
const withMfa = (mfa: User["mfa"]): UserReading => ({ ...known, user: { ...olivia, mfa } });
const unread: UserReading = { ...withMfa("off"), failure: { kind: "network", offline: true } };

const dead = /its codes do not work/iu;
const mayCount = /Delete no entry|delete no entry/u;

it.each([
  ["off", withMfa("off"), dead, mayCount],
  ["on", withMfa("on"), mayCount, dead],
  ["not told", withMfa("unknown"), mayCount, dead],
  ["not read just now", unread, mayCount, dead],
])("while MFA is %s, an entry is called dead only when it is", (_, reading, said, unsaid) => {
  for (const subject of [me, other]) {
    const { unmount } = render(
      <EntryOfInterrupted appliance="appliance.example" name="olivia" subject={subject} reading={reading} />,
    );
    expect(screen.getByRole("paragraph")).toHaveTextContent(said);
    expect(screen.getByRole("paragraph")).not.toHaveTextContent(unsaid);
    unmount();
  }
});

it("says nothing of the entry while the state is being read", () => {
  const { container } = render(
    <EntryOfInterrupted
      appliance="a"
      name="olivia"
      subject={me}
      reading={{ ...withMfa("off"), loading: true }}
    />,
  );
  expect(container).toBeEmptyDOMElement();
});

it("a set-up that the server does not know may have been finished", () => {
  const entry = { issuer: "appliance.example", account: "olivia" };
  const end = (reading: UserReading) => (
    <EntryToDelete reason="gone" entry={entry} name="olivia" subject={me} reading={reading} />
  );
  const { rerender, container } = render(end(withMfa("on")));
  expect(container).toHaveTextContent(mayCount);
  expect(container).not.toHaveTextContent(/Throw away/u);
  rerender(end(withMfa("off")));
  expect(container).toHaveTextContent(dead);
  expect(container).toHaveTextContent(/Throw away/u);
});
