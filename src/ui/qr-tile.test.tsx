import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { QrTile } from "./qr-code.tsx";

function tile(covered: boolean) {
  return (
    <QrTile
      uri="otpauth://totp/backup-01:ada?secret=KQ5P6HBW63UTX4JPMXBJXI2PQM&issuer=backup-01"
      label="QR code to add ada"
      enlargeLabel="Enlarge"
      closeLabel="Close"
      covered={covered}
      coveredLabel="The QR code is hidden"
      peekLabel="Press and hold to peek"
    />
  );
}

async function enlarge() {
  await userEvent.click(screen.getByRole("button", { name: "Enlarge" }));
  return screen.getByRole("dialog", { name: "QR code to add ada" });
}

test("enlarged it fills a dialog, which its button closes", async () => {
  render(tile(false));
  const dialog = await enlarge();
  expect(within(dialog).getByRole("img", { name: "QR code to add ada" })).toBeVisible();
  await userEvent.click(within(dialog).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a click on the enlarged code closes it", async () => {
  render(tile(false));
  await userEvent.click(within(await enlarge()).getByRole("img"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("Esc closes the enlarged code", async () => {
  render(tile(false));
  fireEvent(await enlarge(), new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("hiding the secrets closes the enlarged code, and a covered code is not enlarged", async () => {
  const { rerender } = render(tile(false));
  await enlarge();
  rerender(tile(true));
  expect(screen.queryByRole("dialog")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Enlarge" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});
