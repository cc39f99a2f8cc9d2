// Where one can go and who one is: a column on a wide screen, a drawer on a phone.
import { useEffect, useRef } from "react";
import type { Where } from "../App";
import { useSession } from "../context";
import type { Channel } from "../model";
import { Avatar } from "./Avatar";
import { Clock } from "./Clock";
import type { Choice, Theme } from "./theme";

interface Props {
  where: Where;
  go: (to: Partial<Where>) => void;
  drawer: boolean;
  closeDrawer: () => void;
  setMe: (id: string) => void;
  theme: Theme;
}

export function Sidebar(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (props.drawer) dialog.current?.showModal();
    else dialog.current?.close();
  }, [props.drawer]);
  return (
    <>
      <aside className="sidebar" aria-label="Workspace">
        <Places {...props} />
      </aside>
      <dialog
        ref={dialog}
        className="drawer"
        aria-label="Workspace"
        onClose={props.closeDrawer}
        onClick={(event) => {
          if (event.target === dialog.current) props.closeDrawer();
        }}
      >
        {props.drawer && <Places {...props} />}
      </dialog>
    </>
  );
}

function Places({ where, go, setMe, theme, drawer, closeDrawer }: Props) {
  const { workspace } = useSession();
  const channels = workspace.channels.filter((one) => one.kind !== "im" && one.is_member);
  const inApp = where.channel === workspace.dm;
  return (
    <>
      <div className="sidebar-head">
        <strong>hrplan playground</strong>
        {drawer && (
          <button type="button" className="icon-button" aria-label="Close" onClick={closeDrawer}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
      <Myself setMe={setMe} />
      <nav aria-label="Channels">
        <h2>Channels</h2>
        <ul>
          {channels.map((one) => (
            <Place key={one.id} channel={one} current={one.id === where.channel} go={go} />
          ))}
        </ul>
        <h2>App</h2>
        <ul>
          {(["home", "messages"] as const).map((tab) => (
            <li key={tab}>
              <button
                type="button"
                className="place"
                aria-current={inApp && where.tab === tab ? "page" : undefined}
                onClick={() => go({ channel: workspace.dm, tab })}
              >
                <span className="place-sign" aria-hidden="true">
                  {tab === "home" ? "⌂" : "✉"}
                </span>
                hrplan {tab === "home" ? "Home" : "Messages"}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <Clock />
        <label>
          <span>Appearance</span>
          <select value={theme.choice} onChange={(event) => theme.choose(event.target.value as Choice)}>
            <option value="system">As the system</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <p>A Slack workspace imitated on this machine. Nothing leaves it, and nothing is kept when it stops.</p>
      </div>
    </>
  );
}

function Place({ channel, current, go }: { channel: Channel; current: boolean; go: Props["go"] }) {
  return (
    <li>
      <button
        type="button"
        className="place"
        aria-current={current ? "page" : undefined}
        onClick={() => go({ channel: channel.id, tab: "messages" })}
      >
        <span className="place-sign" aria-hidden="true">
          #
        </span>
        {channel.name}
        {channel.archived && <small>archived</small>}
        {!channel.has_app && !channel.archived && <small>without hrplan</small>}
      </button>
    </li>
  );
}

function Myself({ setMe }: { setMe: (id: string) => void }) {
  const { workspace, me } = useSession();
  const person = workspace.people.find((one) => one.id === me);
  if (!person) return null;
  const role = person.is_admin ? "admin" : person.is_guest ? "guest" : "member";
  return (
    <div className="myself">
      <Avatar user={person.id} name={person.real_name} />
      <label>
        <span>You act as</span>
        <select value={me} onChange={(event) => setMe(event.target.value)}>
          {workspace.people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.real_name}
            </option>
          ))}
        </select>
      </label>
      <p>
        {role} · {person.tz.split("/")[1]?.replace("_", " ")} · {person.locale}
      </p>
    </div>
  );
}
