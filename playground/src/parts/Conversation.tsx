// The middle of the page: a channel, or the app with its Home and Messages tabs.
import { useEffect, useState } from "react";
import type { Where } from "../App";
import { useSession } from "../context";
import { Menu } from "../elements/Menu";
import type { Channel } from "../model";
import { messagesIn, replyCounts } from "../workspace";
import { Composer } from "./Composer";
import { HomeTab } from "./HomeTab";
import { MessageList } from "./MessageList";
import { Prompts, Welcome } from "./Welcome";

interface Props {
  channel: Channel;
  where: Where;
  go: (to: Partial<Where>) => void;
  openDrawer: () => void;
}

export function Conversation({ channel, where, go, openDrawer }: Props) {
  const { workspace } = useSession();
  const isApp = channel.id === workspace.dm;
  const messages = messagesIn(workspace, channel.id);
  const onHome = isApp && where.tab === "home";
  const [awaited, setAwaited] = useState("");
  const replies = replyCounts(workspace, channel.id);
  const answered = isApp && awaited !== "" && replies.has(awaited);
  useEffect(() => {
    if (!answered) return;
    setAwaited("");
    go({ thread: awaited });
  }, [answered, awaited, go]);
  const ended = !onHome && (messages.length === 0 ? <Welcome channel={channel} /> : isApp ? <Prompts /> : null);
  return (
    <main className="conversation">
      <header className="conversation-head">
        <button type="button" className="icon-button only-narrow" aria-label="Channels and people" onClick={openDrawer}>
          <span aria-hidden="true">☰</span>
        </button>
        <div className="conversation-title">
          <h1>{isApp ? "hrplan" : `# ${channel.name}`}</h1>
          <p>{isApp ? "App" : `${channel.topic} · ${channel.members} members`}</p>
        </div>
        {isApp ? <Tabs tab={where.tab} go={go} /> : <ChannelMenu channel={channel} />}
      </header>
      {onHome ? (
        <HomeTab />
      ) : (
        <>
          <MessageList
            messages={messages}
            replies={replies}
            label={isApp ? "Messages with hrplan" : `Messages in #${channel.name}`}
            onThread={(ts) => go({ thread: ts })}
            ended={ended}
          />
          <Composer channel={channel} thread={null} onSent={setAwaited} />
        </>
      )}
    </main>
  );
}

function Tabs({ tab, go }: { tab: "home" | "messages"; go: Props["go"] }) {
  return (
    <nav className="tabs" aria-label="hrplan">
      {(["home", "messages"] as const).map((one) => (
        <button
          type="button"
          key={one}
          aria-current={one === tab ? "page" : undefined}
          onClick={() => go({ tab: one })}
        >
          {one === "home" ? "Home" : "Messages"}
        </button>
      ))}
    </nav>
  );
}

function ChannelMenu({ channel }: { channel: Channel }) {
  const { act } = useSession();
  const items = [
    {
      label: channel.has_app ? "Remove hrplan from this channel" : "Add hrplan to this channel",
      onChoose: () => void act({ act: "app_in_channel", channel: channel.id, present: !channel.has_app }),
    },
    ...(channel.archived
      ? []
      : [{ label: "Archive this channel", onChoose: () => void act({ act: "archive", channel: channel.id }) }]),
  ];
  return <Menu label={`Channel #${channel.name}`} face={<span aria-hidden="true">⋯</span>} items={items} />;
}
