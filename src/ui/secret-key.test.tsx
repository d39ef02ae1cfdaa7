import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SecretKey } from "./secret-key.tsx";

const value = "KQ5P6HBW63UTX4JPMXBJXI2PQM";

function show(covered: boolean) {
  render(
    <SecretKey
      value={value}
      label="Secret key"
      covered={covered}
      coveredLabel="The secret key is hidden"
      peekLabel="Press and hold to peek"
    />,
  );
}

test("the key is one string without spaces, left to right and not for translators", () => {
  show(false);
  const group = screen.getByRole("group", { name: "Secret key" });
  const key = group.querySelector("code");
  expect(key?.textContent).toBe(value);
  expect(key).toHaveAttribute("dir", "ltr");
  expect(key).toHaveAttribute("translate", "no");
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("a covered key has no name but the cover's, and the cover names no secret", () => {
  show(true);
  const cover = screen.getByRole("button");
  expect(cover).toHaveAccessibleName("The secret key is hidden. Press and hold to peek");
});
