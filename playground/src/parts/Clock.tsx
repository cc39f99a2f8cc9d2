// The workspace's clock, which can be moved on: nobody waits for Monday to see a digest.
import { useEffect, useState } from "react";
import { useSession } from "../context";

const STEPS = [
  { minutes: 60, words: "+1 hour" },
  { minutes: 24 * 60, words: "+1 day" },
  { minutes: 7 * 24 * 60, words: "+1 week" },
];

export function Clock() {
  const { workspace, me, act, say } = useSession();
  const [moving, setMoving] = useState(false);
  const [shown, setShown] = useState("");
  const zone = workspace.people.find((one) => one.id === me)?.tz ?? "UTC";
  useEffect(() => {
    const ahead = Date.parse(workspace.now) - Date.now();
    const show = () => setShown(inWords(new Date(Date.now() + ahead), zone));
    show();
    const timer = setInterval(show, 5_000);
    return () => clearInterval(timer);
  }, [workspace.now, zone]);
  if (!workspace.clock_moves) return null;
  const pass = async (minutes: number) => {
    setMoving(true);
    const outcome = await act({ act: "pass_time", minutes });
    setMoving(false);
    if (!outcome.ok) say(outcome.message ?? "The clock can't be moved.");
  };
  return (
    <div className="clock" role="group" aria-label="Clock">
      <span>
        <span className="hidden">It is </span>
        <time dateTime={workspace.now}>{shown}</time>
      </span>
      <span className="clock-steps">
        {STEPS.map((step) => (
          <button
            key={step.minutes}
            type="button"
            disabled={moving}
            aria-label={`Move the clock ${step.words}`}
            onClick={() => void pass(step.minutes)}
          >
            {step.words}
          </button>
        ))}
      </span>
    </div>
  );
}

function inWords(moment: Date, zone: string): string {
  return moment.toLocaleString("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}
