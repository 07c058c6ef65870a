import JSON

/// What is wrong with a catalogue or a profile, as one JSON object. Source: docs/formats/catalog-format.md.
package struct LintDocument: Encodable, Sendable {
    /// One fault, and where it stands.
    package struct Finding: Encodable, Sendable {
        let file: String
        @OrNull private(set) var line: Int?
        @OrNull private(set) var column: Int?
        let severity: String
        let rule: String
        let path: String
        let text: String

        /// - Parameters:
        ///   - line: from 1, as the column; nil where only the file is known.
        ///   - path: of the key in the file; empty for the file itself.
        ///   - text: what is wrong and what to do, in English.
        package init(
            file: String, line: Int?, column: Int?, severity: String, rule: String, path: String, text: String
        ) {
            self.file = file
            self.line = line
            self.column = column
            self.severity = severity
            self.rule = rule
            self.path = path
            self.text = text
        }
    }

    private let format = 1
    private let errors: Int
    private let warnings: Int
    private let unlisted: Int
    private let findings: [Finding]

    /// - Parameter unlisted: how many more there are that are not among the findings.
    package init(errors: Int, warnings: Int, unlisted: Int, _ findings: [Finding]) {
        self.errors = errors
        self.warnings = warnings
        self.unlisted = unlisted
        self.findings = findings
    }
}
