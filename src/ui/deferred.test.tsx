import { render } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { expect, it } from "vitest";
import { Deferred } from "./deferred.tsx";

it("lets what stands beside it into the page first, and follows by itself", () => {
  const painted: (string | null)[] = [];
  function First() {
    useLayoutEffect(() => {
      painted.push(document.body.textContent);
    }, []);
    return <p>QR code</p>;
  }
  render(
    <>
      <First />
      <Deferred>
        <p>, key</p>
      </Deferred>
    </>,
  );
  painted.push(document.body.textContent);
  expect(painted).toEqual(["QR code", "QR code, key"]);
});
