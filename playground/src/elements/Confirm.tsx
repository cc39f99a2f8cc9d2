// The dialog that a `confirm` object asks for before something is done.
import type { ConfirmationDialog } from "@slack/types";
import { type ReactNode, useState } from "react";
import { Dialog } from "../parts/Dialog";

/** `ask` runs what it is given, after the person has agreed if there is something to confirm; `dialog` must be rendered. */
export function useConfirm(): { ask: (confirm: unknown, proceed: () => void) => void; dialog: ReactNode } {
  const [pending, setPending] = useState<{ confirm: ConfirmationDialog; proceed: () => void } | null>(null);
  const ask = (confirm: unknown, proceed: () => void) => {
    if (confirm) setPending({ confirm: confirm as ConfirmationDialog, proceed });
    else proceed();
  };
  const dialog = pending && (
    <Dialog
      title={pending.confirm.title?.text ?? "Are you sure?"}
      className="dialog-small"
      onClose={() => setPending(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => setPending(null)}>
            {pending.confirm.deny?.text ?? "Cancel"}
          </button>
          <button
            type="button"
            className={pending.confirm.style === "danger" ? "button danger" : "button primary"}
            onClick={() => {
              setPending(null);
              pending.proceed();
            }}
          >
            {pending.confirm.confirm?.text ?? "Yes"}
          </button>
        </>
      }
    >
      <p>{pending.confirm.text?.text}</p>
    </Dialog>
  );
  return { ask, dialog };
}
