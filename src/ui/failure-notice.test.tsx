import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Button } from "./button.tsx";
import { FailureNotice } from "./failure-notice.tsx";

const REFERENCE = "4bf92f3577b34da6a3ce929d0e0e4736";

it("breaks a reference for support in its middle, and leaves it whole for who copies it", () => {
  render(<FailureNotice text="It failed." trace={`Reference: ${REFERENCE}`} />);
  const line = screen.getByText(/Reference/u);
  expect(line).toHaveTextContent(`Reference: ${REFERENCE}`);
  const [first] = line.innerHTML.split("<wbr>");
  expect(first).toBe(`Reference: ${REFERENCE.slice(0, 16)}`);
  expect(line.querySelectorAll("wbr")).toHaveLength(1);
});

it("announces what went wrong, and not the seconds of the wait or the button below it", () => {
  render(
    <FailureNotice text="It failed." trace={null} wait="Wait 30 seconds.">
      <Button>Try again</Button>
    </FailureNotice>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent(/^It failed\.$/u);
  const box = screen.getByRole("alert").parentElement;
  expect(box).toContainElement(screen.getByRole("timer"));
  expect(box).toContainElement(screen.getByRole("button", { name: "Try again" }));
});
