// What the page knows: the last snapshot, with the messages of all snapshots merged into it.
import type { Message, Snapshot } from "./model";

export interface Workspace extends Omit<Snapshot, "messages"> {
  messages: Map<string, Message>;
}

export const keyOf = (message: { channel: string; ts: string }): string => `${message.channel} ${message.ts}`;

/** The workspace after some news; a reconnection sends everything again, which merges into the same. */
export function merge(before: Workspace | null, news: Snapshot): Workspace {
  const restarted = before !== null && news.version < before.version;
  const messages = new Map(restarted ? [] : before?.messages);
  for (const message of news.messages) {
    if (message.deleted) messages.delete(keyOf(message));
    else messages.set(keyOf(message), message);
  }
  return { ...news, messages };
}

const byTime = (a: Message, b: Message): number => (a.ts < b.ts ? -1 : 1);

/** The messages of a channel that stand in it, not in a thread. */
export function messagesIn(workspace: Workspace, channel: string): Message[] {
  return [...workspace.messages.values()].filter((one) => one.channel === channel && !one.thread_ts).sort(byTime);
}

/** A thread: its first message and the replies. */
export function threadOf(workspace: Workspace, channel: string, ts: string): Message[] {
  const inThread = (one: Message): boolean => one.channel === channel && (one.thread_ts === ts || one.ts === ts);
  return [...workspace.messages.values()].filter(inThread).sort(byTime);
}

/** How many replies each message of a channel has, by its `ts`. */
export function replyCounts(workspace: Workspace, channel: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of workspace.messages.values()) {
    if (one.channel === channel && one.thread_ts) counts.set(one.thread_ts, (counts.get(one.thread_ts) ?? 0) + 1);
  }
  return counts;
}

export function nameOf(workspace: Workspace, user: string): string {
  return workspace.people.find((one) => one.id === user)?.real_name ?? "hrplan";
}
