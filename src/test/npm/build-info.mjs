// Prints what @netlify/build-info says of each folder below the one it is given: {"folder": [{"id": …, "output": …}, …], …}.
import { Project } from '@netlify/build-info'
import { NodeFS } from '@netlify/build-info/node'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const all = process.argv[2]
const answers = {}
for (const name of readdirSync(all).sort()) {
  const folder = join(all, name)
  const files = new NodeFS()
  files.logger = { debug() {}, log() {}, error() {}, warn() {}, info() {} }
  const project = new Project(files, folder, folder).setEnvironment({}).setNodeVersion(process.version)
  const frameworks = await project.detectFrameworks()
  answers[name] = (frameworks ?? []).map((f) => ({ id: f.id, output: f.build.directory }))
}
process.stdout.write(JSON.stringify(answers))
