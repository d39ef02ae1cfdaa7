import { QueryClientProvider } from "@tanstack/react-query";
import { render as renderBare } from "@testing-library/react";
import type { ReactNode } from "react";
import { beforeAll, expect, it } from "vitest";
import { loadArea } from "../../i18n/text-store.ts";
import type { User } from "../../api/contract/user.ts";
import { createQueryClient } from "../../queries/create-query-client.ts";
import type { UserReading } from "../../queries/users.ts";
import { startClient } from "../../testing/start-client.ts";
import { EntryToDelete } from "./entry-to-delete.tsx";
import { TheirInterruptedEntry } from "./their-entry-to-delete.tsx";

// What is said of somebody else comes with the pages for others.
beforeAll(() => loadArea("hand-over"));

/** In an app whose product has scratch codes. */
async function render(children: ReactNode) {
  const queryClient = createQueryClient((await startClient()).client);
  const wrapper = (props: { readonly children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{props.children}</QueryClientProvider>
  );
  return renderBare(children, { wrapper });
}

const known: UserReading = { user: null, failure: null, loading: false, reads: 1, reload: () => {} };
const olivia = {
  id: "1001",
  name: "olivia",
  description: "",
  role: null,
  type: null,
  external: false,
  isDefault: false,
} as const;
const withMfa = (mfa: User["mfa"]): UserReading => ({ ...known, user: { ...olivia, mfa } });
const unread: UserReading = { ...withMfa("off"), failure: { kind: "network", offline: true } };

const entry = { issuer: "appliance.example", account: "olivia" };
const dead = /its codes do not work|delete the newest one|Its codes don't work/iu;
const mayCount = /Don't delete|keep every account/u;

it.each([
  ["off", withMfa("off"), dead, mayCount],
  ["on", withMfa("on"), mayCount, dead],
  ["not told", withMfa("unknown"), mayCount, dead],
  ["not read just now", unread, mayCount, dead],
])("while MFA is %s, an entry is called dead only when it is", async (_, reading, said, unsaid) => {
  const ends = [
    <EntryToDelete key="own" reason="gone" entry={entry} outcomeUnknown={false} reading={reading} />,
    <EntryToDelete key="new" reason="superseded" entry={entry} outcomeUnknown reading={reading} />,
    <TheirInterruptedEntry key="theirs" appliance="appliance.example" name="olivia" reading={reading} />,
  ];
  for (const end of ends) {
    const { container, unmount } = await render(end);
    expect(container).toHaveTextContent(said);
    expect(container).not.toHaveTextContent(unsaid);
    unmount();
  }
});

it("says nothing of the entry while the state is being read", async () => {
  const reading = { ...withMfa("off"), loading: true };
  const { container } = await render(
    <>
      <EntryToDelete reason="gone" entry={entry} outcomeUnknown={false} reading={reading} />
      <TheirInterruptedEntry appliance="a" name="olivia" reading={reading} />
    </>,
  );
  expect(container).toBeEmptyDOMElement();
});

it("a set-up that the server does not know may have been finished", async () => {
  const end = (reading: UserReading) => (
    <EntryToDelete reason="gone" entry={entry} outcomeUnknown={false} reading={reading} />
  );
  const { rerender, container } = await render(end(withMfa("on")));
  expect(container).toHaveTextContent(mayCount);
  expect(container).not.toHaveTextContent(/Throw away/u);
  rerender(end(withMfa("off")));
  expect(container).toHaveTextContent(dead);
  expect(container).toHaveTextContent(/Throw away/u);
});

it("a set-up without an open question that was superseded is dead, whatever MFA is", async () => {
  const { container } = await render(
    <EntryToDelete reason="superseded" entry={entry} outcomeUnknown={false} reading={withMfa("on")} />,
  );
  expect(container).toHaveTextContent(dead);
  expect(container).not.toHaveTextContent(mayCount);
});
