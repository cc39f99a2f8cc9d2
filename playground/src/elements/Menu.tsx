// A button that opens a menu: overflow elements, the menu of a message, shortcuts.
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { Floating } from "./Floating";

export interface MenuItem {
  label: string;
  hint?: string | undefined;
  onChoose: () => void;
}

interface Props {
  label: string;
  face: ReactNode;
  items: MenuItem[];
  className?: string;
}

export function Menu({ label, face, items, className = "icon-button" }: Props) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [open]);
  const onKey = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[to % all.length]?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      if (event.key === "Escape") event.preventDefault();
      event.stopPropagation();
      close();
      anchor.current?.focus();
    }
  };
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <Floating anchor={anchor} onAway={close}>
          <div role="menu" id={id} aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKey}>
            {items.map((item) => (
              <button
                type="button"
                role="menuitem"
                className="option"
                key={item.label}
                onClick={() => {
                  close();
                  anchor.current?.focus();
                  item.onChoose();
                }}
              >
                <span>
                  {item.label}
                  {item.hint && <small>{item.hint}</small>}
                </span>
              </button>
            ))}
          </div>
        </Floating>
      )}
    </>
  );
}
