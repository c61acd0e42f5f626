import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeWith } from '../gates/repository.js'
import { folderWith } from '../run.js'
import { CLEAN, HOUSE } from '../halcyon.js'

const NVIM = spawnSync('nvim', ['--version'], { encoding: 'utf8' }).status === 0

/** The configuration that the page tells people to use. */
const config = /## Neovim[\s\S]*?```lua\n([\s\S]*?)```/.exec(readFileSync('docs/editors.md', 'utf8'))?.[1] ?? ''

/** What a person does: opens the release, reads the findings, takes a suggestion, saves. */
const session = `
local function report(what) vim.fn.writefile({ vim.fn.json_encode(what) }, 'seen.json') end
local function findings() return vim.diagnostic.get(0) end
vim.wait(20000, function() return #findings() == 2 end)
local seen = {}
for _, found in ipairs(findings()) do
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  table.insert(seen, found.source .. ': ' .. line:sub(found.col + 1, found.end_col) .. ': ' .. found.message)
end
local line = vim.fn.search('HACL')
vim.fn.cursor(line, vim.fn.col('.'))
local params = vim.lsp.util.make_range_params(0, 'utf-16')
params.context = { diagnostics = {} }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000) or {}
local titles = {}
for _, answer in pairs(answers) do
  for _, action in ipairs(answer.result or {}) do
    table.insert(titles, action.title)
    vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
  end
end
vim.wait(20000, function() return #findings() == 1 end)
local left = #findings()
vim.cmd('write')
vim.wait(20000, function() return #findings() == 0 end)
report({ seen = seen, titles = titles, left = left, atLast = #findings() })
vim.cmd('quitall!')
`

describeWith('Neovim', NVIM, () => {
  test.skipIf(!NVIM)(
    'Neovim shows findings, takes a suggestion and restores the approved words with the save',
    () => {
      const draft = CLEAN.replace('Board: HALC', 'Board: HACL').replace('prove to be sound', 'prove to have been sound')
      const folder = folderWith({ ...HOUSE, 'draft.txt': draft, 'init.lua': config, 'session.lua': session })
      mkdirSync(join(folder, 'bin'))
      symlinkSync(resolve('dist/cli.js'), join(folder, 'bin/presslint'))
      const { stderr } = spawnSync(
        'nvim',
        ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', 'draft.txt', '-c', 'luafile session.lua', '-c', 'cquit'],
        {
          cwd: folder,
          encoding: 'utf8',
          timeout: 90_000,
          env: {
            ...process.env,
            HOME: folder,
            XDG_CONFIG_HOME: folder,
            XDG_STATE_HOME: folder,
            XDG_DATA_HOME: folder,
            XDG_CACHE_HOME: folder,
            PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
          },
        },
      )
      expect(stderr).not.toContain('Error')
      expect(JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8'))).toEqual({
        seen: [
          'presslint: HACL: Ticker "HACL" should read "HALC", as Halcyon Plasma Corporation is listed',
          'presslint: have been: "prove to have been sound" should read "prove to be sound" (wording, safe-harbor)',
        ],
        titles: ['Write "HALC"'],
        left: 1,
        atLast: 0,
      })
      expect(readFileSync(join(folder, 'draft.txt'), 'utf8')).toBe(CLEAN)
    },
    120_000,
  )
})
