// Checks messages of the app against @slack/types: `node check-messages.mjs messages.json`.
//
// The file holds a list of {"name", "text", "blocks"} or {"name", "view"}. Each becomes a constant of its Slack type in a
// generated file, which tsc checks. What @slack/types does not know yet (data_visualization) is left to our own limits.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NOT_TYPED = new Set(["data_visualization"]);
const here = dirname(fileURLToPath(import.meta.url));
const source = process.argv[2];
if (!source) {
  console.error("usage: node check-messages.mjs messages.json");
  process.exit(2);
}

const messages = JSON.parse(readFileSync(source, "utf8"));
const typed = (blocks) => (blocks ?? []).filter((block) => !NOT_TYPED.has(block.type));
const lines = ['import type { KnownBlock, View } from "@slack/types";'];
const names = [lines.length];
for (const message of messages) {
  const [type, content] = message.view
    ? ["View", { ...message.view, blocks: typed(message.view.blocks) }]
    : ["KnownBlock[]", typed(message.blocks)];
  names.push(message.name);
  lines.push(`export const message${names.length - 2}: ${type} = ${JSON.stringify(content)};`);
}

const folder = join(here, "node_modules", ".cache", "check-messages");
mkdirSync(folder, { recursive: true });
const options = { noEmit: true, strict: true, skipLibCheck: true, module: "esnext", moduleResolution: "bundler" };
writeFileSync(join(folder, "messages.ts"), `${lines.join("\n")}\n`);
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["messages.ts"] }));
const tsc = join(here, "node_modules", "typescript", "bin", "tsc");
const result = spawnSync(process.execPath, [tsc, "--project", folder, "--pretty", "false"], { cwd: folder, encoding: "utf8" });
for (const line of result.stdout.split("\n").filter(Boolean)) {
  const place = /^messages\.ts\((\d+),\d+\): (.*)/.exec(line);
  console.error(place ? `${names[Number(place[1]) - 1]}: ${place[2]}` : line);
}
console.log(`${messages.length} messages checked against @slack/types${result.status ? ", with problems" : ""}`);
process.exit(result.status ?? 1);
