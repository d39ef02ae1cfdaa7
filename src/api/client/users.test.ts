import { describe, expect, it } from "vitest";
import type { User } from "../contract/user.ts";
import { findOwnUser, type UsersRequest } from "./users.ts";

const user = (name: string): User => ({
  id: `id of ${name}`,
  name,
  description: "",
  mfa: "off",
  role: null,
  type: null,
  external: false,
  isDefault: false,
});

/** A server with two rows a page. */
function createList(names: readonly string[]) {
  const requests: UsersRequest[] = [];
  const list = async (request: UsersRequest) => {
    requests.push(request);
    const rows = names.slice(request.offset, request.offset + 2).map(user);
    return { offset: request.offset, total: names.length, rows, badRows: 0 };
  };
  return { list, requests };
}

describe("findOwnUser", () => {
  it("takes the exact name among those that contain it", async () => {
    const { list, requests } = createList(["adam", "ada"]);
    expect((await findOwnUser("ada", list)).name).toBe("ada");
    expect(requests).toEqual([{ offset: 0, limit: 200, nameFilter: "ada" }]);
  });

  it("turns pages until it is found", async () => {
    const { list, requests } = createList(["ada1", "ada2", "ada3", "ada4", "ada"]);
    expect((await findOwnUser("ada", list)).name).toBe("ada");
    expect(requests.map(({ offset }) => offset)).toEqual([0, 2, 4]);
  });

  it("prefers the exact spelling on a later page, and takes another one when there is none", async () => {
    expect((await findOwnUser("ada", createList(["Ada", "x", "ada"]).list)).name).toBe("ada");
    expect((await findOwnUser("ADA", createList(["adam", "ada"]).list)).name).toBe("ada");
  });

  it("says that the user is gone", async () => {
    await expect(findOwnUser("ada", createList(["adam"]).list)).rejects.toMatchObject({
      failure: { reason: "user-gone" },
    });
  });

  it("does not page for ever in a list that never ends", async () => {
    let pages = 0;
    const endless = async ({ offset }: UsersRequest) => {
      pages += 1;
      return { offset, total: 1e9, rows: [user("adam")], badRows: 0 };
    };
    await expect(findOwnUser("ada", endless)).rejects.toThrow("refused");
    expect(pages).toBe(50);
  });
});
