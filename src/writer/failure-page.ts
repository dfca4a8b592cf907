import { describeProblem } from '../build/report.ts'
import type { Problem } from '../essay/problem.ts'
import { escapeXml } from '../surfaces/xml.ts'
import { scriptPath } from './state.ts'

/** The page in place of a site that could not be read even once; it comes to life when the site does. */
export function failurePage(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => `<li>${escapeXml(describeProblem(problem))}</li>`)
  return `<!DOCTYPE html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<title>没有建成 · Not built</title>
<script src="${scriptPath}" data-tag="" defer></script>
</head>
<body>
<h1>没有建成 · Not built</h1>
<ol>
${lines.join('\n')}
</ol>
</body>
</html>
`
}
