/** Findings for people, through vfile-reporter; under a wording finding stands the sentence with its changes marked. */
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { FileResult, Report } from '../engine/findings.js'
import type { ReportOptions } from './index.js'
import { addMessages } from './vfile-messages.js'

type Look = Pick<ReportOptions, 'color' | 'pathOf'>

/** vfile-reporter's table, its notes indented below the findings. */
export function formatPretty({ results }: Pick<Report, 'results'>, { color, pathOf }: Look): string {
  const files = results.filter(({ messages }) => messages.length > 0).map((result) => fileOf(result, { color, pathOf }))
  return files.length === 0 ? '' : `${reporter(files, { color, verbose: true })}\n`
}

function fileOf({ filePath, messages }: FileResult, { color, pathOf }: Look): VFile {
  const paged = messages.some(({ page }) => page !== undefined)
  const file = new VFile({ path: pathOf(filePath) + (paged ? ' (page:line)' : '') })
  addMessages(file, messages, { color })
  return file
}
