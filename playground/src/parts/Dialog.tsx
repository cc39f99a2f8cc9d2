// The browser's own modal dialog: it keeps the focus inside, makes the rest inert, and gives the focus back.
import { type ReactNode, useEffect, useId, useRef } from "react";

interface Props {
  title: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
  footer?: ReactNode;
  before?: ReactNode;
}

export function Dialog({ title, onClose, className = "", children, footer, before }: Props) {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const returnTo = document.activeElement;
    dialog?.showModal();
    const body = dialog?.querySelector<HTMLElement>(".dialog-body");
    const first = body?.querySelector<HTMLElement>("input, textarea, select");
    if (body && first && isInSight(first, body)) first.focus();
    return () => {
      if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <header className="dialog-head">
        {before}
        <h2 id={id}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div className="dialog-body" tabIndex={0} role="group" aria-labelledby={id}>
        {children}
      </div>
      {footer && <footer className="dialog-foot">{footer}</footer>}
    </dialog>
  );
}

/** A field far down is no place to begin: the focus would scroll the answer above it away. */
function isInSight(field: HTMLElement, body: HTMLElement): boolean {
  return field.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom;
}
