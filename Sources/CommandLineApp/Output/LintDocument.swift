import CatalogFormat
import JSON

/// What a lint found, for programs.
enum LintDocument {
    /// One JSON object; its shape is described in docs/catalog-format.md.
    static func text(_ report: CatalogLint.Report) -> String {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", 1)
            writer.member("errors", report.count(.error))
            writer.member("warnings", report.count(.warning))
            writer.member("unlisted", report.unlisted)
            writer.key("findings")
            writer.array { writer in
                for finding in report.findings { writer.finding(finding) }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func finding(_ finding: CatalogFinding) {
        object { writer in
            writer.member("file", finding.file)
            writer.number("line", finding.line)
            writer.number("column", finding.column)
            writer.member("severity", finding.severity.rawValue)
            writer.member("rule", finding.rule.rawValue)
            writer.member("path", finding.path)
            writer.member("text", CatalogLintText.what(finding)[.english])
        }
    }

    private mutating func number(_ name: String, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }
}
