// What cannot be drawn is shown as the JSON it is, and the rest of the message stays.
import { Component, type ReactNode } from "react";

export class Boundary extends Component<{ content: unknown; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Raw content={this.props.content} /> : this.props.children;
  }
}

export function Raw({ content }: { content: unknown }) {
  const kind = (content as { type?: string }).type ?? "block";
  return (
    <details className="raw">
      <summary>A block of type {kind}, which the playground cannot draw</summary>
      <pre tabIndex={0}>{JSON.stringify(content, null, 2)}</pre>
    </details>
  );
}
