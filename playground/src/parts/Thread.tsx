// A thread beside the channel; on a phone it covers it.
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSession } from "../context";
import type { Channel } from "../model";
import { threadOf } from "../workspace";
import { Composer } from "./Composer";
import { MessageList } from "./MessageList";

interface Props {
  channel: Channel;
  ts: string;
  onClose: () => void;
}

export function Thread({ channel, ts, onClose }: Props) {
  const { workspace } = useSession();
  const narrow = useNarrow();
  const Part = narrow ? "main" : "aside";
  const Heading = narrow ? "h1" : "h2";
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>("textarea")?.focus();
  }, []);
  const status = workspace.assistant[ts]?.status;
  return (
    <Part
      className="thread"
      aria-label="Thread"
      ref={ref}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <header className="conversation-head">
        <div className="conversation-title">
          <Heading>Thread</Heading>
          <p>{channel.kind === "im" ? "hrplan" : `# ${channel.name}`}</p>
        </div>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <MessageList
        messages={threadOf(workspace, channel.id, ts)}
        replies={new Map()}
        label="Messages in the thread"
        ended={status ? <p className="working" role="status">hrplan {status}</p> : null}
      />
      <Composer channel={channel} thread={ts} />
    </Part>
  );
}

const narrowScreen = window.matchMedia("(max-width: 760px)");

/** Whether the thread is all that is shown. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrowScreen.addEventListener("change", changed);
      return () => narrowScreen.removeEventListener("change", changed);
    },
    () => narrowScreen.matches,
  );
}
