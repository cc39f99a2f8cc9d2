// Loads the facts, follows the changes for whoever one acts as, and puts the parts of the page together.
import { useCallback, useEffect, useMemo, useState } from "react";
import { preload } from "./blocks/LibraryBlock";
import { SessionContext } from "./context";
import { Conversation } from "./parts/Conversation";
import { ModalHost } from "./parts/ModalHost";
import { Notices, useNotices } from "./parts/Notices";
import { Sidebar } from "./parts/Sidebar";
import { Thread } from "./parts/Thread";
import { useTheme } from "./parts/theme";
import { act as send, fetchStart, type Start, watch } from "./server";
import { merge, type Workspace } from "./workspace";

export interface Where {
  channel: string;
  tab: "home" | "messages";
  thread: string | null;
}

export function App() {
  const [start, setStart] = useState<Start | null>(null);
  const [me, setMe] = useState<string | null>(null);
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  const [where, setWhere] = useState<Where>({ channel: "", tab: "messages", thread: null });
  const [reachable, setReachable] = useState(true);
  const [drawer, setDrawer] = useState(false);
  const { notices, say, dismiss } = useNotices();
  const theme = useTheme();

  useEffect(() => {
    preload();
    void fetchStart().then((found) => {
      setStart(found);
      setMe(found.people[0]?.id ?? null);
    });
  }, []);
  useEffect(() => {
    if (me === null) return;
    setWorkspace(null);
    return watch(me, (news) => setWorkspace((before) => merge(before, news)), setReachable);
  }, [me]);
  useEffect(() => {
    if (workspace === null) return;
    const there = workspace.channels.some((one) => one.id === where.channel && one.is_member);
    const first = workspace.channels.find((one) => one.name === "human-rights" && one.is_member) ?? workspace.channels[0];
    if (!there && first) setWhere({ channel: first.id, tab: "messages", thread: null });
  }, [workspace, where.channel]);

  const act = useCallback((what: Record<string, unknown>) => send(me ?? "", what), [me]);
  const open = useCallback(
    (channel: string, thread: string) => setWhere({ channel, tab: "messages", thread }),
    [],
  );
  const session = useMemo(
    () => workspace && start && me && { workspace, offers: start.offers, me, theme: theme.shown, act, say, open },
    [workspace, start, me, theme.shown, act, say, open],
  );
  const channel = workspace?.channels.find((one) => one.id === where.channel);
  if (!session || !channel) return <p className="loading" role="status">Opening the playground…</p>;

  const onHome = channel.id === session.workspace.dm && where.tab === "home";
  const go = (to: Partial<Where>) => {
    setDrawer(false);
    setWhere((now) => ({ ...now, thread: null, ...to }));
    if (to.tab && (to.channel ?? where.channel) === session.workspace.dm) void act({ act: "open", tab: to.tab });
  };
  return (
    <SessionContext value={session}>
      <div className={where.thread ? "page with-thread" : "page"}>
        <a className="skip" href={onHome ? "#home" : "#composer"}>
          {onHome ? "Skip to the Home tab" : "Skip to the message box"}
        </a>
        <Sidebar where={where} go={go} drawer={drawer} closeDrawer={() => setDrawer(false)} setMe={setMe} theme={theme} />
        <Conversation
          key={`${channel.id} ${me}`}
          channel={channel}
          where={where}
          go={go}
          openDrawer={() => setDrawer(true)}
        />
        {where.thread && <Thread key={where.thread} channel={channel} ts={where.thread} onClose={() => go({})} />}
      </div>
      <ModalHost />
      <Notices notices={notices} dismiss={dismiss} reachable={reachable} />
    </SessionContext>
  );
}
