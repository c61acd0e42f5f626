/** ESLint's RuleTester, set up for releases, so that a firm can test rules of its own. */
import { createRequire } from 'node:module'
import type { RuleTester as EslintRuleTester } from 'eslint'
import plugin, { type ReleaseLanguageOptions } from './eslint.js'
import type { Rule } from './rules/create-rule.js'

/** A release, and what the rule is told of it. */
export interface ReleaseCase {
  /** The release's text. */
  code: string
  name?: string
  /** Its ending says the format: `.txt` (the default), `.md`, `.html`. */
  filename?: string
  options?: readonly unknown[]
  languageOptions?: ReleaseLanguageOptions
}

/** What the rule must report: how many findings, or each by its message's id or text. */
export interface InvalidReleaseCase extends ReleaseCase {
  errors: number | readonly (string | RegExp | Readonly<Record<string, unknown>>)[]
  /** The release after the fixes; `null` for none. */
  output?: string | null
}

/** Runs a rule's cases; nothing of the machine's house files is used unless a case names one. */
export class RuleTester {
  readonly #tester: EslintRuleTester

  constructor(languageOptions: ReleaseLanguageOptions = {}) {
    // a plugin that a house names imports presslint for its rules, and not to test them
    const eslint = createRequire(import.meta.url)('eslint') as { RuleTester: typeof EslintRuleTester }
    this.#tester = new eslint.RuleTester({
      plugins: { presslint: plugin },
      language: 'presslint/release',
      languageOptions: { house: false, ...languageOptions },
    } as never)
  }

  /** @throws AssertionError, or fails the test runner's test, for the first case that is not as it says */
  run(
    name: string,
    rule: Rule,
    cases: { valid: readonly (string | ReleaseCase)[]; invalid: readonly InvalidReleaseCase[] },
  ): void {
    const named = <C extends ReleaseCase>(given: C) => ({ filename: 'release.txt', ...given })
    this.#tester.run(
      name,
      rule as never,
      {
        valid: cases.valid.map((given) => named(typeof given === 'string' ? { code: given } : given)),
        invalid: cases.invalid.map(named),
      } as never,
    )
  }
}
