/** What `--help` prints. */

const check = `presslint checks press releases before they go out.

Usage: presslint [options] [files, folders or globs]
       presslint [options] --stdin-filename NAME -
       presslint inspect | explain | init [--help]

Nothing named: what "files" in the house file names.

  --config FILE          use this house file, not the nearest presslint.yaml above each release
  --no-config            use no house file: general rules only
  --fix                  apply safe fixes to the files
  --fix-dry-run          show what --fix would change, as a redline
  --format NAME          pretty (default) or json
  -o, --output-file F    write the report to a file
  --max-warnings N       exit with 1 on more warnings than this
  --quiet                report errors only
  --verbose              say which versions of the wording were compared and why
  --rule 'ID: LEVEL'     set a rule's level: off, warn or error (repeatable)
  --print-config FILE    print the rules that hold for a file
  --date YYYY-MM-DD      judge as of this day, not the release's own
  --color, --no-color    colour the report or not; without them colour goes to terminals only
  -v, --version
  -h, --help

Exit codes: 0 checked and clean, 1 errors or too many warnings, 2 could not check.
`

const inspect = `Usage: presslint inspect [options] FILE...

Shows the parts of a release: contact block, headline, dateline, About section, safe harbor, tickers, end mark.

  --format NAME   pretty (default) or ndjson: {"file": ..., "tree": ...} a line
  --why           say what spoke for each part
`

const explain = `Usage: presslint explain [RULE]

Prints a rule's page; without a rule, one line for each.
`

const init = `Usage: presslint init [RELEASE]

Writes presslint.yaml into the working directory. From a release it takes the issuer's name, ticker and contacts, and
writes the About section and the safe harbor to wording/, for counsel to approve.
`

export const HELP = { check, inspect, explain, init }
