// The blocks that slack-blocks-to-jsx draws: text, pictures, charts. Loaded after the page itself, for it is the larger part.
import { Message } from "slack-blocks-to-jsx";
import "slack-blocks-to-jsx/dist/style.css";
import type { ReactNode } from "react";
import { useSession } from "../context";
import type { Block } from "../model";

type LibraryBlocks = Parameters<typeof Message>[0]["blocks"];

export default function Library({ block }: { block: Block }) {
  const { workspace, theme } = useSession();
  const users = [
    { id: "U0PLAYHRPLAN", name: "hrplan" },
    ...workspace.people.map((one) => ({ id: one.id, name: one.real_name })),
  ];
  return (
    <Message
      blocks={[block] as unknown as LibraryBlocks}
      theme={theme}
      name="hrplan"
      logo=""
      withoutWrapper
      hooks={{ link: ({ href, children, className }) => <Link href={href} className={className} children={children} /> }}
      data={{ users, channels: workspace.channels.map((one) => ({ id: one.id, name: one.name })) }}
    />
  );
}

/** Addresses of this workspace's messages open here; everything else in a tab of its own. */
function Link({ href, className, children }: { href: string; className: string; children: ReactNode }) {
  const { open } = useSession();
  const place = /\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?thread_ts=([\d.]+))?/.exec(href);
  if (!place || !href.startsWith(location.origin)) {
    return (
      <a href={href} className={className} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const [, channel = "", seconds, rest, thread] = place;
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        open(channel, thread ?? `${seconds}.${rest}`);
      }}
    >
      {children}
    </a>
  );
}
