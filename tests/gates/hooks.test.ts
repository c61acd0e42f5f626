import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { asDocx, partsOf } from '../formats/renderings.js'
import { CLEAN, DRIFTED } from '../halcyon.js'
import {
  command,
  commit,
  commits,
  describeWith,
  fileOf,
  installPresslint,
  repository,
  UNMARKED,
  writeShown,
} from './repository.js'

const PAGE = 'pre-commit.md'

/** The real packages, in the versions of tools/package.json, from npm's cache or registry. */
const tools = repository()
cpSync('tests/gates/tools', tools, { recursive: true })
const installed = command(tools, 'npm', ['install', '--ignore-scripts', '--no-package-lock'])

/** A repository with those packages and presslint. */
function repositoryWithTools(): string {
  const folder = repository()
  cpSync(join(tools, 'node_modules'), join(folder, 'node_modules'), { recursive: true, verbatimSymlinks: true })
  installPresslint(folder)
  return folder
}

/** A bad release is stopped with its finding, a good one is committed. */
function expectGate(folder: string): void {
  const before = commits(folder)
  const bad = commit(folder, 'releases/Halcyon Q3 é.txt', UNMARKED)
  expect(bad.stdout + bad.stderr).toContain('End mark is missing')
  expect(bad.code).not.toBe(0)
  expect(commits(folder)).toBe(before)
  const good = commit(folder, 'releases/Halcyon Q3 é.txt', CLEAN)
  expect(good, good.stderr).toMatchObject({ code: 0 })
  expect(commits(folder)).toBe(before + 1)
}

describeWith('husky with lint-staged', installed.code === 0, () => {
  let folder = ''
  beforeAll(() => {
    folder = repositoryWithTools()
    writeFileSync(join(folder, 'package.json'), fileOf(PAGE, 'package.json'))
    expect(command(folder, 'npx', ['husky']).code).toBe(0)
    writeShown(folder, PAGE, '.husky/pre-commit')
  })

  test('stops a bad release and passes a good one', () => expectGate(folder))

  test('commits the approved wording that --fix restored', () => {
    const { code, stderr } = commit(folder, 'releases/q4.txt', DRIFTED)
    expect(code, stderr).toBe(0)
    expect(command(folder, 'git', ['show', 'HEAD:releases/q4.txt']).stdout).toBe(CLEAN)
  })
})

describeWith('lefthook', installed.code === 0, () => {
  test('stops a bad release and passes a good one', () => {
    const folder = repositoryWithTools()
    writeShown(folder, PAGE, 'lefthook.yml')
    expect(command(folder, 'npx', ['lefthook', 'install']).code).toBe(0)
    expectGate(folder)
  })
})

describeWith('git', true, () => {
  test('alone stops a bad release and passes a good one', () => {
    const folder = repositoryWithTools()
    writeShown(folder, PAGE, '.git/hooks/pre-commit')
    expectGate(folder)
  })

  test('sees the staged text of a commit of some files only', () => {
    const folder = repositoryWithTools()
    writeShown(folder, PAGE, '.git/hooks/pre-commit')
    expect(commit(folder, 'releases/a.txt', CLEAN).code).toBe(0)
    expect(commit(folder, 'releases/b.txt', CLEAN).code).toBe(0)
    writeFileSync(join(folder, 'releases/a.txt'), UNMARKED)
    writeFileSync(join(folder, 'releases/b.txt'), `${CLEAN}\n`)
    expect(command(folder, 'git', ['commit', '-qm', 'b', 'releases/b.txt']).code).toBe(0)
    expect(command(folder, 'git', ['commit', '-qm', 'a', 'releases/a.txt']).code).not.toBe(0)
    expect(readFileSync(join(folder, 'releases/a.txt'), 'utf8')).toBe(UNMARKED)
  })
})

const isCloned = command(resolve('.'), 'git', ['rev-parse', 'HEAD']).code === 0

describeWith('pre-commit', isCloned && command('.', 'pre-commit', ['--version']).code === 0, () => {
  const long = { timeout: 600_000 }

  test('try-repo builds presslint and stops a bad release; the fix hook fixes it and fails', long, () => {
    const folder = repository({ 'releases/q3.txt': DRIFTED })
    const env = { PRE_COMMIT_HOME: join(folder, '.git/pre-commit') }
    const { code, stdout } = command(
      folder,
      'pre-commit',
      ['try-repo', resolve('.'), '--files', 'releases/q3.txt', 'wording/safe-harbor-1.txt'],
      env,
    )
    expect(stdout).toMatch(/^presslint\.+Failed$/m)
    expect(stdout).toContain('should read "prove to be sound"')
    expect(stdout).toContain('Not checked: 1 file that the house is read from')
    expect(stdout).toMatch(/^presslint --fix\.+Failed$/m)
    expect(stdout).toContain('files were modified by this hook')
    expect(code).toBe(1)
    expect(readFileSync(join(folder, 'releases/q3.txt'), 'utf8')).toBe(CLEAN)
  })

  test('run from .pre-commit-config.yaml stops the commit of a bad release and passes a good one', long, () => {
    const folder = repository()
    const rev = command(resolve('.'), 'git', ['rev-parse', 'HEAD']).stdout.trim()
    writeShown(folder, PAGE, '.pre-commit-config.yaml', (text) =>
      text.replace(/repo: .*/, `repo: ${resolve('.')}`).replace(/rev: .*/, `rev: ${rev}`),
    )
    command(folder, 'git', ['add', '.pre-commit-config.yaml'])
    process.env['PRE_COMMIT_HOME'] = join(folder, '.git/pre-commit')
    expect(command(folder, 'pre-commit', ['install']).code).toBe(0)
    expectGate(folder)
    // more than pre-commit would give to one run, were the hook not serial
    for (const name of ['-q1.txt', 'q2 (final).txt', 'q4.txt', 'q5.txt', 'q6.txt'])
      writeFileSync(join(folder, 'releases', name), CLEAN)
    writeFileSync(join(folder, 'releases/q7.docx'), asDocx(partsOf(CLEAN)))
    command(folder, 'git', ['add', '.'])
    const all = command(folder, 'pre-commit', ['run', '--all-files', '--verbose'])
    expect(all, all.stdout).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('\n7 releases checked, no findings\n'),
    })
    command(folder, 'git', ['commit', '-qm', 'more', '--no-verify'])
    command(folder, 'git', ['rm', '-q', 'releases/q4.txt'])
    writeFileSync(join(folder, 'releases/-q1.txt'), UNMARKED)
    command(folder, 'git', ['commit', '-qam', 'worse', '--no-verify'])
    const between = command(folder, 'pre-commit', ['run', '--from-ref', 'HEAD~1', '--to-ref', 'HEAD'])
    expect(between).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/releases\/-q1\.txt\n.*End mark is missing/),
    })
  })
})
