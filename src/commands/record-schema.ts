/** The shape of a record, as JSON Schema. */
import type { Schema } from '../house/schema.js'

const text = { type: 'string' }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const file = { type: 'string', minLength: 1, description: "A path, relative to the record's own folder" }
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$', description: "SHA-256 of the file's bytes" }
const number = { type: 'integer', minimum: 1 }

/** An object with these keys and no others; all are required but the optional ones. */
function object(properties: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  const required = Object.keys(properties)
  return { type: 'object', required, additionalProperties: false, properties: { ...properties, ...optional } }
}

function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description !== undefined && { description }) }
}

const finding = {
  rule: text,
  severity: { enum: ['error', 'warning'] },
  message: text,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  actual: orNull(text),
  expected: orNull(text),
  approved: orNull(text),
}

const printed = {
  page: { ...number, description: 'In a PDF' },
  pageLine: { ...number, description: 'The printed line on the page; "line" counts in the text of all pages' },
}

const waiver = object({ reason: text, approvedBy: orNull(text), until: orNull(day), file, line: number })

const rule = object(
  {
    rule: text,
    level: { enum: ['off', 'warn', 'error'] },
    status: { enum: ['checked', 'not applicable', 'waived', 'off'] },
  },
  {
    reason: { ...text, description: 'Why there was nothing to check' },
    waivers: list(waiver, 'Who answers for what it found'),
  },
)

const release = object({
  format: text,
  issuer: orNull(text),
  date: orNull(day),
  rules: list(rule),
  findings: list(object(finding, printed)),
  waived: list(object({ ...finding, waiver }, printed)),
})

const house = object({
  file,
  sha256: orNull(sha256),
  waivers: object({ file, sha256: orNull({ ...sha256, description: 'Null if there was no waivers file' }) }),
  wording: list(
    object({
      issuer: text,
      wording: text,
      name: text,
      file,
      sha256: orNull(sha256),
      from: orNull(day),
      until: orNull(day),
      approvedBy: orNull(text),
    }),
    'Every approved text, whether it was in force or not',
  ),
  others: list(object({ file, sha256 }), 'What else the house file named'),
})

/** The schema of a record. */
export const recordSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'presslint record',
  description: 'What a run of presslint checked, against what, and what it found',
  ...object({
    record: { const: 1 },
    checkedAt: { type: 'string', format: 'date-time' },
    judgedAsOf: orNull({ ...day, description: 'The day of --date' }),
    presslint: text,
    node: text,
    exitCode: { enum: [0, 1, 2] },
    houses: list(house),
    files: list(
      object({
        file,
        sha256: orNull({ ...sha256, description: 'Null if the file could not be read' }),
        house: orNull(file),
        failures: list(text, 'What could not be checked'),
        releases: list(release),
      }),
    ),
    waiverFindings: list(object({ file, ...finding }), 'What was said of the waivers files'),
    digest: { ...sha256, description: 'SHA-256 of the record without this key, as JSON without white space' },
  }),
}
