import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { CodeField } from "./code-field.tsx";

function Form(props: { readonly error?: string }) {
  const [code, setCode] = useState("");
  return (
    <CodeField
      label="6-digit code"
      hint="From your app"
      error={props.error}
      value={code}
      onChange={setCode}
    />
  );
}

test("it is one field that phones fill and show digits for, left to right", () => {
  render(<Form />);
  const field = screen.getByRole("textbox", { name: "6-digit code" });
  expect(field).toHaveAttribute("inputmode", "numeric");
  expect(field).toHaveAttribute("autocomplete", "one-time-code");
  expect(field).toHaveAttribute("dir", "ltr");
  expect(field).toHaveAccessibleDescription("From your app");
  expect(field).toBeValid();
});

test("an error is announced, described and marks the field", () => {
  const { rerender } = render(<Form />);
  const region = screen.getByRole("alert");
  expect(region).toBeEmptyDOMElement();
  rerender(<Form error="That code just expired." />);
  expect(region).toHaveTextContent("That code just expired.");
  const field = screen.getByRole("textbox");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription("From your app That code just expired.");
});

test("each new explanation is brought into sight, and the same one while it is typed over is not", async () => {
  const { rerender } = render(<Form />);
  const shown: string[] = [];
  screen.getByRole("alert").scrollIntoView = function scrollIntoView() {
    shown.push(this.textContent);
  };
  await userEvent.click(screen.getByRole("textbox"));
  rerender(<Form error="Enter the next one." />);
  await userEvent.keyboard("4");
  rerender(<Form error="Enter the next one. Your phone's clock may be off." />);
  expect(shown).toEqual(["Enter the next one.", "Enter the next one. Your phone's clock may be off."]);
});
