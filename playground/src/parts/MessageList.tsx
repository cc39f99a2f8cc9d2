// The messages of a channel or thread, scrolled to the newest (its top, if it is long), and a voice for screen readers.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../context";
import type { Message } from "../model";
import { nameOf } from "../workspace";
import { MessageRow } from "./MessageRow";

interface Props {
  messages: Message[];
  replies: Map<string, number>;
  label: string;
  onThread?: (ts: string) => void;
  ended?: ReactNode;
}

export function MessageList({ messages, replies, label, onThread, ended }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const toEnd = () => {
    const box = scroller.current;
    if (!box || !atEnd.current) return;
    const newest = [...box.querySelectorAll("article")].at(-1);
    const isTall = newest && newest.offsetHeight > box.clientHeight;
    box.scrollTop = isTall ? newest.offsetTop - 8 : box.scrollHeight;
  };
  useLayoutEffect(() => {
    atEnd.current = true;
    toEnd();
  }, [messages.length]);
  useEffect(() => {
    const grown = new ResizeObserver(toEnd);
    if (inner.current) grown.observe(inner.current);
    return () => grown.disconnect();
  }, []);
  const onScroll = () => {
    const box = scroller.current;
    if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  };
  return (
    <div className="messages-scroll" ref={scroller} onScroll={onScroll} tabIndex={0} role="region" aria-label={label}>
      <div className="messages" ref={inner}>
        {/* The headings of answers stand below this one. */}
        <h2 className="hidden">{label}</h2>
        <div role={messages.length ? "feed" : undefined} aria-label={messages.length ? "Messages" : undefined}>
          {messages.map((message, index) => (
            <MessageRow
              key={message.ts}
              message={message}
              place={[index + 1, messages.length]}
              compact={follows(messages[index - 1], message)}
              replies={replies.get(message.ts) ?? 0}
              onThread={onThread}
            />
          ))}
        </div>
        {ended}
      </div>
      <Announcer messages={messages} />
    </div>
  );
}

/** The text of each new message: what Slack would put into a notification. */
function Announcer({ messages }: { messages: Message[] }) {
  const { workspace, me } = useSession();
  const heard = useRef(messages.at(-1)?.ts ?? "");
  const [words, setWords] = useState("");
  useEffect(() => {
    const last = messages.at(-1);
    if (!last || last.ts <= heard.current) return;
    heard.current = last.ts;
    if (last.user !== me) setWords(`${nameOf(workspace, last.user)}: ${last.text}`);
  }, [messages, workspace, me]);
  return (
    <p className="hidden" role="status" aria-live="polite">
      {words}
    </p>
  );
}

/** Whether a message stands under the name of the one before it. */
function follows(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.only_you === message.only_you &&
    Number(message.ts) - Number(before.ts) < 120 &&
    message.blocks.length === 0 &&
    before.blocks.length === 0
  );
}
