/** Findings as SARIF 2.1.0 (OASIS), which GitHub's code scanning, Azure DevOps and editors read. */
import { pathToFileURL } from 'node:url'
import type {
  ArtifactLocation,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif'
import type { Failure, FileResult, Fix, Message, Report, WaivedMessage } from '../engine/findings.js'
import { fingerprintsOf } from './fingerprint.js'
import type { ReportOptions, RulePage } from './index.js'
import { isOwnText, placedText } from './place.js'

/** The folder that paths are relative to, as SARIF's section 3.14.14 names it by habit. */
const ROOT = '%SRCROOT%'

/** One run: the rules that found something, every file checked, and what could not be checked as notifications. */
export function formatSarif({ results, failures }: Report, options: ReportOptions): string {
  const rules = [...new Set(results.flatMap(allMessages).map(({ ruleId }) => ruleId))].sort()
  const files = [...new Set([...results, ...failures].map(({ filePath }) => filePath))]
  const log: Log = {
    $schema: 'https://raw.githubusercontent.com/oasis-tcs/sarif-spec/main/sarif-2.1/schema/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'presslint', version: options.version, rules: rules.map((id) => descriptorOf(id, options)) },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((failure) => notificationOf(failure, options)),
          },
        ],
        originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(options.root).href}/` } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({ location: artifactOf(file, options), roles: ['analysisTarget'] })),
        results: results.flatMap((result) => resultsOf(result, rules, options)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function allMessages({ messages, waived }: FileResult): (Message | WaivedMessage)[] {
  return [...messages, ...waived]
}

function descriptorOf(id: string, { ruleOf }: ReportOptions): ReportingDescriptor {
  const { description, page } = ruleOf(id) ?? ofPlugin(id)
  return {
    id,
    shortDescription: { text: `${description}.` },
    fullDescription: { text: firstParagraph(page) ?? `${description}.` },
    help: { text: page, markdown: page },
  }
}

/** GitHub takes no rule without descriptions and help. */
function ofPlugin(id: string): RulePage {
  const description = `Rule ${id} of a plugin that the house file names`
  return { description, page: `# ${id}\n\n${description}.\n` }
}

/** What a page says first of what its rule does, on one line. */
function firstParagraph(page: string): string | undefined {
  // "## What it does\n\nChecks that ...\n\n"
  return /^## What it does\n\n((?:.+\n)+)/m.exec(page)?.[1]?.trimEnd().replaceAll('\n', ' ')
}

function notificationOf({ filePath, message }: Failure, options: ReportOptions): Notification {
  return {
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifactOf(filePath, options) } }],
  }
}

/** A path below the root as a relative reference, any other one as a file's URL. */
function artifactOf(path: string, { root }: ReportOptions): ArtifactLocation {
  const { href } = pathToFileURL(path)
  const base = `${pathToFileURL(root).href}/`
  if (!href.startsWith(base)) return { uri: href }
  // what stands before a colon would be a scheme: "Q3: results.txt" (RFC 3986, section 4.2)
  return { uri: href.slice(base.length).replaceAll(':', '%3A'), uriBaseId: ROOT }
}

function resultsOf(result: FileResult, rules: readonly string[], options: ReportOptions): Result[] {
  const messages = allMessages(result)
  const fingerprints = fingerprintsOf(messages)
  return messages.map((message, index) =>
    resultOf(
      message,
      result,
      {
        ruleIndex: rules.indexOf(message.ruleId),
        partialFingerprints: { 'presslint/v1': fingerprints[index] ?? '' },
        artifact: artifactOf(result.filePath, options),
      },
      options,
    ),
  )
}

interface Known {
  ruleIndex: number
  partialFingerprints: Record<string, string>
  artifact: ArtifactLocation
}

function resultOf(
  message: Message | WaivedMessage,
  { format }: FileResult,
  { artifact, ...known }: Known,
  options: ReportOptions,
): Result {
  const { ruleId, severity, actual, expected, category, approved, fix, related = [] } = message
  const physicalLocation: PhysicalLocation = {
    artifactLocation: artifact,
    region: regionOf(message, isOwnText(format)),
  }
  const details = { actual, expected, category, approved }
  return {
    ruleId,
    ...known,
    level: severity,
    message: { text: placedText(message, format) },
    locations: [{ physicalLocation }],
    ...(Object.values(details).some((value) => value !== undefined) && { properties: details }),
    ...('waiver' in message && { suppressions: [suppressionOf(message, options)] }),
    ...(related.length > 0 &&
      isOwnText(format) && { relatedLocations: related.map((place) => locationOf(place, artifact)) }),
    ...(fix && isOwnText(format) && { fixes: [fixOf(fix, artifact)] }),
  }
}

/** A waiver; one in the release itself is "in source" as SARIF calls it. */
function suppressionOf(
  { waiver: { reason, approvedBy, until, file, line } }: WaivedMessage,
  options: ReportOptions,
): Suppression {
  return {
    kind: approvedBy === undefined ? 'inSource' : 'external',
    status: 'accepted',
    justification: reason,
    location: { physicalLocation: { artifactLocation: artifactOf(file, options), region: { startLine: line } } },
    ...(approvedBy !== undefined && { properties: { approvedBy, ...(until && { until }) } }),
  }
}

/** Lines and columns; offsets only where they count the file's own characters. */
function regionOf({ line, column, endLine, endColumn, offset, endOffset }: Message, ownText: boolean): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(ownText && { charOffset: offset, charLength: endOffset - offset }),
  }
}

function locationOf(
  { message, start, end }: NonNullable<Message['related']>[number],
  artifactLocation: ArtifactLocation,
) {
  const region = { charOffset: start, charLength: end - start }
  return { physicalLocation: { artifactLocation, region }, message: { text: message } }
}

function fixOf({ range: [start, end], text }: Fix, artifactLocation: ArtifactLocation) {
  const deletedRegion = { charOffset: start, charLength: end - start }
  return { artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] }] }
}
