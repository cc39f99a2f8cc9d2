import { lazy, Suspense } from "react";
import type { Block } from "../model";

const load = () => import("./library");
const Library = lazy(load);

/** Fetch the drawing part before it is needed. */
export const preload = (): void => void load();

export function LibraryBlock({ block }: { block: Block }) {
  return (
    <Suspense fallback={<div className="block-loading" />}>
      <Library block={block} />
    </Suspense>
  );
}
