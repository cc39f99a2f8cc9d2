// The uppermost modal of the person. Those below wait, and come back when it is closed.
import { useEffect, useRef, useState } from "react";
import { Blocks, usePlace } from "../blocks/Blocks";
import { useSession } from "../context";
import type { View } from "../model";
import { Dialog } from "./Dialog";

export function ModalHost() {
  const { workspace } = useSession();
  const top = workspace.modals.at(-1);
  return top ? <Modal view={top} depth={workspace.modals.length} key={top.id} /> : null;
}

function Modal({ view, depth }: { view: View; depth: number }) {
  const { act, say } = useSession();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const place = usePlace({ view: view.id }, view.entered, errors);
  const { title, submit, close, blocks } = view.content;
  useEffect(() => {
    const first = Object.keys(errors)[0];
    if (first) form.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(first)}"] :is(input, textarea)`)?.focus();
  }, [errors]);
  const leave = () => void act({ act: "close", view: view.id });
  const send = async () => {
    setBusy(true);
    const outcome = await act({ act: "submit", view: view.id, entered: place.pending() });
    setBusy(false);
    setErrors(outcome.errors ?? {});
    if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
  };
  return (
    <Dialog
      title={title?.text ?? "hrplan"}
      onClose={leave}
      before={
        depth > 1 && (
          <button type="button" className="icon-button" aria-label="Back" onClick={leave}>
            <span aria-hidden="true">‹</span>
          </button>
        )
      }
      footer={
        <>
          <button type="button" className="button" onClick={leave}>
            {close?.text ?? (submit ? "Cancel" : "Close")}
          </button>
          {submit && (
            <button type="submit" form={`form-${view.id}`} className="button primary" aria-busy={busy || undefined}>
              {submit.text}
            </button>
          )}
        </>
      }
    >
      <form
        id={`form-${view.id}`}
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <Blocks blocks={blocks} place={place} />
      </form>
    </Dialog>
  );
}
