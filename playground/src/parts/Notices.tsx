// What went wrong between the person, Slack and the app, in words, until it is dismissed.
import { useCallback, useState } from "react";

interface Notice {
  id: number;
  text: string;
  problems: string[];
}

export function useNotices() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const dismiss = useCallback((id: number) => setNotices((now) => now.filter((one) => one.id !== id)), []);
  const say = useCallback(
    (text: string, problems: string[] = []) => setNotices((now) => [...now.slice(-2), { id: Date.now(), text, problems }]),
    [],
  );
  return { notices, say, dismiss };
}

interface Props {
  notices: Notice[];
  dismiss: (id: number) => void;
  reachable: boolean;
}

export function Notices({ notices, dismiss, reachable }: Props) {
  return (
    <div className="notices" role="alert">
      {!reachable && <div className="notice">The playground cannot be reached. Trying again…</div>}
      {notices.map((one) => (
        <div className="notice" key={one.id}>
          <div>
            <p>{one.text}</p>
            {one.problems.length > 0 && (
              <ul>
                {one.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
          </div>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(one.id)}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  );
}
