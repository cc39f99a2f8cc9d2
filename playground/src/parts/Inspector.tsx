// For developers and the curious: what the app sent, and what a screen reader or notification gets of it.
import { useState } from "react";
import type { Message } from "../model";
import { Dialog } from "./Dialog";

export function Inspector({ message, onClose }: { message: Message; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  const json = JSON.stringify(message.json, null, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(json);
    setCopied(true);
  };
  return (
    <Dialog
      title="Message as JSON"
      className="dialog-wide"
      onClose={onClose}
      footer={
        <>
          <span role="status" className="quiet">
            {copied ? "Copied" : ""}
          </span>
          <button type="button" className="button" onClick={() => void copy()}>
            Copy JSON
          </button>
        </>
      }
    >
      <h3>In plain text, for notifications and screen readers</h3>
      <p className="plain-text">{message.text || "(none)"}</p>
      {message.advice.length > 0 && (
        <ul className="advice">
          {message.advice.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h3>As sent</h3>
      <pre tabIndex={0} aria-label="JSON of the message">
        {json}
      </pre>
    </Dialog>
  );
}
