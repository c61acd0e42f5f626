import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { EXTENSIONS } from '../../src/formats/index.js'
import { CLEAN } from '../halcyon.js'
import { command, fileOf, installPresslint, repository, UNMARKED } from './repository.js'

interface Action {
  inputs: Record<string, { default: string }>
  runs: { steps: { env: Record<string, string>; run: string; shell: string }[] }
}

const ACTION = parse(readFileSync('action.yml', 'utf8')) as Action

/** What a schema of tests/schemas has against a file. */
function errorsOf(file: string, schema: string): unknown {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(`tests/schemas/${schema}`, 'utf8')) as object,
  )
  return validate(parse(readFileSync(file, 'utf8'))) ? [] : validate.errors
}

test('action.yml and .pre-commit-hooks.yaml are as their schemas ask', () => {
  expect(errorsOf('action.yml', 'github-action.json')).toEqual([])
  expect(errorsOf('.pre-commit-hooks.yaml', 'pre-commit-hooks.json')).toEqual([])
})

test('the hooks take every ending that presslint reads, and for fixes every one that it writes', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
    id: string
    files: string
    exclude: string
  }[]
  // Python's "(?i)" in front is a flag here
  const matches = (pattern: string, name: string) => new RegExp(pattern.replace('(?i)', ''), 'i').test(name)
  const taken = ({ files, exclude }: { files: string; exclude: string }, name: string) => {
    // a repository's own "files" takes the place of the hook's, and leaves its "exclude"
    expect(matches(exclude, `releases/${name}`)).toBe(!matches(files, name))
    return matches(files, name)
  }
  const [check, fix] = hooks
  expect(EXTENSIONS.filter((ending) => taken(check!, `Q3${ending.toUpperCase()}`))).toEqual(EXTENSIONS)
  expect(EXTENSIONS.filter((ending) => !taken(fix!, `q3${ending}`))).toEqual(['.pdf'])
  expect(['q3.doc', 'q3.xls', 'txt', 'q3.txt.bak'].filter((name) => hooks.some((hook) => taken(hook, name)))).toEqual(
    [],
  )
})

/** Runs the action's step as a runner does: inputs into the environment, then bash. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const [step] = ACTION.runs.steps
  const values = {
    ...Object.fromEntries(Object.entries(ACTION.inputs).map(([name, { default: value }]) => [name, value])),
    ...inputs,
  }
  const env = Object.fromEntries(
    Object.entries(step!.env).map(([name, value]) => [
      name,
      value
        .replace('${{ github.action_path }}', resolve('.'))
        .replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input: keyof typeof values) => values[input] ?? ''),
    ]),
  )
  const GITHUB_OUTPUT = join(folder, '.git/output')
  const run = command(folder, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run], {
    ...env,
    GITHUB_OUTPUT,
  })
  return { ...run, output: readFileSync(GITHUB_OUTPUT, 'utf8') }
}

describe('the action', () => {
  test('annotates findings, fails, and has written the SARIF file that its output names', () => {
    const folder = repository({ 'releases/Halcyon Q3.txt': UNMARKED, 'releases/q2.txt': CLEAN })
    const { code, stdout, output } = runAction(folder, {
      files: 'releases/Halcyon Q3.txt\nreleases/q2.txt\n',
      sarif: 'out dir.sarif',
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=releases\/Halcyon Q3\.txt,line=\d+,/m)
    expect(output).toBe('sarif=out dir.sarif\n')
    const { runs } = JSON.parse(readFileSync(join(folder, 'out dir.sarif'), 'utf8')) as Log
    expect(runs[0]!.results!.map(({ ruleId }) => ruleId)).toEqual(['end-mark'])
    expect(runs[0]!.artifacts).toHaveLength(2)
  })

  test('passes on a clean release, by another house file and report', () => {
    const folder = repository({ 'releases/q2.txt': CLEAN })
    const run = runAction(folder, { files: 'releases', config: 'presslint.yaml', format: 'pretty' })
    expect(run).toMatchObject({ code: 0, stdout: '', stderr: '1 release checked, no findings\n' })
  })

  test("checks only what changed, with the presslint of the repository's own packages", () => {
    const folder = repository({ 'releases/q1.txt': UNMARKED, 'releases/q2.txt': CLEAN })
    installPresslint(folder)
    expect(runAction(folder, { files: 'releases', since: 'HEAD' })).toMatchObject({
      code: 0,
      stderr: 'None of 2 releases changed since HEAD\n',
    })
  })

  test('takes no input for a part of its script', () => {
    const folder = repository({ 'releases/q2.txt': CLEAN })
    const { code, stderr } = runAction(folder, { files: '$(touch broken)"; touch broken; "', since: '--output=x' })
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Cannot check/)
    expect(command(folder, 'git', ['status', '--porcelain']).stdout).toBe('')
  })
})

test("GitLab's job writes both reports and fails on findings", () => {
  const folder = repository({ 'releases/q3.txt': UNMARKED })
  installPresslint(folder)
  const { presslint } = parse(fileOf('ci.md', '.gitlab-ci.yml')) as {
    presslint: { script: string[]; artifacts: { reports: { codequality: string; junit: string } } }
  }
  const { codequality, junit } = presslint.artifacts.reports
  const { code, stdout } = command(folder, 'bash', ['-c', presslint.script.at(-1)!])
  expect(code).toBe(1)
  expect(stdout).toContain('End mark is missing')
  expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))).toMatchObject([{ check_name: 'end-mark' }])
  expect(readFileSync(join(folder, junit), 'utf8')).toContain('failures="1"')
})

test("GitHub's workflow uses only inputs and outputs that the action has", () => {
  const { jobs } = parse(fileOf('ci.md', '.github/workflows/releases.yml')) as {
    jobs: { presslint: { steps: { id?: string; with?: Record<string, string> }[] } }
  }
  const step = jobs.presslint.steps.find(({ id }) => id === 'presslint')
  expect(Object.keys(step!.with!).filter((name) => !(name in ACTION.inputs))).toEqual([])
  expect(JSON.stringify(jobs)).toContain('${{ steps.presslint.outputs.sarif }}')
})
