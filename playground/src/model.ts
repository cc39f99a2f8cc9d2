// What the server sends, as `bot/playground/snapshot.py` writes it.
import type { KnownBlock } from "@slack/types";

export interface DataVisualization {
  type: "data_visualization";
  block_id?: string;
  title: string;
  chart: unknown;
}
export type Block = (KnownBlock | DataVisualization) & { block_id?: string };

export interface Person {
  id: string;
  name: string;
  real_name: string;
  is_admin: boolean;
  is_guest: boolean;
  tz: string;
  locale: string;
}

export interface Channel {
  id: string;
  name: string;
  kind: "public" | "private" | "im";
  topic: string;
  archived: boolean;
  has_app: boolean;
  is_member: boolean;
  members: number;
}

export interface SlackFile {
  id: string;
  name: string;
  title: string;
  filetype: string;
  size: number;
  alt_txt: string;
}

/** The state of an element as Slack reports it: `{type, value}`, `{type, selected_option}`, ... */
export type ElementState = { type: string } & Record<string, unknown>;
export type Entered = Record<string, Record<string, ElementState>>;

export interface Message {
  channel: string;
  ts: string;
  deleted?: boolean;
  user: string;
  text: string;
  blocks: Block[];
  attachments: { color?: string; text?: string; blocks?: Block[] }[];
  thread_ts: string | null;
  only_you: boolean;
  edited: boolean;
  files: SlackFile[];
  reactions: string[];
  entered: Entered;
  advice: string[];
  json: unknown;
}

export interface ViewContent {
  type: "modal" | "home";
  callback_id?: string;
  title?: { text: string };
  submit?: { text: string };
  close?: { text: string };
  blocks: Block[];
}

export interface View {
  id: string;
  hash: string;
  content: ViewContent;
  entered: Entered;
  errors: Record<string, string>;
}

export interface AssistantThread {
  prompts: { title: string; message: string }[];
  title: string;
  status: string;
}

export interface StepRun {
  id: string;
  state: "running" | "completed" | "failed";
  outputs: Record<string, unknown>;
  error: string;
}

export interface Snapshot {
  version: number;
  now: string;
  clock_moves: boolean;
  people: Person[];
  channels: Channel[];
  messages: Message[];
  modals: View[];
  home: View | null;
  assistant: Record<string, AssistantThread>;
  step_runs: StepRun[];
  dm: string;
}

export interface Completion {
  insert: string;
  usage: string;
  summary: string;
}

export interface Offers {
  command: string;
  completions: Completion[];
  questions: { title: string; command: string }[];
  shortcuts: { callback_id: string; name: string; kind: "global" | "message"; description: string }[];
  steps: {
    callback_id: string;
    title: string;
    description: string;
    inputs: { name: string; title: string; description: string; required: boolean }[];
  }[];
  about: string;
  links: [string, string][];
}

/** Where somebody acts: in a message, or in a modal or the Home tab. */
export type Surface = { channel: string; ts: string } | { view: string };

export interface Option {
  text: { type: string; text: string };
  value: string;
  description?: { text: string };
  url?: string;
}
export interface OptionGroup {
  label: { text: string };
  options: Option[];
}

export interface Outcome {
  ok: boolean;
  message?: string;
  problems?: string[];
  milliseconds?: number;
  errors?: Record<string, string>;
  options?: Option[] | OptionGroup[];
  run?: string;
  ts?: string;
}

export const BOT = "U0PLAYHRPLAN";
