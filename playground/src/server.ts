// The three addresses of `bot/playground/page.py`.
import type { Offers, Outcome, Snapshot } from "./model";

export interface Start {
  offers: Offers;
  people: { id: string; name: string }[];
}

export async function fetchStart(): Promise<Start> {
  const response = await fetch("/playground/page/start");
  return (await response.json()) as Start;
}

export async function act(person: string, what: Record<string, unknown>): Promise<Outcome> {
  try {
    const response = await fetch("/playground/page/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ person, ...what }),
    });
    if (!response.ok) return { ok: false, message: `The playground answered with HTTP ${response.status}.` };
    return (await response.json()) as Outcome;
  } catch {
    return { ok: false, message: "The playground cannot be reached. Is `hrplan serve` still running?" };
  }
}

/** Calls back with every change until the returned function is called; the browser reconnects by itself. */
export function watch(person: string, onNews: (news: Snapshot) => void, onState: (up: boolean) => void): () => void {
  const source = new EventSource(`/playground/page/changes?person=${encodeURIComponent(person)}`);
  source.onmessage = (event: MessageEvent<string>) => onNews(JSON.parse(event.data) as Snapshot);
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  return () => source.close();
}
