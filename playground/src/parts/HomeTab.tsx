// The app's Home tab, as it last published it for this person.
import { Blocks, usePlace } from "../blocks/Blocks";
import { useSession } from "../context";
import type { View } from "../model";

export function HomeTab() {
  const { workspace } = useSession();
  return (
    <div id="home" className="messages-scroll" tabIndex={0} role="region" aria-label="Home tab">
      <h2 className="hidden">Home</h2>
      {workspace.home ? (
        <Home view={workspace.home} key={workspace.home.hash} />
      ) : (
        <p className="welcome quiet">hrplan has not published its Home tab yet.</p>
      )}
    </div>
  );
}

function Home({ view }: { view: View }) {
  const place = usePlace({ view: view.id }, view.entered);
  return (
    <div className="home">
      <Blocks blocks={view.content.blocks} place={place} />
    </div>
  );
}
