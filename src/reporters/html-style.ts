/** The style of the HTML report: readable in light, dark and print; colours have a contrast of at least 4.5 to 1. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1a1c1f; --quiet: #575d66; --page: #fff; --card: #f6f7f9; --line: #d5d9df;
  --error: #b3261e; --warning: #8a5300; --good: #1e6b34; --del: #fbe3e1; --ins: #dff2e3; --mark: #fff0b8; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e8eaed; --quiet: #a6adb8; --page: #16181b; --card: #202327; --line: #3a3f46; --error: #ff9d94;
    --warning: #f5c065; --good: #86d69c; --del: #55211e; --ins: #17432280; --mark: #5a4a10; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 58rem; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--text);
  font: 16px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .25rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: .5rem 0 0; font-weight: 600; overflow-wrap: anywhere; }
p { margin: .35rem 0; }
a { color: inherit; }
.quiet { color: var(--quiet); font-size: .9rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; min-width: 40rem; margin-top: 1.25rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line);
  vertical-align: top; }
tbody th { font-weight: normal; overflow-wrap: anywhere; }
.day { white-space: nowrap; }
ol, ul.failures { list-style: none; margin: .75rem 0 0; padding: 0; }
li.finding { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--warning);
  border-radius: 4px; padding: .75rem 1rem; margin-bottom: .75rem; break-inside: avoid; }
li.error { border-left-color: var(--error); }
.severity { font-weight: 700; color: var(--warning); margin-right: .4em; }
h3.waived { margin-top: 1.25rem; }
.severity.error, .failures { color: var(--error); }
blockquote { margin: .25rem 0 .6rem; padding: .6rem .8rem; background: var(--page); border: 1px solid var(--line);
  border-radius: 4px; font-family: Georgia, "Times New Roman", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
del { background: var(--del); color: var(--error); text-decoration: line-through; }
ins { background: var(--ins); color: var(--good); text-decoration: underline; }
mark { background: var(--mark); color: inherit; }
del::before, ins::before, mark::before, del::after, ins::after, mark::after { position: absolute; width: 1px; height: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
del::before { content: " [deleted: "; } ins::before { content: " [inserted: "; } mark::before { content: " [marked: "; }
del::after, ins::after, mark::after { content: "] "; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`
