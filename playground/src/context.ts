import { createContext, useContext } from "react";
import type { Offers, Outcome } from "./model";
import type { Workspace } from "./workspace";

export interface Session {
  workspace: Workspace;
  offers: Offers;
  me: string;
  theme: "light" | "dark";
  act: (what: Record<string, unknown>) => Promise<Outcome>;
  say: (notice: string, problems?: string[]) => void;
  /** Show a channel with one of its threads. */
  open: (channel: string, thread: string) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("outside of the session");
  return session;
}
