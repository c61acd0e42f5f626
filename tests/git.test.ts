import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, run } from './run.js'

const clean = readFileSync('fixtures/releases/clean/release.txt', 'utf8')
const unfinished = clean.replace('two hundred', 'TBD')
const drifted = clean.replace(/prove to\s+be sound/, 'prove to have been sound')
const BARE = ['--no-config', '--rule', 'contact-field: off']

/** Runs git in a folder as somebody fictional, apart from this machine's own settings. */
function git(cwd: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const who = ['-c', 'user.name=Ruth Alder', '-c', 'user.email=ruth@halcyon.example']
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8', env })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout
}

/** A repository with a first commit of some files on the branch main. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files)
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'first', '--allow-empty')
  return folder
}

describe('--since', () => {
  test('checks what was added, changed, renamed or not yet tracked, whatever its name, and says how many', () => {
    const folder = repository({ 'releases/a.txt': clean, 'releases/b.txt': clean, 'releases/old.txt': unfinished })
    git(folder, 'switch', '-qc', 'draft')
    writeFileSync(join(folder, 'releases/a.txt'), unfinished)
    writeFileSync(join(folder, 'releases/Tern Île "q3"\n.txt'), unfinished)
    renameSync(join(folder, 'releases/old.txt'), join(folder, 'releases/né w.txt'))
    git(folder, 'add', '.')
    git(folder, 'commit', '-qm', 'second')
    writeFileSync(join(folder, 'releases/untracked.txt'), clean)
    const { code, stdout, stderr } = run(folder, [...BARE, '--since', 'main', '--format', 'json', 'releases'])
    expect(code).toBe(1)
    const checked = (JSON.parse(stdout) as { filePath: string }[]).map(({ filePath }) =>
      filePath.slice(folder.length + 10),
    )
    expect(checked.sort()).toEqual(['Tern Île "q3"\n.txt', 'a.txt', 'né w.txt', 'untracked.txt'])
    expect(stderr).toContain('4 of 5 releases changed since main\n')
  })

  test('passes a folder without a release yet, and no folder that is not there', () => {
    const folder = repository({ 'presslint.yaml': 'files: [releases/**]\n', 'releases/.keep': '' })
    for (const args of [['--since', 'main', 'releases'], ['--staged', 'releases'], ['--staged']])
      expect(run(folder, args)).toMatchObject({ code: 0, stderr: expect.stringMatching(/^None of 0 releases /) })
    expect(run(folder, ['--staged', 'realeses']).stderr).toBe('Cannot check "realeses": there is no such file\n')
  })

  test('leaves out what only the other branch changed', () => {
    const folder = repository({ 'a.txt': clean, 'b.txt': clean })
    git(folder, 'branch', 'draft')
    writeFileSync(join(folder, 'b.txt'), unfinished)
    git(folder, 'commit', '-qam', 'on main')
    git(folder, 'switch', '-q', 'draft')
    writeFileSync(join(folder, 'a.txt'), unfinished)
    expect(run(folder, [...BARE, '--since', 'main', '.']).stderr).toContain('1 of 2 releases changed since main')
  })

  test('exits with 0, one line and an empty report where nothing changed', () => {
    const folder = repository({ 'a.txt': unfinished })
    const { code, stdout, stderr } = run(folder, ['--no-config', '--since', 'HEAD', '--format', 'sarif', '.'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'None of 1 releases changed since HEAD\n' })
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [] }] })
  })

  test("takes the house file's files, from a folder below, and files reached through a link", () => {
    const folder = repository({ 'out/a.txt': clean, 'out/b.txt': clean, 'presslint.yaml': 'files: ["out/*.txt"]\n' })
    writeFileSync(join(folder, 'out/a.txt'), unfinished)
    expect(run(join(folder, 'out'), ['--since', 'HEAD']).stderr).toContain('1 of 2 releases changed since HEAD')
    symlinkSync(join(folder, 'out'), join(folder, 'link'))
    expect(run(folder, ['--since', 'HEAD', 'link/a.txt']).stdout).toContain('link/a.txt')
  })
})

test.each(['--staged', '--since=HEAD'])(
  '%s finds the work tree in a hook of a linked one that runs in a folder below',
  (how) => {
    const folder = repository({ 'ir/releases/a.txt': clean })
    const hook = `#!/bin/sh\ncd ir && exec ${process.execPath} ${resolve('dist/cli.js')} ${BARE.map((arg) => `'${arg}'`).join(' ')} ${how} releases\n`
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 })
    const linked = folderWith({})
    git(folder, 'worktree', 'add', '-q', '-b', 'draft', join(linked, 'tree'))
    const release = join(linked, 'tree/ir/releases/a.txt')
    writeFileSync(release, unfinished)
    expect(() => git(join(linked, 'tree'), 'commit', '-qam', 'draft')).toThrow(/1 of 1 releases/)
    writeFileSync(release, `${clean}\n`)
    git(join(linked, 'tree'), 'commit', '-qam', 'draft')
  },
)

describe('--staged', () => {
  test('checks the staged text and not the work tree', () => {
    const folder = repository({ 'a.txt': clean, 'b.txt': clean })
    writeFileSync(join(folder, 'a.txt'), unfinished)
    git(folder, 'add', 'a.txt')
    writeFileSync(join(folder, 'a.txt'), clean)
    writeFileSync(join(folder, 'b.txt'), unfinished)
    const { code, stdout, stderr } = run(folder, [...BARE, '--staged', '.'])
    expect(code).toBe(1)
    expect(stdout).toContain('"TBD" is left of a draft')
    expect(stderr).toContain('1 of 2 releases staged')
    git(folder, 'add', '.')
    git(folder, 'reset', '-q', 'b.txt')
    expect(run(folder, [...BARE, '--staged', '.'])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('None of 2 releases staged'),
    })
  })

  test('works before the first commit, and for a file that is gone from the work tree', () => {
    const folder = folderWith({ 'a.txt': unfinished, 'b.txt': clean })
    git(folder, 'init', '-q')
    git(folder, 'add', '.')
    rmSync(join(folder, 'a.txt'))
    const { code, stdout, stderr } = run(folder, [...BARE, '--staged', '.'])
    expect(code).toBe(1)
    expect(stdout).toContain('a.txt')
    expect(stderr).toContain('2 of 2 releases staged')
  })

  test('reads a file as git checks it out, with the line ends of the work tree', () => {
    const folder = repository({ '.gitattributes': '*.txt text eol=crlf\n' })
    writeFileSync(join(folder, 'a.txt'), unfinished.replaceAll('\n', '\r\n'))
    git(folder, 'add', '.')
    const offset = ({ stdout }: { stdout: string }) =>
      (JSON.parse(stdout) as { messages: { offset: number }[] }[])[0]?.messages.at(-1)?.offset
    const args = [...BARE, '--format', 'json', 'a.txt']
    expect(offset(run(folder, ['--staged', ...args]))).toBe(offset(run(folder, args)))
  })

  test('does not pass a file whose merge is not resolved', () => {
    const folder = repository({ 'a.txt': clean })
    for (const [branch, words] of [
      ['draft', 'TBD'],
      ['main', 'three hundred'],
    ] as const) {
      git(folder, 'switch', '-q', ...(branch === 'draft' ? ['-c'] : []), branch)
      writeFileSync(join(folder, 'a.txt'), clean.replace('two hundred', words))
      git(folder, 'commit', '-qam', branch)
    }
    expect(() => git(folder, 'merge', '-q', 'draft')).toThrow()
    const { code, stderr } = run(folder, ['--no-config', '--staged', '.'])
    expect(code).toBe(2)
    expect(stderr).toContain("Cannot read the staged a.txt: path 'a.txt' is in the index, but not at stage 0\n")
    expect(run(folder, ['--no-config', '--staged', '--fix', '.']).code).toBe(2)
  })

  test('with --fix fixes the work tree and stops the commit, whose text is still the staged one', () => {
    const folder = repository({ 'release.txt': clean })
    const args = ['--config', resolve('fixtures/presslint.yaml'), '--staged', '--fix', '.']
    writeFileSync(join(folder, 'release.txt'), drifted)
    git(folder, 'add', '.')
    const { code, stderr } = run(folder, args)
    expect(code).toBe(1)
    expect(stderr).toContain('1 fix applied to the work tree; stage them (git add) and commit again')
    expect(readFileSync(join(folder, 'release.txt'), 'utf8')).toContain('prove to be')
    expect(run(folder, args)).toMatchObject({
      code: 2,
      stderr: 'Cannot fix release.txt: it also has changes that are not staged; stage or stash them first\n',
    })
  })
})

describe('what git cannot tell exits with 2 and one line', () => {
  const cases: [string, string[], string][] = [
    [
      'a commit that is not there',
      ['--since', 'nowhere', '.'],
      'Cannot find what changed since nowhere: git knows no such commit',
    ],
    [
      'a commit that looks like an option',
      ['--since=--output=x', '.'],
      'Cannot find what changed since --output=x: git knows no such commit',
    ],
    [
      'a branch without a shared commit',
      ['--since', 'orphan', '.'],
      'Cannot find what changed since orphan: no commit is shared with it; a shallow clone needs more history',
    ],
    ['both options', ['--since', 'main', '--staged', '.'], 'Cannot use --since together with --staged'],
    ['standard input', ['--staged', '-'], 'Cannot ask git about standard input: --since and --staged need files'],
    [
      'a file elsewhere',
      ['--staged', resolve('README.md')],
      `Cannot ask git about ${resolve('README.md')}: it is not below`,
    ],
  ]

  test.each(cases)('%s', (_, args, reason) => {
    const folder = repository({ 'a.txt': clean })
    git(folder, 'switch', '-q', '--orphan', 'orphan')
    git(folder, 'commit', '-qm', 'apart', '--allow-empty')
    git(folder, 'switch', '-q', 'main')
    const { code, stdout, stderr } = run(folder, ['--no-config', ...args])
    expect(stderr).toContain(reason)
    expect({ code, stdout, lines: stderr.split('\n').length }).toEqual({ code: 2, stdout: '', lines: 2 })
  })

  test("a submodule's files, once it changed, and those of a repository below that git does not track", () => {
    const folder = repository({ 'releases/a.txt': clean })
    const other = repository({ 'q3.txt': clean })
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'releases/sub')
    const args = ['--no-config', '--since', 'HEAD', 'releases']
    const reason = 'is a repository of its own, run presslint in it\n'
    const refused = { code: 2, stdout: '', stderr: `Cannot ask git about releases/sub/q3.txt: releases/sub ${reason}` }
    expect(run(folder, args)).toEqual(refused)
    expect(run(folder, ['--no-config', '--staged', 'releases'])).toEqual(refused)
    git(folder, 'commit', '-qm', 'submodule')
    expect(run(folder, args)).toMatchObject({ code: 0, stderr: 'None of 2 releases changed since HEAD\n' })
    writeFileSync(join(folder, 'releases/sub/q3.txt'), unfinished)
    expect(run(folder, args)).toEqual(refused)
    git(join(folder, 'releases/sub'), 'checkout', '-q', '.')
    mkdirSync(join(folder, 'releases/own'))
    git(join(folder, 'releases/own'), 'init', '-q')
    writeFileSync(join(folder, 'releases/own/q4.txt'), unfinished)
    expect(run(folder, args).stderr).toBe(`Cannot ask git about releases/own/q4.txt: releases/own ${reason}`)
  })

  test('a folder without a repository', () => {
    const folder = folderWith({ 'a.txt': clean })
    expect(run(folder, ['--no-config', '--staged', '.']).stderr).toMatch(
      /^Cannot ask git what changed: not a git repository.*\n$/,
    )
  })

  test('a machine without git', () => {
    const folder = folderWith({ 'a.txt': clean, 'bin/.keep': '' })
    mkdirSync(join(folder, 'none'))
    const { stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), '--no-config', '--staged', 'a.txt'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: join(folder, 'none') },
    })
    expect(stderr).toBe('Cannot ask git what changed: git is not installed\n')
  })
})
