// A list or menu in the top layer beside what opened it, so that no scrolling area or dialog cuts it off.
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";

interface Props {
  anchor: RefObject<HTMLElement | null>;
  onAway: () => void;
  children: ReactNode;
}

export function Floating({ anchor, onAway, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    const near = anchor.current;
    if (!box || !near) return;
    const place = () => {
      const at = near.getBoundingClientRect();
      const below = window.innerHeight - at.bottom - 12;
      const room = Math.min(320, Math.max(below, at.top - 12));
      const width = Math.min(Math.max(at.width, 220), window.innerWidth - 16);
      box.style.maxHeight = `${room}px`;
      box.style.minWidth = `${width}px`;
      box.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8))}px`;
      const above = below < Math.min(box.offsetHeight, 320) && at.top > below;
      box.style.top = above ? `${at.top - box.offsetHeight - 4}px` : `${at.bottom + 4}px`;
    };
    box.showPopover();
    place();
    const resized = new ResizeObserver(place);
    resized.observe(box);
    const away = (event: PointerEvent) => {
      if (!box.contains(event.target as Node) && !near.contains(event.target as Node)) onAway();
    };
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, true);
    document.addEventListener("pointerdown", away);
    return () => {
      resized.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, true);
      document.removeEventListener("pointerdown", away);
    };
  }, [anchor, onAway]);
  return (
    <div className="floating" popover="manual" ref={ref}>
      {children}
    </div>
  );
}
