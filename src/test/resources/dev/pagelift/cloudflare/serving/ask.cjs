// Starts one of Wrangler's development servers, asks it some requests, stops it, and prints the answers.
// node ask.cjs <wrangler.js> <requests.json> <folder> <arguments of wrangler>...
// A request is { method, path, navigation }; an answer is { status, location, body, headers }.
const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const http = require("node:http");

const [wrangler, requests, folder, ...args] = process.argv.slice(2);
const server = spawn(process.execPath, [wrangler, ...args, "--port", "0", "--ip", "127.0.0.1"], {
  cwd: folder,
  stdio: ["ignore", "pipe", "pipe"],
});

let output = "";
const address = new Promise((resolve, reject) => {
  const read = (text) => {
    output += text;
    const ready = /Ready on http:\/\/127\.0\.0\.1:(\d+)/.exec(output);
    if (ready) resolve(Number(ready[1]));
  };
  server.stdout.setEncoding("utf8").on("data", read);
  server.stderr.setEncoding("utf8").on("data", read);
  server.on("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
});

function ask(port, { method, path, navigation }) {
  return new Promise((resolve, reject) => {
    const headers = navigation ? { "Sec-Fetch-Mode": "navigate" } : {};
    const request = http.request({ port, method, path, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text) => (body += text));
      response.on("end", () =>
        resolve({ status: response.statusCode, location: response.headers.location, body, headers: response.headers }),
      );
    });
    request.on("error", reject).end();
  });
}

address
  .then(async (port) => {
    const answers = [];
    for (const request of JSON.parse(readFileSync(requests, "utf8"))) answers.push(await ask(port, request));
    process.stdout.write(JSON.stringify(answers));
  })
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  })
  .finally(() => server.removeAllListeners("exit").kill("SIGTERM"));
