// Whole runs of Pagelift beside whole runs of its peers, in turns on the same machine, so that what else the machine does hits both.
//
//   node src/bench/compare.mjs small [RUNS]          a small Pages project, against Wrangler and Netlify's build-info
//   node src/bench/compare.mjs large FOLDER [RUNS]   any checkout, cloudflare/workers-sdk for instance, against ast-grep
//   node src/bench/compare.mjs growth FOLDER [RUNS]  ten copies of a folder against one
//   node src/bench/compare.mjs walk [RUNS]           facts of 5,000 files beside 45,000 in node_modules, against 'find' over all of them
//   node src/bench/compare.mjs lockfile [RUNS]       a small site with a lock file of 20 MB, against the same without
//   node src/bench/compare.mjs since [RUNS]          ten changed files of 200 sites, against the ten sites they are in
//
// Prints medians of wall time, of processor time and the median of the ratios of each pair. Needs Node.js 22 and npm.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const home = resolve(here, '../..');
const tools = join(home, 'target/bench');
const pagelift = join(home, 'pagelift');
const scratch = mkdtempSync(join(tmpdir(), 'pagelift-bench-'));

function installPeers() {
  mkdirSync(tools, { recursive: true });
  cpSync(join(here, 'package.json'), join(tools, 'package.json'));
  if (!existsSync(join(tools, 'node_modules'))) {
    run({ command: ['npm', 'install', '--no-audit', '--no-fund'], folder: tools });
  }
}

function peer(name, ...args) {
  return [join(tools, 'node_modules/.bin', name), ...args];
}

function run({ command, folder }) {
  const path = dirname(process.execPath) + delimiter + process.env.PATH; // the peers run on the Node.js that runs this
  const environment = { ...process.env, PATH: path, CI: '1', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' };
  const before = process.hrtime.bigint();
  const timed = ['-f', '%U %S %M', '-o', join(scratch, 'time'), ...command];
  const ended = spawnSync('/usr/bin/time', timed, { cwd: folder, env: environment, stdio: 'ignore' });
  if (ended.error) {
    throw ended.error;
  }
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  const lastLine = readFileSync(join(scratch, 'time'), 'utf8').trim().split('\n').at(-1);
  const [user, system, peak] = lastLine.split(' ').map(Number);
  return { wall, processor: user + system, peak: peak / 1024 };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function compare(ours, theirs, runs) {
  const pairs = [];
  for (let i = -1; i < runs; i++) {
    const pair = [run(ours), run(theirs)];
    if (i >= 0) {
      pairs.push(pair); // the first pair only warms the caches
    }
  }
  for (const [side, { name }] of [ours, theirs].entries()) {
    const of = what => median(pairs.map(pair => pair[side][what]));
    console.log(
      `${name.padEnd(34)} ${of('wall').toFixed(3)} s  processor ${of('processor').toFixed(3)} s  peak ${of('peak').toFixed(0)} MB`,
    );
  }
  const ratio = what => median(pairs.map(([our, their]) => our[what] / their[what])).toFixed(2);
  console.log(`${'ratio'.padEnd(34)} ${ratio('wall')}    processor ${ratio('processor')}\n`);
}

function audit(name, folder) {
  const command = [pagelift, 'audit', '--fail-on', 'never', '-f', `sarif=${join(scratch, 'out.sarif')}`, folder];
  return { name: `pagelift audit, ${name}`, command, folder: home };
}

function site(folder) {
  cpSync(join(home, 'fixtures/pages-middleware/repo'), folder, { recursive: true });
  return folder;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function small(runs) {
  installPeers();
  const folder = site(join(scratch, 'site'));
  const ours = audit('small site', folder);
  compare(ours, { name: 'wrangler setup --dry-run', command: peer('wrangler', 'setup', '--dry-run'), folder }, runs);
  compare(ours, { name: 'build-info', command: peer('build-info', folder), folder }, runs);
}

function large(folder, runs) {
  installPeers();
  mkdirSync(join(scratch, 'rules'));
  const patterns = readFileSync(join(here, 'patterns.txt'), 'utf8').trim().split('\n');
  patterns.forEach((pattern, i) => {
    const rule = { id: `rule-${i}`, language: 'Tsx', severity: 'warning', message: 'found', rule: { pattern } };
    writeFileSync(join(scratch, 'rules', `${i}.yml`), JSON.stringify(rule));
  });
  const scripts = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'].map(extension => `*.${extension}`);
  const config = join(scratch, 'sgconfig.yml');
  writeFileSync(config, JSON.stringify({ ruleDirs: ['rules'], languageGlobs: { tsx: scripts } }));
  const command = peer('ast-grep', 'scan', '-c', config, '--json=stream', folder);
  compare(audit('large', folder), { name: `ast-grep, ${patterns.length} patterns`, command, folder }, runs);
}

function growth(folder, runs) {
  const copies = join(scratch, 'copies');
  for (let i = 0; i < 10; i++) {
    cpSync(folder, join(copies, `copy-${i}`), { recursive: true });
  }
  compare(audit('ten copies', copies), audit('one', folder), runs);
}

function walk(runs) {
  const folder = site(join(scratch, 'walk'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  for (let i = 0; i < 50_000; i++) {
    const place = i % 10 === 0 ? `content/${i % 500}` : `node_modules/package-${i % 900}/lib`;
    write(join(folder, place, `page-${i}.txt`), `Page ${i}.\n`);
  }
  const ours = { name: 'pagelift inspect, 50,000 files', command: [pagelift, 'inspect', folder], folder: home };
  compare(ours, { name: 'find, all of them', command: ['find', folder, '-type', 'f', '-size', '+1k'], folder }, runs);
}

function lockfile(runs) {
  const without = site(join(scratch, 'without'));
  const locked = site(join(scratch, 'locked'));
  const packages = {};
  for (let i = 0; i < 65_000; i++) {
    const resolved = `https://registry.npmjs.org/package-${i}/-/package-${i}-1.0.${i}.tgz`;
    packages[`node_modules/package-${i}`] = { version: `1.0.${i}`, resolved, integrity: `sha512-${'A'.repeat(86)}==` };
  }
  writeFileSync(join(locked, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }, null, 2));
  compare(audit('20 MB lock file', locked), audit('without it', without), runs);
}

function since(runs) {
  const all = join(scratch, 'all');
  const touched = join(scratch, 'touched');
  const git = (...args) => run({ command: ['git', '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], folder: all });
  const commit = message => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };
  for (let i = 0; i < 200; i++) {
    site(join(all, `sites/site-${i}`));
  }
  git('init', '-q');
  commit('Sites');
  for (let i = 0; i < 200; i += 20) {
    const changed = join(all, `sites/site-${i}`);
    write(join(changed, 'functions/added.ts'), 'export const onRequest = () => new Response("added");\n');
    cpSync(changed, join(touched, `sites/site-${i}`), { recursive: true });
  }
  commit('Changes');
  const ours = audit('ten changes of 200 sites', all);
  ours.command.push('--since', 'HEAD~1');
  compare(ours, audit('the ten sites', touched), runs);
}

const [mode, ...rest] = process.argv.slice(2);
const alone = { small: [small, 11], walk: [walk, 5], lockfile: [lockfile, 7], since: [since, 5] };
const ofFolder = { large: [large, 5], growth: [growth, 5] };
try {
  if (Object.hasOwn(alone, mode ?? '')) {
    const [measure, runs] = alone[mode];
    measure(Number(rest[0] ?? runs));
  } else if (Object.hasOwn(ofFolder, mode ?? '') && rest[0]) {
    const [measure, runs] = ofFolder[mode];
    measure(resolve(rest[0]), Number(rest[1] ?? runs));
  } else {
    console.error(`usage: node src/bench/compare.mjs ${Object.keys(alone).join('|')} [RUNS] or ${Object.keys(ofFolder).join('|')} FOLDER [RUNS]`);
    process.exitCode = 2;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
