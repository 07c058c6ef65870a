import CatalogFormat
import Reports

extension LintDocument {
    /// The findings of a lint.
    init(_ report: CatalogLint.Report) {
        self.init(
            errors: report.count(.error), warnings: report.count(.warning), unlisted: report.unlisted,
            report.findings.map { finding in
                Finding(
                    file: finding.file, line: finding.line, column: finding.column,
                    severity: finding.severity.rawValue, rule: finding.rule.rawValue, path: finding.path,
                    text: CatalogLintText.what(finding)[.english])
            })
    }
}
