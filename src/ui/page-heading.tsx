import type { ReactNode, Ref } from "react";

interface PageHeadingProps {
  readonly children: ReactNode;
  /** The page focuses it when the step changes, so that it is read out and the next Tab starts there. */
  readonly ref?: Ref<HTMLHeadingElement>;
}

export function PageHeading({ children, ref }: PageHeadingProps) {
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}
