import { useState } from "react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { sealPicture } from "./seal-picture.ts";

interface SealedPictureProps {
  readonly dir: "ltr" | "rtl";
  readonly children: ReactNode;
}

/** Real components, only to be looked at: neither the mouse, the keyboard, a reader nor a search gets in. */
export function SealedPicture({ dir, children }: SealedPictureProps) {
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const seal = (host: HTMLDivElement | null) => {
    if (host !== null) setRoot(sealPicture(host));
  };
  return (
    <div ref={seal} inert aria-hidden="true">
      {root !== null && createPortal(<div dir={dir}>{children}</div>, root)}
    </div>
  );
}
