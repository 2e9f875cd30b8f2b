// Builds many folders of Pages Functions with one start of Wrangler, and asks the Workers it builds.
//
//   node functions-builds.cjs path/to/wrangler-dist/cli.js input.json output.json
//
// input:  [{ "folder": "/absolute/path with functions/ in it", "requests": [["GET", "/path"], …] }, …]
// output: [{ "config": …|null, "rules": …|null, "answers": ["text", …] }, …], a null where Wrangler gave up
const { readFileSync, writeFileSync, existsSync } = require("node:fs");
const { Module } = require("node:module");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const [cli, input, output] = process.argv.slice(2);

// The command line itself, run again and again: starting it once for each folder would take most of a second each.
const wrangler = new Module(cli, module);
wrangler.filename = cli;
wrangler.paths = Module._nodeModulePaths(cli);
wrangler._compile(readFileSync(cli, "utf8") + "\nmodule.exports.commandLine = main;", cli);

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

async function build(folder) {
  process.chdir(folder);
  try {
    await wrangler.exports.commandLine([
      "pages", "functions", "build", "--outdir", "worker",
      "--output-config-path", "config.json", "--output-routes-path", "rules.json",
    ]);
  } catch {
    // What it has written until then counts: an import that leads nowhere fails only after that.
  }
  return { config: read("config.json"), rules: read("rules.json"), answers: [] };
}

async function ask(folder, requests) {
  const worker = (await import(pathToFileURL(join(folder, "worker/index.js")))).default;
  const env = { ASSETS: { fetch: async () => new Response("files") } };
  const context = { waitUntil() {}, passThroughOnException() {} };
  const answers = [];
  for (const [method, path] of requests) {
    const response = await worker.fetch(new Request("https://site.example" + path, { method }), env, context);
    answers.push(await response.text());
  }
  return answers;
}

(async () => {
  const results = [];
  for (const { folder, requests } of JSON.parse(readFileSync(input, "utf8"))) {
    const result = await build(folder);
    if (requests.length > 0 && existsSync("worker/index.js")) {
      result.answers = await ask(folder, requests);
    }
    results.push(result);
  }
  writeFileSync(output, JSON.stringify(results));
  process.exit(0);
})();
