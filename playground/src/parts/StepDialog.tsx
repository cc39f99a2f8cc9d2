// Runs the app's workflow step as Workflow Builder would, and shows what comes out.
import { useState } from "react";
import { useSession } from "../context";
import type { Offers } from "../model";
import { Dialog } from "./Dialog";

interface Props {
  step: Offers["steps"][number];
  onClose: () => void;
}

export function StepDialog({ step, onClose }: Props) {
  const { act, say, workspace } = useSession();
  const [inputs, setInputs] = useState<Record<string, string>>({});
  const [run, setRun] = useState<string | null>(null);
  const result = workspace.step_runs.find((one) => one.id === run);
  const start = async () => {
    const outcome = await act({ act: "step", callback_id: step.callback_id, inputs });
    if (!outcome.ok) say(outcome.message ?? "That did not work.", outcome.problems);
    setRun(outcome.run ?? null);
  };
  return (
    <Dialog
      title={step.title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
          <button type="submit" form="step" className="button primary">
            Run the step
          </button>
        </>
      }
    >
      <form
        id="step"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <p>{step.description}</p>
        {step.inputs.map((one) => (
          <label className="input-block" key={one.name}>
            <span className="input-label">{one.title}</span>
            <input
              className="text-input"
              required={one.required}
              value={inputs[one.name] ?? ""}
              onChange={(event) => setInputs({ ...inputs, [one.name]: event.target.value })}
            />
            <small className="input-hint">{one.description}</small>
          </label>
        ))}
      </form>
      <div role="status">
        {result?.state === "running" && <p>Running…</p>}
        {result?.state === "failed" && <p className="input-error">The step failed: {result.error}</p>}
        {result?.state === "completed" && (
          <dl className="outputs">
            {Object.entries(result.outputs).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{String(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Dialog>
  );
}
