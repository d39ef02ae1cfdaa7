import { readFileSync, readdirSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { PasswordField } from "./password-field.tsx";

test("a password is hidden, can be shown and hidden again, and is the same input all along", async () => {
  render(
    <PasswordField
      label="Password"
      showLabel="Show password"
      hideLabel="Hide password"
      value="correct horse"
      onChange={() => undefined}
    />,
  );
  const input = screen.getByLabelText("Password");
  expect(input).toHaveAttribute("type", "password");
  await userEvent.click(screen.getByRole("button", { name: "Show password" }));
  expect(screen.getByLabelText("Password")).toBe(input);
  expect(input).toHaveAttribute("type", "text");
  await userEvent.click(screen.getByRole("button", { name: "Hide password" }));
  expect(input).toHaveAttribute("type", "password");
});

test("a password can be pasted, and a password manager knows the field", async () => {
  const entered: string[] = [];
  render(
    <PasswordField
      label="Password"
      showLabel="Show password"
      hideLabel="Hide password"
      value=""
      onChange={(value) => entered.push(value)}
    />,
  );
  const input = screen.getByLabelText("Password");
  expect(input).toHaveAttribute("autocomplete", "current-password");
  const long = "kR7vQ2mZ9pXw ".repeat(10).slice(0, 128);
  await userEvent.click(input);
  await userEvent.paste(long);
  expect(entered).toEqual([long]);
});

test("no other field is for a password", () => {
  const isPassword = /\btype=[^\n]*password|"current-password"/;
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .filter((name) => isPassword.test(readFileSync(`src/${name}`, "utf8")));
  expect(files).toEqual(["ui/password-field.tsx"]);
});
