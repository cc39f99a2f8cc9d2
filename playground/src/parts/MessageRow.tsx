// One message: who and when, what it says, its files, reactions and thread, and what can be done with it.
import { useState } from "react";
import { Blocks, usePlace } from "../blocks/Blocks";
import { Mrkdwn } from "../blocks/Texts";
import { useSession } from "../context";
import { Menu } from "../elements/Menu";
import { BOT, type Message, type SlackFile } from "../model";
import { nameOf } from "../workspace";
import { Avatar } from "./Avatar";
import { Inspector } from "./Inspector";

interface Props {
  message: Message;
  place: [number, number];
  compact: boolean;
  replies: number;
  onThread?: ((ts: string) => void) | undefined;
}

export function MessageRow({ message, place, compact, replies, onThread }: Props) {
  const { workspace } = useSession();
  const [inspected, setInspected] = useState(false);
  const name = nameOf(workspace, message.user);
  const time = clockTime(message.ts);
  const label = `${name}, ${time}${message.only_you ? ", only visible to you" : ""}`;
  return (
    <article
      className={`message${message.only_you ? " only-you" : ""}${compact ? " compact" : ""}`}
      aria-label={label}
      aria-posinset={place[0]}
      aria-setsize={place[1]}
      data-ts={message.ts}
    >
      {message.only_you && (
        <p className="only-you-note">
          <span aria-hidden="true">👁</span> Only visible to you
        </p>
      )}
      {!compact && <Avatar user={message.user} name={name} />}
      <div className="message-body">
        {!compact && (
          <p className="message-head">
            <strong>{name}</strong>
            {message.user === BOT && <span className="badge">APP</span>}
            <time dateTime={new Date(Number(message.ts) * 1000).toISOString()}>{time}</time>
          </p>
        )}
        <Content message={message} />
        {message.edited && <small className="quiet">(edited)</small>}
        {message.files.map((file) => (
          <Attachment file={file} key={file.id} />
        ))}
        {message.reactions.length > 0 && <p className="reactions">{message.reactions.map((one) => `:${one}:`).join(" ")}</p>}
        {replies > 0 && onThread && (
          <button type="button" className="replies" onClick={() => onThread(message.ts)}>
            {replies === 1 ? "1 reply" : `${replies} replies`} <span aria-hidden="true">›</span>
          </button>
        )}
      </div>
      <Tools message={message} onThread={onThread} onInspect={() => setInspected(true)} />
      {inspected && <Inspector message={message} onClose={() => setInspected(false)} />}
    </article>
  );
}

function Content({ message }: { message: Message }) {
  const place = usePlace({ channel: message.channel, ts: message.ts }, message.entered);
  return (
    <>
      {message.blocks.length > 0 ? <Blocks blocks={message.blocks} place={place} /> : <Mrkdwn text={message.text} />}
      {message.attachments.map((one, index) => (
        <div className="attachment" key={index}>
          {one.blocks ? <Blocks blocks={one.blocks} place={place} /> : <Mrkdwn text={one.text ?? ""} />}
        </div>
      ))}
    </>
  );
}

function Attachment({ file }: { file: SlackFile }) {
  const address = `/playground/files/${file.id}/${encodeURIComponent(file.name)}`;
  const isPicture = ["png", "jpg", "jpeg", "gif"].includes(file.filetype);
  return (
    <figure className="file">
      {isPicture && <img src={address} alt={file.alt_txt || file.title} />}
      <figcaption>
        <a href={address} download={file.name}>
          <span aria-hidden="true">📄 </span>
          {file.title || file.name}
        </a>
        <small>
          {file.filetype.toUpperCase()} · {sizeOf(file.size)}
        </small>
      </figcaption>
    </figure>
  );
}

interface ToolsProps {
  message: Message;
  onThread: Props["onThread"];
  onInspect: () => void;
}

function Tools({ message, onThread, onInspect }: ToolsProps) {
  const { offers, act, say } = useSession();
  const use = async (callbackId: string) => {
    const what = { act: "shortcut", callback_id: callbackId, channel: message.channel, ts: message.ts };
    const outcome = await act(what);
    if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
  };
  const shortcuts = message.only_you ? [] : offers.shortcuts.filter((one) => one.kind === "message");
  const items = [
    ...shortcuts.map((one) => ({ label: one.name, hint: one.description, onChoose: () => void use(one.callback_id) })),
    { label: "Look at the message's JSON", hint: undefined, onChoose: onInspect },
  ];
  return (
    <div className="message-tools">
      {onThread && !message.only_you && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => onThread(message.ts)}
        >
          <span aria-hidden="true">↩</span>
        </button>
      )}
      <Menu label="More actions" face={<span aria-hidden="true">⋯</span>} items={items} />
    </div>
  );
}

function clockTime(ts: string): string {
  return new Date(Number(ts) * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} kB`;
}
