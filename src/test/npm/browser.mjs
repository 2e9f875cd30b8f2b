// Opens a page in headless Chromium and prints what a test wants to know of it, as JSON:
//
//   { light: [...], dark: [...], print: [...], requests: [...], errors: [...], wider: 0, answers: [...] }
//
// light, dark and print are what axe finds wrong in each of them, requests what the page asked for besides itself, errors what the console
// and the policy of the page complain about, wider by how many pixels the page is wider than a small phone, and answers what each further
// argument, an expression, gives in a fresh load of the page.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import chromium, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium";
import CDP from "chrome-remote-interface";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [file, ...expressions] = process.argv.slice(2);
const address = pathToFileURL(resolve(file)).href;

// The libraries and fonts that the package has with it, for machines that no browser was ever installed on.
setupLambdaEnvironment(
  join(await inflate(fileURLToPath(new URL("node_modules/@sparticuz/chromium/bin/al2023.tar.br", import.meta.url))), "lib"),
);
const profile = mkdtempSync(join(tmpdir(), "profile-"));
const program = spawn(
  await chromium.executablePath(),
  ["--headless=shell", "--no-sandbox", "--disable-gpu", "--no-zygote", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
  { stdio: ["ignore", "ignore", "pipe"] },
);
const port = await new Promise((found, failed) => {
  let printed = "";
  program.stderr.on("data", (text) => {
    printed += text;
    const line = printed.match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/);
    if (line) found(Number(line[1]));
  });
  program.on("exit", () => failed(new Error(printed)));
});

try {
  while (!(await CDP.List({ port })).some(({ type }) => type === "page"));
  const { Page, Runtime, Emulation, Network, Log } = await CDP({ port, local: true });
  const requests = new Set();
  const errors = new Set();
  Network.requestWillBeSent(({ request }) => requests.add(request.url));
  Log.entryAdded(({ entry }) => errors.add(entry.text));
  Runtime.exceptionThrown(({ exceptionDetails }) => errors.add(exceptionDetails.exception?.description ?? exceptionDetails.text));
  await Promise.all([Page.enable(), Runtime.enable(), Network.enable(), Log.enable()]);

  const load = async () => {
    const loaded = Page.loadEventFired();
    await Page.navigate({ url: address });
    await loaded;
  };
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await Runtime.evaluate({ expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const width = (pixels) => Emulation.setDeviceMetricsOverride({ width: pixels, height: 900, deviceScaleFactor: 1, mobile: false });
  const look = async (scheme, media) => {
    await Emulation.setEmulatedMedia({ media, features: [{ name: "prefers-color-scheme", value: scheme }] });
    await load();
    await evaluate(axe);
    const { violations } = await evaluate("axe.run(document, { resultTypes: ['violations'] })");
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
  };

  await width(1200);
  const told = { light: await look("light", "screen"), dark: await look("dark", "screen"), print: await look("light", "print") };
  await Emulation.setEmulatedMedia({ media: "screen", features: [] });
  await width(320);
  await load();
  told.wider = await evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  await width(1200);
  told.answers = [];
  for (const expression of expressions) {
    await load();
    told.answers.push(await evaluate(expression));
  }
  requests.delete(address);
  console.log(JSON.stringify({ ...told, requests: [...requests], errors: [...errors] }));
} finally {
  program.kill();
  await once(program, "exit");
  rmSync(profile, { recursive: true });
}
