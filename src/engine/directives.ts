/** Comments that waive findings, as plain ESLint knows them: its own `eslint-disable`s and presslint's. */
import { ConfigCommentParser, Directive, type DirectiveType } from '@eslint/plugin-kit'
import { PREFIX, rulesOf } from './config.js'
import { readDisableComments } from './disable-comments.js'
import { ReleaseSourceCode } from './source-code.js'

// "eslint-disable-next-line", "eslint-enable"
const LABEL = /^eslint-(disable(?:-next-line|-line)?|enable)$/

const parser = new ConfigCommentParser()

/** A release whose comments plain ESLint obeys. */
export class DirectedSourceCode extends ReleaseSourceCode {
  /** Directives in the order of the text, and what is wrong with presslint's own. */
  getDisableDirectives() {
    const { waivers, remarks } = readDisableComments(this.source, {
      ruleIds: Object.keys(rulesOf()),
      unwaivable: this.house?.unwaivable ?? [],
    })
    const own = waivers.flatMap(({ comment, ruleId, reason, to }) => [
      this.#directive('disable', PREFIX + ruleId, reason, comment.start, comment.end),
      this.#directive('enable', PREFIX + ruleId, reason, to, to),
    ])
    const problems = remarks.map(({ comment: { start, end }, message }) => ({
      ruleId: null,
      message,
      loc: this.at.of(start, end),
    }))
    return { directives: [...this.#eslintDirectives(), ...own], problems }
  }

  #eslintDirectives(): Directive[] {
    if (!this.text.includes('eslint-')) return []
    return (this.source.comments?.() ?? []).flatMap(({ text, start, end }) => {
      const { label, value, justification } = parser.parseDirective(text) ?? { label: '', value: '', justification: '' }
      const type = LABEL.exec(label)?.[1]
      return type === undefined ? [] : [this.#directive(type as DirectiveType, value, justification, start, end)]
    })
  }

  #directive(type: DirectiveType, value: string, justification: string, start: number, end: number): Directive {
    return new Directive({ type, node: { position: this.at.of(start, end) }, value, justification })
  }
}
